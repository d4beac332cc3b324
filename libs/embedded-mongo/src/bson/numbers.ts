import { Decimal128, Long } from 'bson';
import { isNumeric, type Numeric } from './types';

/** The number as JavaScript sees it; 64-bit values as bigint so that nothing is rounded. Not for Decimal128. */
function native(value: Exclude<Numeric, Decimal128>): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Long) return value.toBigInt();
  return value.value;
}

/** Approximate value as a double: for limits, options and arithmetic on doubles. */
export function toNumber(value: Numeric): number {
  if (typeof value === 'number') return value;
  return value instanceof Decimal128 ? Number(value.toString()) : Number(native(value));
}

/** The number a command option holds, or `undefined` if it is none. */
export function optionalNumber(value: unknown): number | undefined {
  return isNumeric(value) ? toNumber(value) : undefined;
}

/** An exact value as a quotient of integers; `den` is positive. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** Exact fraction of a finite number, so that decimals and doubles compare by value and not by rounding. */
export function fraction(value: Numeric): Fraction {
  if (value instanceof Decimal128) {
    const [, sign, whole, part, exponent] = /^([+-]?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString()) ?? [];
    const scale = Number(exponent ?? 0) - (part?.length ?? 0);
    const digits = BigInt(`${whole}${part ?? ''}`) * (sign === '-' ? -1n : 1n);
    return scale >= 0 ? { num: digits * 10n ** BigInt(scale), den: 1n } : { num: digits, den: 10n ** BigInt(-scale) };
  }
  const number = native(value);
  if (typeof number === 'bigint') return { num: number, den: 1n };
  let den = 1n;
  let scaled = number;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    den *= 2n;
  }
  return { num: BigInt(scaled), den };
}

function compareNative(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  // Equal, or NaN is involved: MongoDB puts it below every number, equal to itself.
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** Order of two numbers of any type by value: -1, 0, 1. NaN equals NaN and is below everything. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  if (!(a instanceof Decimal128) && !(b instanceof Decimal128)) return compareNative(native(a), native(b));
  const x = infinite(a);
  const y = infinite(b);
  if (x !== 0 || y !== 0) return compareNative(x, y);
  const left = fraction(a);
  const right = fraction(b);
  return compareNative(left.num * right.den, right.num * left.den);
}

/** Infinity, -Infinity or NaN as they are; 0 for every finite value, also for decimals beyond the range of doubles. */
function infinite(value: Numeric): number {
  const number = toNumber(value);
  if (Number.isFinite(number)) return 0;
  return value instanceof Decimal128 && isFiniteDecimal(value) ? 0 : number;
}

/** Whether a decimal is a number and no infinity. */
export function isFiniteDecimal(value: Decimal128): boolean {
  return /\d/.test(value.toString());
}
