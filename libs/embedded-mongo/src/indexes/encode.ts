import { createHash } from 'node:crypto';
import { BSONSymbol, type Code, Decimal128, Long, type ObjectId, type Timestamp } from 'bson';
import { binaryParts, regexParts } from '../bson/compare';
import { fieldsOf } from '../bson/names';
import { fraction, isFiniteDecimal, toNumber } from '../bson/numbers';
import { type Doc, type Numeric, Rank, rankOf } from '../bson/types';

/** Longest encoded value kept whole in a key; LMDB's limit for a whole key is 1978 bytes. */
const MAX_VALUE_BYTES = 900;
const HASH_BYTES = 16;

/**
 * Bytes of a key as a string with one character for each byte (latin1). Such strings compare as the bytes do, and making, joining
 * and cutting them costs a fraction of what it costs with buffers.
 */
export type Key = string;

/** Above every key that starts with a given prefix: no component begins with 0xff. */
const ABOVE: Key = '\xff'.repeat(HASH_BYTES + 2);

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

/** A key of one byte. */
export function byte(code: number): Key {
  return String.fromCharCode(code);
}

/** The bytes as a key. */
export function keyOf(bytes: Uint8Array): Key {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A number as two bytes, the greater first. */
export function twoBytes(value: number): Key {
  return String.fromCharCode(value >>> 8, value & 0xff);
}

/** The four bytes before all keys of a collection's documents or of an index. */
export function prefixOf(id: number): Key {
  return twoBytes(id >>> 16) + twoBytes(id & 0xffff);
}

/**
 * Bytes of one value such that comparing two encodings is {@link compareValues} of the values, and no encoding is a prefix of
 * another.
 */
export function encodeValue(value: unknown): Key {
  const rank = rankOf(value);
  const tag = TAG_KEYS[rank] ?? byte(tagOf(rank));
  switch (rank) {
    case Rank.number:
      return encodeNumber(tag, value as Numeric);
    case Rank.string:
      return tag + escaped(value instanceof BSONSymbol ? value.value : (value as string));
    case Rank.object:
      return encodeDoc(tag, value as Doc);
    case Rank.array:
      return `${tag}${(value as unknown[]).map(v => `\x01${encodeValue(v ?? null)}`).join('')}\0`;
    case Rank.binary:
      return encodeBinary(tag, value);
    case Rank.objectId:
      return tag + keyOf((value as ObjectId).id);
    case Rank.boolean:
      return value === true ? `${tag}\x02` : `${tag}\x01`;
    case Rank.date:
      return encodeDate(tag, (value as Date).getTime());
    case Rank.timestamp:
      SCRATCH.writeBigUInt64BE(BigInt.asUintN(64, BigInt((value as Timestamp).toString())));
      return tag + SCRATCH.toString('latin1', 0, 8);
    case Rank.regex: {
      const { pattern, options } = regexParts(value);
      return tag + escaped(pattern) + escaped(options);
    }
    case Rank.code:
      return tag + escaped((value as Code).code);
    case Rank.dbRef:
      return tag + escaped(JSON.stringify(value));
    default:
      return tag;
  }
}

/** The tags as keys, made once. */
const TAG_KEYS: Readonly<Record<number, Key>> = Object.fromEntries(
  Object.entries(TAG).map(([rank, tag]) => [rank, byte(tag)]),
);

/** Where numbers become bytes. */
const SCRATCH = Buffer.alloc(18);

/** Milliseconds as a 64-bit integer with its sign flipped. */
function encodeDate(tag: Key, ms: number): Key {
  // Dates beyond JavaScript's range are invalid Dates here; BSON has them, so they need some place.
  const whole = ms || 0;
  const high = Math.floor(whole / 2 ** 32);
  SCRATCH.writeUInt32BE((high ^ 0x80000000) >>> 0, 0);
  SCRATCH.writeUInt32BE(whole - high * 2 ** 32, 4);
  return tag + SCRATCH.toString('latin1', 0, 8);
}

/** Printable ASCII, most of all texts: its UTF-8 is itself. */
const PLAIN = /^[ -~]*$/;

/** UTF-8 with zero bytes escaped, ended by two zero bytes: keeps byte order and is prefix-free. */
function escaped(text: string): Key {
  if (PLAIN.test(text)) return `${text}\0\0`;
  return `${utf8(text).replaceAll('\0', '\0\xff')}\0\0`;
}

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Key {
  return Buffer.from(text).toString('latin1');
}

/**
 * The nearest double with its sign flipped, then twice the distance of the exact value from it: integers beyond 2^53 stay apart.
 * A distance that is no integer, as decimals have, counts as the odd number between; the decimal itself follows.
 */
function encodeNumber(tag: Key, value: Numeric): Key {
  const approximate = toNumber(value);
  if (Number.isNaN(approximate)) return tag + '\0'.repeat(10);
  SCRATCH.writeDoubleBE(approximate === 0 ? 0 : approximate, 0);
  if ((SCRATCH[0] as number) & 0x80) for (let i = 0; i < 8; i++) SCRATCH[i] = ~(SCRATCH[i] as number);
  else SCRATCH[0] = (SCRATCH[0] as number) | 0x80;
  const double = tag + SCRATCH.toString('latin1', 0, 8);
  if (value instanceof Decimal128) return double + encodeDecimal(value, approximate);
  return double + twoBytes(MIDDLE + distance(value, approximate));
}

/** No distance at all. */
const MIDDLE = 0x8000;

function distance(value: Numeric, approximate: number): number {
  if (value instanceof Long || typeof value === 'bigint') {
    return 2 * Number((value instanceof Long ? value.toBigInt() : value) - BigInt(approximate));
  }
  return 0;
}

/** Beyond this, only decimals lie between two doubles: their side of the double is enough. */
const LONGS_END = 2 ** 64;

/** What follows the nearest double of a decimal: its distance and, unless that says all, its digits. */
function encodeDecimal(value: Decimal128, approximate: number): Key {
  if (!isFiniteDecimal(value)) return twoBytes(MIDDLE);
  const exact = fraction(value);
  if (!Number.isFinite(approximate))
    return twoBytes(approximate > 0 ? MIDDLE - 1 : MIDDLE + 1) + decimalDigits(exact.num, value);
  const near = fraction(approximate);
  const den = exact.den * near.den;
  const rest = exact.num * near.den - near.num * exact.den;
  const whole = rest / den;
  const isInteger = rest % den === 0n && Math.abs(approximate) < LONGS_END;
  if (isInteger || rest === 0n) return twoBytes(MIDDLE + 2 * Number(whole));
  const floor = Math.abs(approximate) < LONGS_END ? Number(rest < 0n ? whole - 1n : whole) : rest < 0n ? -1 : 0;
  return twoBytes(MIDDLE + 2 * floor + 1) + decimalDigits(exact.num, value);
}

/** Digits that a Decimal128 can hold. */
const DECIMAL_DIGITS = 34;

/** Decimal exponent and the digits filled up to 34, so that equal values have equal bytes; inverted for negative values. */
function decimalDigits(num: bigint, value: Decimal128): Key {
  const [, whole = '', part = '', exponent = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString()) ?? [];
  const digits = `${whole}${part}`.replace(/^0+/, '');
  SCRATCH.writeUInt16BE(0x4000 + Number(exponent) - part.length + digits.length, 0);
  const coefficient = BigInt(digits.padEnd(DECIMAL_DIGITS, '0'));
  SCRATCH.writeBigUInt64BE(coefficient >> 64n, 2);
  SCRATCH.writeBigUInt64BE(BigInt.asUintN(64, coefficient), 10);
  const key = SCRATCH.toString('latin1', 0, 18);
  return num < 0n ? inverted(key) : key;
}

function encodeDoc(tag: Key, doc: Doc): Key {
  let key = tag;
  for (const [name, value] of fieldsOf(doc))
    key += `\x01${byte(tagOf(rankOf(value)))}${escaped(name)}${encodeValue(value)}`;
  return `${key}\0`;
}

function encodeBinary(tag: Key, value: unknown): Key {
  const { bytes, subtype } = binaryParts(value);
  SCRATCH.writeUInt32BE(bytes.length);
  return tag + SCRATCH.toString('latin1', 0, 4) + byte(subtype) + keyOf(bytes);
}

/** Flips a component so that it sorts in descending order. */
export function inverted(key: Key): Key {
  const bytes = Buffer.from(key, 'latin1');
  for (let i = 0; i < bytes.length; i++) bytes[i] = ~(bytes[i] as number);
  return bytes.toString('latin1');
}

/** Whether an encoded value is too long to be kept whole; such keys sort by their first bytes only. */
export function isTruncated(key: Key): boolean {
  return key.length > MAX_VALUE_BYTES;
}

/** The key as it is, or its beginning and a digest of the whole: still unique, still found by equality. */
export function bounded(key: Key): Key {
  if (!isTruncated(key)) return key;
  const digest = createHash('sha256').update(key, 'latin1').digest().toString('latin1', 0, HASH_BYTES);
  return key.slice(0, MAX_VALUE_BYTES) + digest;
}

/** Lower end of a range of keys that start at `key`; wide enough for truncated keys. */
export function lowerEnd(key: Key): Key {
  return isTruncated(key) ? key.slice(0, MAX_VALUE_BYTES) : key;
}

/** Upper end, past every key that starts with `key`. */
export function upperEnd(key: Key): Key {
  return lowerEnd(key) + ABOVE;
}
