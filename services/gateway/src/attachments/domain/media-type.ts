import { isUtf8 } from 'node:buffer';
import { Refusal } from '../../domain/refusal';
import { extensionOf } from './file-name';

/** Pictures made of points, which run nothing: the only files that a browser may show instead of saving. */
const RASTER: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
export const isRaster = (mediaType: string): boolean => RASTER.includes(mediaType);

const BINARY = 'application/octet-stream';
/** Of texts the content says little; the extension says which program takes it, and nobody runs it here. */
const TEXTS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  eml: 'message/rfc822',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  json: 'application/json',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  vcf: 'text/vcard',
  xml: 'application/xml',
};

/**
 * What a file is. The client's word counts for nothing.
 * @param sniffed what the first bytes are the signature of.
 * @param head its first bytes, at most 4,100.
 */
export function mediaTypeOf(sniffed: string | undefined, head: Uint8Array, name: string): string {
  if (sniffed !== undefined && sniffed !== 'application/xml') return sniffed;
  const text = textOf(head);
  if (text === undefined) return BINARY;
  if (/<svg[\s>]/i.test(text)) return 'image/svg+xml';
  if (/^\s*(<!--[^]*?-->\s*)*<(!doctype\s+html|html|head|body|script)\b/i.test(text)) return 'text/html';
  return sniffed ?? TEXTS[extensionOf(name)] ?? 'text/plain';
}

/** Undefined for bytes that are no text. The last character may be cut off. */
function textOf(head: Uint8Array): string | undefined {
  if (head.includes(0)) return undefined;
  const whole = [0, 1, 2, 3].map(less => head.subarray(0, head.length - less)).find(bytes => isUtf8(bytes));
  return whole && Buffer.from(whole).toString();
}

/** @param refused extensions and media types. @throws Refusal `file_type_refused`. */
export function checkType(refused: readonly string[], name: string, mediaType: string): void {
  const found = [extensionOf(name), mediaType].find(one => refused.includes(one));
  if (found === undefined) return;
  const rule = `Files of the type ${found} are not taken here (ATTACHMENT_TYPES_REFUSED).`;
  throw new Refusal('unsupported', 'file_type_refused', rule, [
    { path: '/file', message: `must not be of the type ${found}` },
  ]);
}
