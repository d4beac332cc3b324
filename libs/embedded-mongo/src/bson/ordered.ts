import { valueEnd } from './elements';
import { setOwn } from './names';
import type { Doc } from './types';

const DOCUMENT = 0x03;
const ARRAY = 0x04;

/**
 * Whether a document, or one inside it, may have a field with a name like "1", whose place in the order JavaScript would lose. A
 * pass over bytes, far cheaper than decoding.
 */
export function hasIndexNames(bytes: Buffer, from = 0, isArray = false): boolean {
  const end = from + bytes.readInt32LE(from) - 1;
  for (let at = from + 4; at < end;) {
    const type = bytes[at] as number;
    let digits = !isArray;
    let value = at + 1;
    for (let byte = bytes[value] as number; byte !== 0; byte = bytes[++value] as number)
      if (byte < 0x30 || byte > 0x39) digits = false;
    if (digits && value > at + 1) return true;
    value += 1;
    if ((type === DOCUMENT || type === ARRAY) && hasIndexNames(bytes, value, type === ARRAY)) return true;
    at = valueEnd(bytes, type, value);
  }
  return false;
}

/** Decodes field by field, with keys that keep their order; `decode` is used for single values. */
export function decodeOrdered(bytes: Buffer, decode: (bytes: Buffer) => Doc, from = 0): Doc {
  const out: Doc = {};
  for (const { name, value } of values(bytes, decode, from)) setOwn(out, name, value);
  return out;
}

function* values(
  bytes: Buffer,
  decode: (bytes: Buffer) => Doc,
  from: number,
): Generator<{ name: string; value: unknown }> {
  const end = from + bytes.readInt32LE(from) - 1;
  for (let at = from + 4; at < end;) {
    const type = bytes[at] as number;
    const nameEnd = bytes.indexOf(0, at + 1);
    const name = bytes.toString('utf8', at + 1, nameEnd);
    const next = valueEnd(bytes, type, nameEnd + 1);
    if (type === DOCUMENT) yield { name, value: decodeOrdered(bytes, decode, nameEnd + 1) };
    else if (type === ARRAY) yield { name, value: [...values(bytes, decode, nameEnd + 1)].map(item => item.value) };
    else yield { name, value: decode(alone(type, bytes.subarray(nameEnd + 1, next)))['v'] };
    at = next;
  }
}

/** A document with one value in a field `v`. */
function alone(type: number, value: Buffer): Buffer {
  const out = Buffer.alloc(value.length + 8);
  out.writeInt32LE(out.length, 0);
  out[4] = type;
  out[5] = 0x76;
  value.copy(out, 7);
  return out;
}
