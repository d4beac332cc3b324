import { decode, decodeValue } from './decode';
import { type Fields, valueEnd } from './elements';
import { setOwn } from './names';
import type { Doc } from './types';

interface Wanted {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Makes a decoder of the named top-level fields alone. Reports and filters look at a few of many fields: passing over bytes costs
 * a fraction of decoding them. `bytes` may be longer than the document in it.
 */
export function fieldDecoder(fields: Fields): (bytes: Buffer) => Doc {
  if (!fields) return decode;
  const byLength: Wanted[][] = [];
  for (const name of fields) {
    const bytes = Buffer.from(name);
    (byLength[bytes.length] ??= []).push({ name, bytes });
  }
  return bytes => {
    const out: Doc = {};
    let at = 4;
    for (let type = bytes[at++] as number; type !== 0; type = bytes[at++] as number) {
      let value = at;
      while ((bytes[value] as number) > 0) value++;
      const found = byLength[value - at]?.find(wanted => isAt(bytes, at, wanted.bytes));
      value++;
      if (found) setOwn(out, found.name, decodeValue(bytes, type, value));
      at = valueEnd(bytes, type, value);
      // Damaged lengths may lead backwards, and reading must end.
      if (at < value) throw new RangeError('a stored document has a value of a negative length');
    }
    return out;
  };
}

function isAt(bytes: Buffer, at: number, name: Buffer): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  return true;
}
