import { Decimal128, Double, Int32, Long } from 'bson';
import { asDouble } from './decode';
import { fail } from '../errors';
import { fraction, isFiniteDecimal } from './numbers';
import type { Numeric } from './types';

/** A number in its one form (see decode): what arithmetic takes apart quickly. */
export type Plain = number | bigint | Double | Decimal128;
export type Kind = 'int' | 'long' | 'double' | 'decimal';

const INT_MIN = -0x80000000;
const INT_MAX = 0x7fffffff;
export const LONG_MIN = -(2n ** 63n);
export const LONG_MAX = 2n ** 63n - 1n;

/** Whether a plain number stands for an int; the others stand for doubles. -0 is a double. */
export function isInt(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value && (value !== 0 || 1 / value > 0);
}

/** The one form of a number of any class. */
export function plain(value: Numeric): Plain {
  if (typeof value !== 'object') return value;
  if (value instanceof Int32) return value.value;
  if (value instanceof Double) return asDouble(value.value);
  return value instanceof Long ? value.toBigInt() : value;
}

export function kindOf(value: Plain): Kind {
  if (typeof value === 'number') return isInt(value) ? 'int' : 'double';
  if (typeof value === 'bigint') return 'long';
  return value instanceof Double ? 'double' : 'decimal';
}

const WIDTH: Readonly<Record<Kind, number>> = { int: 0, long: 1, double: 2, decimal: 3 };

/** The type of a result of both. */
export function wider(a: Kind, b: Kind): Kind {
  return WIDTH[a] >= WIDTH[b] ? a : b;
}

export function toDouble(value: Plain): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Double ? value.value : Number(value.toString());
}

/** Integers as they are, others cut off; NaN is 0 and what is out of range the nearest, as MongoDB coerces to long. */
export function toLong(value: Plain): bigint {
  if (typeof value === 'bigint') return value;
  if (value instanceof Decimal128) return noDecimals();
  const number = toDouble(value);
  if (Number.isNaN(number)) return 0n;
  if (!Number.isFinite(number)) return number > 0 ? LONG_MAX : LONG_MIN;
  return clamped(BigInt(Math.trunc(number)));
}

function clamped(value: bigint): bigint {
  return value > LONG_MAX ? LONG_MAX : value < LONG_MIN ? LONG_MIN : value;
}

/** An int if it fits, else a long. */
export function intOrLong(value: number | bigint): number | bigint {
  if (value >= INT_MIN && value <= INT_MAX) return Number(value);
  return BigInt(value);
}

/** An exact integer as long, or as double where 64 bits are too few. */
export function longOrDouble(value: bigint): Plain {
  return value > LONG_MAX || value < LONG_MIN ? asDouble(Number(value)) : value;
}

export type Operation = '+' | '-' | '*';

/** `a op b` with MongoDB's type of result: int grows to long, long to double, double wins. Throws code 115 for decimals. */
export function compute(a: Numeric, operation: Operation, b: Numeric): Plain {
  if (isInt(a) && isInt(b) && operation !== '*') return intOrLong(operation === '+' ? a + b : a - b);
  return computeWide(plain(a), operation, plain(b));
}

function computeWide(a: Plain, operation: Operation, b: Plain): Plain {
  switch (wider(kindOf(a), kindOf(b))) {
    case 'decimal':
      return noDecimals();
    case 'double':
      return asDouble(onDoubles(toDouble(a), operation, toDouble(b)));
    case 'long':
      return longOrDouble(onLongs(toLong(a), operation, toLong(b)));
    default: {
      const product = onDoubles(a as number, operation, b as number);
      return intOrLong(Number.isSafeInteger(product) ? product + 0 : onLongs(toLong(a), operation, toLong(b)));
    }
  }
}

function onDoubles(a: number, operation: Operation, b: number): number {
  return operation === '+' ? a + b : operation === '-' ? a - b : a * b;
}

function onLongs(a: bigint, operation: Operation, b: bigint): bigint {
  return operation === '+' ? a + b : operation === '-' ? a - b : a * b;
}

/** A whole number of 32 bits, of whatever type, or `undefined`. */
export function int32Of(value: unknown): number | undefined {
  if (isInt(value)) return value;
  if (typeof value === 'bigint') return value >= INT_MIN && value <= INT_MAX ? Number(value) : undefined;
  if (typeof value === 'number') return value === 0 ? 0 : undefined;
  if (value instanceof Double || value instanceof Int32)
    return (value.value | 0) === value.value ? value.value | 0 : undefined;
  if (value instanceof Decimal128) return int32Of(wholeOf(value));
  return value instanceof Long ? int32Of(value.toBigInt()) : undefined;
}

/** A whole number of 64 bits, of whatever type, or `undefined`. */
export function longOf(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (value instanceof Decimal128) {
    const whole = wholeOf(value);
    return whole !== undefined && whole === clamped(whole) ? whole : undefined;
  }
  if (value instanceof Long) return value.toBigInt();
  const number = value instanceof Double || value instanceof Int32 ? value.value : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) return undefined;
  return number >= 2 ** 63 || number < -(2 ** 63) ? undefined : BigInt(number);
}

/** A decimal that is whole, as 1.00 is. */
function wholeOf(value: Decimal128): bigint | undefined {
  if (!isFiniteDecimal(value)) return undefined;
  const { num, den } = fraction(value);
  return num % den === 0n ? num / den : undefined;
}

/** Decimals are stored, compared and indexed, but not computed with. */
export function noDecimals(): never {
  return fail(115, 'arithmetic with decimals is not supported by this server');
}
