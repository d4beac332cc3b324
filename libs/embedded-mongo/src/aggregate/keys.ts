import type { BSONSymbol } from 'bson';
import { type Code, Decimal128, type ObjectId } from 'bson';
import { isInt, type Plain, plain, toDouble } from '../bson/arithmetic';
import { binaryParts, regexParts } from '../bson/compare';
import { compareNumbers, fraction, isFiniteDecimal } from '../bson/numbers';
import { isDoc, type Numeric, Rank, rankOf } from '../bson/types';

/**
 * A text that is the same for two values exactly if MongoDB takes them for equal, whatever their number types: the key of groups
 * and sets.
 */
export function keyOf(value: unknown): string {
  if (typeof value === 'string') return `s${value.length}:${value}`;
  if (isInt(value)) return `n${value};`;
  const rank = rankOf(value);
  switch (rank) {
    case Rank.number:
      return `n${numberKey(plain(value as Numeric))};`;
    case Rank.string:
      return keyOf((value as BSONSymbol).value);
    case Rank.boolean:
      return value === true ? 't' : 'f';
    case Rank.date:
      return `d${(value as Date).getTime()};`;
    case Rank.objectId:
      return `o${(value as ObjectId).toHexString()}`;
    case Rank.array: {
      let key = '[';
      for (const item of value as unknown[]) key += keyOf(item ?? null);
      return `${key}]`;
    }
    case Rank.object:
      return isDoc(value) ? docKey(value) : `?${JSON.stringify(value)};`;
    case Rank.binary: {
      const { bytes, subtype } = binaryParts(value);
      return `b${subtype}:${bytes.length}:${Buffer.from(bytes).toString('latin1')}`;
    }
    case Rank.timestamp:
      return `i${String(value)};`;
    case Rank.regex: {
      const { pattern, options } = regexParts(value);
      return `r${keyOf(pattern)}${options};`;
    }
    case Rank.code:
      return `c${keyOf((value as Code).code)}${(value as Code).scope ? keyOf((value as Code).scope) : ''}`;
    case Rank.dbRef:
      return `p${keyOf(JSON.stringify(value))}`;
    default:
      return `#${rank};`;
  }
}

function docKey(doc: Record<string, unknown>): string {
  let key = '{';
  for (const name of Object.keys(doc)) if (doc[name] !== undefined) key += `${name.length}:${name}${keyOf(doc[name])}`;
  return `${key}}`;
}

/** Digits of a number by value: an int, a long, a double and a decimal of the same value have the same. */
function numberKey(value: Plain): string {
  if (value instanceof Decimal128) {
    const double = toDouble(value);
    if (Number.isNaN(double) || compareNumbers(value, double) === 0) return numberKey(double);
    if (!isFiniteDecimal(value)) return String(double);
    let { num, den } = fraction(value);
    while (num % 10n === 0n && den > 1n) [num, den] = [num / 10n, den / 10n];
    // What may be a long has a long's digits.
    return den === 1n ? String(num) : `${num}/${den}`;
  }
  if (typeof value === 'bigint') return String(value);
  const double = toDouble(value);
  // Whole doubles beyond 2^53 have the digits of the integer that they are.
  return Number.isInteger(double) && Math.abs(double) >= 2 ** 53 ? String(BigInt(double)) : String(double + 0);
}
