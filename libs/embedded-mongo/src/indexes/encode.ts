import { createHash } from 'node:crypto';
import { BSONSymbol, type Code, Decimal128, Long, type ObjectId, type Timestamp } from 'bson';
import { binaryParts, regexParts } from '../bson/compare';
import { fieldsOf } from '../bson/names';
import { fraction, isFiniteDecimal, toNumber } from '../bson/numbers';
import { type Doc, type Numeric, Rank, rankOf } from '../bson/types';

/** Longest encoded value kept whole in a key; LMDB's limit for a whole key is 1978 bytes. */
const MAX_VALUE_BYTES = 900;
const HASH_BYTES = 16;

/** Above every key that starts with a given prefix: no component begins with 0xff. */
const ABOVE = Buffer.alloc(HASH_BYTES + 2, 0xff);

/** First byte of each type; the order is MongoDB's order of types. Never 0x00 nor 0xff, in either direction. */
const TAG: Readonly<Record<number, number>> = {
  [Rank.minKey]: 0x02,
  [Rank.undefined]: 0x05,
  [Rank.null]: 0x0a,
  [Rank.number]: 0x10,
  [Rank.string]: 0x18,
  [Rank.object]: 0x20,
  [Rank.array]: 0x28,
  [Rank.binary]: 0x30,
  [Rank.objectId]: 0x38,
  [Rank.boolean]: 0x40,
  [Rank.date]: 0x48,
  [Rank.timestamp]: 0x50,
  [Rank.regex]: 0x58,
  [Rank.dbRef]: 0x60,
  [Rank.code]: 0x68,
  [Rank.maxKey]: 0x70,
};

/** The tag byte of a rank, for bounds that cover one whole type. */
export function tagOf(rank: number): number {
  return TAG[rank] ?? 0x20;
}

/**
 * Bytes of one value such that `Buffer.compare` of two encodings is {@link compareValues} of the values, and no encoding is
 * a prefix of another.
 */
export function encodeValue(value: unknown): Buffer {
  const rank = rankOf(value);
  const tag = TAG_BYTES[rank] ?? Buffer.of(tagOf(rank));
  switch (rank) {
    case Rank.number:
      return encodeNumber(value as Numeric);
    case Rank.string:
      return encodeString(value instanceof BSONSymbol ? value.value : (value as string));
    case Rank.object:
      return encodeDoc(tag, value as Doc);
    case Rank.array:
      return Buffer.concat([tag, ...(value as unknown[]).flatMap(v => [ONE, encodeValue(v ?? null)]), ZERO]);
    case Rank.binary:
      return encodeBinary(tag, value);
    case Rank.objectId:
      return Buffer.concat([tag, (value as ObjectId).id]);
    case Rank.boolean:
      return Buffer.of(tagOf(rank), value === true ? 2 : 1);
    case Rank.date:
      return encodeDate((value as Date).getTime());
    case Rank.timestamp:
      return withInt64(tag, BigInt((value as Timestamp).toString()));
    case Rank.regex: {
      const { pattern, options } = regexParts(value);
      return Buffer.concat([tag, escaped(pattern), escaped(options)]);
    }
    case Rank.code:
      return Buffer.concat([tag, escaped((value as Code).code)]);
    case Rank.dbRef:
      return Buffer.concat([tag, escaped(JSON.stringify(value))]);
    default:
      return tag;
  }
}

/** The tags as bytes, made once. */
const TAG_BYTES: Readonly<Record<number, Buffer>> = Object.fromEntries(
  Object.entries(TAG).map(([rank, tag]) => [rank, Buffer.of(tag)]),
);

const ZERO = Buffer.of(0);
const ONE = Buffer.of(1);

/** The tag and the escaped text, for the most frequent of all values without a copy in between. */
function encodeString(text: string): Buffer {
  if (text.includes('\0')) return Buffer.concat([Buffer.of(tagOf(Rank.string)), escaped(text)]);
  const length = Buffer.byteLength(text);
  const out = Buffer.allocUnsafe(length + 3);
  out[0] = tagOf(Rank.string);
  out.write(text, 1);
  out[length + 1] = 0;
  out[length + 2] = 0;
  return out;
}

/** Milliseconds as a 64-bit integer with its sign flipped. */
function encodeDate(ms: number): Buffer {
  const out = Buffer.allocUnsafe(9);
  out[0] = tagOf(Rank.date);
  // Dates beyond JavaScript's range are invalid Dates here; BSON has them, so they need some place.
  const whole = ms || 0;
  const high = Math.floor(whole / 2 ** 32);
  out.writeUInt32BE((high ^ 0x80000000) >>> 0, 1);
  out.writeUInt32BE(whole - high * 2 ** 32, 5);
  return out;
}

/** UTF-8 with zero bytes escaped, ended by two zero bytes: keeps byte order and is prefix-free. */
function escaped(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (!bytes.includes(0)) return Buffer.concat([bytes, ZERO, ZERO]);
  const out: number[] = [];
  for (const byte of bytes) {
    out.push(byte);
    if (byte === 0) out.push(0xff);
  }
  return Buffer.from([...out, 0, 0]);
}

function withInt64(tag: Buffer, unsigned: bigint): Buffer {
  const out = Buffer.alloc(9);
  tag.copy(out);
  out.writeBigUInt64BE(BigInt.asUintN(64, unsigned), 1);
  return out;
}

/**
 * The nearest double with its sign flipped, then twice the distance of the exact value from it: integers beyond 2^53 stay apart.
 * A distance that is no integer, as decimals have, counts as the odd number between; the decimal itself follows.
 */
function encodeNumber(value: Numeric): Buffer {
  const out = Buffer.alloc(11);
  out[0] = tagOf(Rank.number);
  const approximate = toNumber(value);
  if (Number.isNaN(approximate)) return out;
  out.writeDoubleBE(approximate === 0 ? 0 : approximate, 1);
  if ((out[1] as number) & 0x80) for (let i = 1; i < 9; i++) out[i] = ~(out[i] as number);
  else out[1] = (out[1] as number) | 0x80;
  if (value instanceof Decimal128) return encodeDecimal(value, approximate, out);
  out.writeUInt16BE(0x8000 + distance(value, approximate), 9);
  return out;
}

function distance(value: Numeric, approximate: number): number {
  if (value instanceof Long || typeof value === 'bigint') {
    return 2 * Number((value instanceof Long ? value.toBigInt() : value) - BigInt(approximate));
  }
  return 0;
}

/** Beyond this, only decimals lie between two doubles: their side of the double is enough. */
const LONGS_END = 2 ** 64;

function encodeDecimal(value: Decimal128, approximate: number, out: Buffer): Buffer {
  if (!isFiniteDecimal(value)) {
    out.writeUInt16BE(0x8000, 9);
    return out;
  }
  const exact = fraction(value);
  if (!Number.isFinite(approximate)) {
    out.writeUInt16BE(approximate > 0 ? 0x7fff : 0x8001, 9);
    return Buffer.concat([out, decimalDigits(exact.num, value)]);
  }
  const near = fraction(approximate);
  const den = exact.den * near.den;
  const rest = exact.num * near.den - near.num * exact.den;
  const whole = rest / den;
  const isInteger = rest % den === 0n && Math.abs(approximate) < LONGS_END;
  if (isInteger || rest === 0n) {
    out.writeUInt16BE(0x8000 + 2 * Number(whole), 9);
    return out;
  }
  const floor = Math.abs(approximate) < LONGS_END ? Number(rest < 0n ? whole - 1n : whole) : rest < 0n ? -1 : 0;
  out.writeUInt16BE(0x8000 + 2 * floor + 1, 9);
  return Buffer.concat([out, decimalDigits(exact.num, value)]);
}

/** Digits that a Decimal128 can hold. */
const DECIMAL_DIGITS = 34;

/** Decimal exponent and the digits filled up to 34, so that equal values have equal bytes; inverted for negative values. */
function decimalDigits(num: bigint, value: Decimal128): Buffer {
  const [, whole = '', part = '', exponent = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString()) ?? [];
  const digits = `${whole}${part}`.replace(/^0+/, '');
  const out = Buffer.alloc(2 + 16);
  out.writeUInt16BE(0x4000 + Number(exponent) - part.length + digits.length, 0);
  const coefficient = BigInt(digits.padEnd(DECIMAL_DIGITS, '0'));
  out.writeBigUInt64BE(coefficient >> 64n, 2);
  out.writeBigUInt64BE(BigInt.asUintN(64, coefficient), 10);
  return num < 0n ? inverted(out) : out;
}

function encodeDoc(tag: Buffer, doc: Doc): Buffer {
  const parts: Buffer[] = [tag];
  for (const [key, value] of fieldsOf(doc)) {
    parts.push(Buffer.of(1, tagOf(rankOf(value))), escaped(key), encodeValue(value));
  }
  return Buffer.concat([...parts, ZERO]);
}

function encodeBinary(tag: Buffer, value: unknown): Buffer {
  const { bytes, subtype } = binaryParts(value);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length);
  head[4] = subtype;
  return Buffer.concat([tag, head, bytes]);
}

/** Flips a component so that it sorts in descending order. */
export function inverted(bytes: Buffer): Buffer {
  const out = Buffer.alloc(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = ~(bytes[i] as number);
  return out;
}

/** Whether an encoded value is too long to be kept whole; such keys sort by their first bytes only. */
export function isTruncated(bytes: Buffer): boolean {
  return bytes.length > MAX_VALUE_BYTES;
}

/** The bytes as they are, or their beginning and a digest of the whole: still unique, still found by equality. */
export function bounded(bytes: Buffer): Buffer {
  if (!isTruncated(bytes)) return bytes;
  const digest = createHash('sha256').update(bytes).digest().subarray(0, HASH_BYTES);
  return Buffer.concat([bytes.subarray(0, MAX_VALUE_BYTES), digest]);
}

/** Lower end of a range of keys that start at `bytes`; wide enough for truncated keys. */
export function lowerEnd(bytes: Buffer): Buffer {
  return isTruncated(bytes) ? bytes.subarray(0, MAX_VALUE_BYTES) : bytes;
}

/** Upper end, past every key that starts with `bytes`. */
export function upperEnd(bytes: Buffer): Buffer {
  return Buffer.concat([lowerEnd(bytes), ABOVE]);
}
