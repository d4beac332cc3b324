import { Decimal128, Double, Int32, Long } from 'bson';
import { fail } from '../errors';
import { isNumeric, type Numeric } from './types';

const INT32_MAX = 0x7fffffff;
const INT64_MAX = 2n ** 63n - 1n;

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

type Operation = '+' | '*';

/** `a + b` or `a * b` with MongoDB's result types: int grows to long on overflow, double and decimal win over integers. */
export function arithmetic(a: Numeric, operation: Operation, b: Numeric): Numeric {
  if (a instanceof Decimal128 || b instanceof Decimal128) return decimalArithmetic(a, operation, b);
  const x = exactType(a);
  const y = exactType(b);
  if (x instanceof Double || y instanceof Double) {
    const [l, r] = [toNumber(x), toNumber(y)];
    return new Double(operation === '+' ? l + r : l * r);
  }
  const [l, r] = [BigInt(native(x)), BigInt(native(y))];
  const result = operation === '+' ? l + r : l * r;
  if (result > INT64_MAX || result < -INT64_MAX - 1n) {
    fail(
      2,
      `Failed to apply ${operation === '+' ? '$inc' : '$mul'} operations to current value (${l}) with ${r}: overflow`,
    );
  }
  const small = result <= BigInt(INT32_MAX) && result >= -BigInt(INT32_MAX) - 1n;
  return x instanceof Int32 && y instanceof Int32 && small ? new Int32(Number(result)) : Long.fromBigInt(result);
}

/** Gives a plain JavaScript number the BSON type that the driver would have sent. */
function exactType(value: Exclude<Numeric, Decimal128>): Int32 | Double | Long {
  if (typeof value === 'bigint') return Long.fromBigInt(value);
  if (typeof value !== 'number') return value;
  return Number.isInteger(value) && Math.abs(value) <= INT32_MAX ? new Int32(value) : new Double(value);
}

function decimalArithmetic(a: Numeric, operation: Operation, b: Numeric): Decimal128 {
  const [x, y] = [toNumber(a), toNumber(b)];
  if (!Number.isFinite(x) || !Number.isFinite(y))
    return Decimal128.fromString(String(operation === '+' ? x + y : x * y));
  const [l, r] = [decimalFraction(a), decimalFraction(b)];
  // Both denominators are powers of ten: a sum keeps the greater, so that trailing zeros do not grow.
  const common = l.den > r.den ? l.den : r.den;
  const num = operation === '+' ? l.num * (common / l.den) + r.num * (common / r.den) : l.num * r.num;
  const digits = String(operation === '+' ? common : l.den * r.den).length - 1;
  return Decimal128.fromStringWithRounding(`${num}E-${digits}`);
}

/** A fraction whose denominator is a power of ten; doubles take their shortest decimal form, as mongod does with 15 digits. */
function decimalFraction(value: Numeric): Fraction {
  return fraction(
    typeof value === 'number' || value instanceof Double ? Decimal128.fromString(String(toNumber(value))) : value,
  );
}
