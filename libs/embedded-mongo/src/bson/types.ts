import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';

/** A decoded BSON document; see decode for the form of its values, names for that of its keys. */
export type Doc = Record<string, unknown>;

/** Places of the BSON types in MongoDB's comparison order. */
export const Rank = {
  minKey: -1,
  undefined: 0,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbRef: 55,
  code: 60,
  maxKey: 127,
} as const;

/** A document, as opposed to an array, a date or any of the bson classes. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
}

export type Numeric = number | bigint | Int32 | Double | Long | Decimal128;

/** Any of MongoDB's four number types (a Timestamp extends Long but is none of them). */
export function isNumeric(value: unknown): value is Numeric {
  if (typeof value === 'number' || typeof value === 'bigint') return true;
  if (typeof value !== 'object' || value === null) return false;
  return (
    value instanceof Int32 ||
    value instanceof Double ||
    value instanceof Decimal128 ||
    (value instanceof Long && !(value instanceof Timestamp))
  );
}

export function isRegex(value: unknown): value is RegExp | BSONRegExp {
  return value instanceof RegExp || value instanceof BSONRegExp;
}

/** Rank of a value in MongoDB's order of types. */
export function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return Rank.undefined;
    case 'number':
    case 'bigint':
      return Rank.number;
    case 'string':
      return Rank.string;
    case 'boolean':
      return Rank.boolean;
  }
  if (value === null) return Rank.null;
  if (Array.isArray(value)) return Rank.array;
  if (isDoc(value)) return Rank.object;
  if (value instanceof Date) return Rank.date;
  if (value instanceof ObjectId) return Rank.objectId;
  if (value instanceof Timestamp) return Rank.timestamp;
  if (isNumeric(value)) return Rank.number;
  if (value instanceof Binary || value instanceof Uint8Array) return Rank.binary;
  if (isRegex(value)) return Rank.regex;
  if (value instanceof BSONSymbol) return Rank.string;
  if (value instanceof MinKey) return Rank.minKey;
  if (value instanceof MaxKey) return Rank.maxKey;
  if (value instanceof Code) return Rank.code;
  if (value instanceof DBRef) return Rank.dbRef;
  return Rank.object;
}

/** MongoDB's alias of a value's type, as `$type` and `bsonType` spell it; `missing` for undefined. */
export function typeName(value: unknown): string {
  switch (rankOf(value)) {
    case Rank.undefined:
      return 'missing';
    case Rank.null:
      return 'null';
    case Rank.number:
      return numberTypeName(value);
    case Rank.string:
      return value instanceof BSONSymbol ? 'symbol' : 'string';
    case Rank.object:
      return 'object';
    case Rank.array:
      return 'array';
    case Rank.binary:
      return 'binData';
    case Rank.objectId:
      return 'objectId';
    case Rank.boolean:
      return 'bool';
    case Rank.date:
      return 'date';
    case Rank.timestamp:
      return 'timestamp';
    case Rank.regex:
      return 'regex';
    case Rank.code:
      return value instanceof Code && value.scope ? 'javascriptWithScope' : 'javascript';
    case Rank.minKey:
      return 'minKey';
    case Rank.maxKey:
      return 'maxKey';
    default:
      return 'dbPointer';
  }
}

function numberTypeName(value: unknown): string {
  if (value instanceof Int32) return 'int';
  if (value instanceof Double) return 'double';
  if (value instanceof Decimal128) return 'decimal';
  if (value instanceof Long || typeof value === 'bigint') return 'long';
  const number = value as number;
  if (!Number.isInteger(number) || Object.is(number, -0)) return 'double';
  return (number | 0) === number ? 'int' : 'double';
}

/** Numbers of the types, as `$type: 2` spells them. */
export const TYPE_BY_NUMBER: Readonly<Record<number, string>> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  12: 'dbPointer',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
};
