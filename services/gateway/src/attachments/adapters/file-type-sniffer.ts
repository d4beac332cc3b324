import { fileTypeFromBuffer } from 'file-type/core';
import type { Sniffer } from '../ports';

/** By the signatures that `file-type` knows. What only pretends to be a file of some type may break its reader: then it is none. */
export const fileTypeSniffer: Sniffer = async head => {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  return found?.mime;
};
