import { Binary, BSONRegExp, Decimal128, Double, deserialize, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { DamagedDocumentError } from './damaged';
import { keyOf, setOwn } from './names';
import type { Doc } from './types';

/**
 * Decodes BSON with nothing lost, in the form that everything here computes with: an int is a number, a double a number or,
 * where that would look like an int, a `Double`; a long is a bigint; everything else is an object of the bson library.
 * Encoding the result gives the same bytes. Bytes that have not passed checkBson may give anything or an error.
 */
export function decode(bytes: Buffer): Doc {
  return readDoc(bytes, 0);
}

/** Decodes one value of a type that starts at `at`. */
export function decodeValue(bytes: Buffer, type: number, at: number): unknown {
  return readValue(bytes, type, at);
}

function readDoc(bytes: Buffer, from: number): Doc {
  const out: Doc = {};
  let at = from + 4;
  for (;;) {
    const type = bytes[at++] as number;
    if (type === 0) return out;
    const name = nameAt(bytes, at);
    at += name.length + 1;
    const { text } = name;
    if (text === '__proto__') setOwn(out, text, readValue(bytes, type, at));
    else out[text] = readValue(bytes, type, at);
    at = forward(at, end);
  }
}

function readArray(bytes: Buffer, from: number): unknown[] {
  const out: unknown[] = [];
  let at = from + 4;
  for (;;) {
    const type = bytes[at++] as number;
    if (type === 0) return out;
    while ((bytes[at] as number) > 0) at++;
    out.push(readValue(bytes, type, at + 1));
    at = forward(at, end);
  }
}

/** Damaged lengths may lead backwards: reading must end for any bytes. */
function forward(at: number, to: number): number {
  if (to < at) throw new DamagedDocumentError('a value of a negative length');
  return to;
}

/** Where the value read last ends. Reading is synchronous, so one place for all is enough and no pair is allocated. */
let end = 0;

function readValue(bytes: Buffer, type: number, at: number): unknown {
  switch (type) {
    case 0x01:
      end = at + 8;
      return asDouble(bytes.readDoubleLE(at));
    case 0x02: {
      const length = bytes.readInt32LE(at);
      end = at + 4 + length;
      return bytes.toString('utf8', at + 4, end - 1);
    }
    case 0x03: {
      const stop = at + bytes.readInt32LE(at);
      const doc = readDoc(bytes, at);
      end = stop;
      return doc;
    }
    case 0x04: {
      const stop = at + bytes.readInt32LE(at);
      const list = readArray(bytes, at);
      end = stop;
      return list;
    }
    case 0x06:
      end = at;
      return undefined;
    case 0x07:
      end = at + 12;
      return new ObjectId(Buffer.from(bytes.subarray(at, end)));
    case 0x08:
      end = at + 1;
      return bytes[at] === 1;
    case 0x09:
      end = at + 8;
      return new Date(bytes.readUInt32LE(at) + bytes.readInt32LE(at + 4) * 2 ** 32);
    case 0x0a:
      end = at;
      return null;
    case 0x10:
      end = at + 4;
      return bytes.readInt32LE(at);
    case 0x12:
      end = at + 8;
      return bytes.readBigInt64LE(at);
    default:
      return readRare(bytes, type, at);
  }
}

function readRare(bytes: Buffer, type: number, at: number): unknown {
  switch (type) {
    case 0x05:
      return readBinary(bytes, at);
    case 0x0b: {
      const options = bytes.indexOf(0, at) + 1;
      end = bytes.indexOf(0, options) + 1;
      return new BSONRegExp(bytes.toString('utf8', at, options - 1), bytes.toString('utf8', options, end - 1));
    }
    case 0x11:
      end = at + 8;
      return new Timestamp({ i: bytes.readUInt32LE(at), t: bytes.readUInt32LE(at + 4) });
    case 0x13:
      end = at + 16;
      return new Decimal128(new Uint8Array(bytes.subarray(at, end)));
    case 0x7f:
      end = at;
      return new MaxKey();
    case 0xff:
      end = at;
      return new MinKey();
    default:
      return readByLibrary(bytes, type, at);
  }
}

function readBinary(bytes: Buffer, at: number): unknown {
  const length = bytes.readInt32LE(at);
  const subtype = bytes[at + 4] as number;
  // The old subtype 2 repeats the length inside.
  if (subtype === Binary.SUBTYPE_BYTE_ARRAY) return readByLibrary(bytes, 0x05, at);
  end = at + 5 + length;
  return new Binary(new Uint8Array(bytes.subarray(at + 5, end)), subtype);
}

/** Types that hardly anyone stores: symbols, code, DBPointer. */
function readByLibrary(bytes: Buffer, type: number, at: number): unknown {
  end = at + rareLength(bytes, type, at);
  const doc = Buffer.alloc(end - at + 8);
  doc.writeInt32LE(doc.length, 0);
  doc[4] = type;
  doc.write('v', 5);
  bytes.copy(doc, 7, at, end);
  return deserialize(doc, { promoteValues: false, promoteBuffers: false })['v'] as unknown;
}

function rareLength(bytes: Buffer, type: number, at: number): number {
  const length = bytes.readInt32LE(at);
  if (type === 0x05) return length + 5;
  if (type === 0x0f) return length;
  return type === 0x0c ? length + 16 : length + 4;
}

/** A double in its one form: wrapped where the plain number would be an int. */
export function asDouble(value: number): number | Double {
  return (value | 0) === value && (value !== 0 || 1 / value > 0) ? new Double(value) : value;
}

interface Name {
  /** The key that stands for the name. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** Field names seen, by a hash of their bytes: documents of a collection have the same few, over and over. */
const names: (Name | undefined)[] = new Array<Name | undefined>(4096);

function nameAt(bytes: Buffer, at: number): Name {
  let hash = 17;
  let to = at;
  for (let byte = bytes[to] as number; byte > 0; byte = bytes[++to] as number) hash = (hash * 31 + byte) | 0;
  const slot = (hash ^ (hash >>> 12)) & 4095;
  const known = names[slot];
  const length = to - at;
  if (known?.length === length) {
    let i = 0;
    while (i < length && known.bytes[i] === bytes[at + i]) i++;
    if (i === length) return known;
  }
  const text = keyOf(bytes.toString('utf8', at, to));
  const name = { text, bytes: new Uint8Array(bytes.subarray(at, to)), length };
  // A long name would keep its memory for little use.
  if (length <= 64) names[slot] = name;
  return name;
}
