import { Binary, BSONRegExp, BSONSymbol, type Code, type DBRef, type ObjectId, type Timestamp } from 'bson';
import { nameOf } from './names';
import { compareNumbers } from './numbers';
import { type Doc, type Numeric, Rank, rankOf } from './types';

const SURROGATE = /[\ud800-\udfff]/;

/** Order by UTF-8 bytes; JavaScript's own order differs from it only where surrogate pairs are involved. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

function sign(value: number): number {
  return value < 0 ? -1 : value > 0 ? 1 : 0;
}

/** Bytes and subtype of a binary value. */
export function binaryParts(value: unknown): { bytes: Uint8Array; subtype: number } {
  if (value instanceof Binary) return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type };
  return { bytes: value as Uint8Array, subtype: 0 };
}

/** Pattern and options of a regular expression of either form. */
export function regexParts(value: unknown): { pattern: string; options: string } {
  if (value instanceof BSONRegExp) return { pattern: value.pattern, options: value.options };
  const regex = value as RegExp;
  return { pattern: regex.source, options: regex.flags.replace(/[^ims]/g, '') };
}

/** MongoDB's total order over BSON values: -1, 0 or 1. `undefined` stands for a missing value and sorts as its own type. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const rank = rankOf(a);
  const other = rankOf(b);
  if (rank !== other) return rank < other ? -1 : 1;
  switch (rank) {
    case Rank.number:
      return compareNumbers(a as Numeric, b as Numeric);
    case Rank.string:
      return compareStrings(text(a), text(b));
    case Rank.date:
      return sign((a as Date).getTime() - (b as Date).getTime());
    case Rank.boolean:
      return sign(Number(a) - Number(b));
    case Rank.objectId:
      return sign(Buffer.compare((a as ObjectId).id, (b as ObjectId).id));
    case Rank.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case Rank.object:
      return compareDocs(a as Doc, b as Doc);
    case Rank.binary:
      return compareBinary(a, b);
    case Rank.timestamp:
      return (a as Timestamp).compare(b as Timestamp);
    case Rank.regex: {
      const [x, y] = [regexParts(a), regexParts(b)];
      return compareStrings(x.pattern, y.pattern) || compareStrings(x.options, y.options);
    }
    case Rank.code:
      return compareStrings((a as Code).code, (b as Code).code);
    case Rank.dbRef:
      return compareStrings(JSON.stringify((a as DBRef).toJSON()), JSON.stringify((b as DBRef).toJSON()));
    default:
      return 0;
  }
}

function text(value: unknown): string {
  return value instanceof BSONSymbol ? value.value : (value as string);
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return sign(a.length - b.length);
}

function compareDocs(a: Doc, b: Doc): number {
  const left = Object.keys(a);
  const right = Object.keys(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [left[i] as string, right[i] as string];
    const order =
      sign(rankOf(a[x]) - rankOf(b[y])) || compareStrings(nameOf(x), nameOf(y)) || compareValues(a[x], b[y]);
    if (order !== 0) return order;
  }
  return sign(left.length - right.length);
}

function compareBinary(a: unknown, b: unknown): number {
  const [x, y] = [binaryParts(a), binaryParts(b)];
  return sign(x.bytes.length - y.bytes.length) || sign(x.subtype - y.subtype) || sign(Buffer.compare(x.bytes, y.bytes));
}

/** Whether two values are the same to MongoDB: numbers by value, documents with the same fields in the same order. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || compareValues(a, b) === 0;
}
