import { Double } from 'bson';
import { asDouble } from '../../bson/decode';
import * as a from '../../bson/arithmetic';
import * as decimal from '../../bson/decimal';
import { isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Make } from '../scope';
import { binary, isNullish, unary, variadic } from './operands';

function add(values: unknown[]): unknown {
  let sum: a.Plain = 0;
  let isDate = false;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof Date) {
      if (isDate) fail(16612, 'only one date allowed in an $add expression');
      isDate = true;
      sum = a.compute(sum, '+', BigInt(value.getTime()));
    } else if (isNumeric(value)) sum = a.compute(sum, '+', value);
    else return fail(14, `$add only supports numeric or date types, not ${typeName(value)}`);
  }
  return isDate ? dateOf(sum, '$add') : sum;
}

/** The date of a number of milliseconds, which need not be whole. */
function dateOf(sum: a.Plain, name: string): Date {
  const double = sum instanceof Double || typeof sum === 'number' ? roundAway(a.toDouble(sum)) : undefined;
  if (double !== undefined && !(Math.abs(double) < 2 ** 63)) fail(15, `date overflow in ${name}`);
  const date = new Date(double ?? Number(a.toLong(sum)));
  // BSON's dates reach further than JavaScript's.
  return Number.isNaN(date.getTime()) ? fail(15, `date overflow in ${name}`) : date;
}

const roundAway = (x: number) => (x < 0 ? -Math.round(-x) : Math.round(x));

function subtract(left: unknown, right: unknown): unknown {
  if (a.isInt(left) && a.isInt(right)) return a.intOrLong(left - right);
  if (isNullish(left) || isNullish(right)) return null;
  if (isNumeric(left) && isNumeric(right)) return a.compute(left, '-', right);
  if (!(left instanceof Date)) return fail(14, `can't $subtract ${typeName(right)} from ${typeName(left)}`);
  if (right instanceof Date) return between(right, left);
  if (!isNumeric(right)) return fail(14, `can't $subtract ${typeName(right)} from ${typeName(left)}`);
  return dateOf(BigInt(left.getTime()) - a.toLong(a.plain(right)), '$subtract');
}

/** Milliseconds from one date to another; of dates far apart a double would lose some. */
function between(from: Date, to: Date): bigint {
  const difference = to.getTime() - from.getTime();
  return Number.isSafeInteger(difference) ? BigInt(difference) : BigInt(to.getTime()) - BigInt(from.getTime());
}

function multiply(values: unknown[]): unknown {
  let product: a.Plain = 1;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!isNumeric(value)) return fail(14, `$multiply only supports numeric types, not ${typeName(value)}`);
    product = a.compute(product, '*', value);
  }
  return product;
}

function divide(left: unknown, right: unknown): unknown {
  if (isNullish(left) || isNullish(right)) return null;
  if (!isNumeric(left) || !isNumeric(right))
    return fail(14, `$divide only supports numeric types, not ${typeName(left)} and ${typeName(right)}`);
  const [x, y] = [a.plain(left), a.plain(right)];
  if (a.toDouble(y) === 0) fail(2, "can't $divide by zero");
  if (a.wider(a.kindOf(x), a.kindOf(y)) === 'decimal')
    return decimal.pack(decimal.divide(a.toDecimal(x), a.toDecimal(y)));
  return asDouble(a.toDouble(x) / a.toDouble(y));
}

function mod(left: unknown, right: unknown): unknown {
  if (isNullish(left) || isNullish(right)) return null;
  if (!isNumeric(left) || !isNumeric(right))
    return fail(16611, `$mod only supports numeric types, not ${typeName(left)} and ${typeName(right)}`);
  const [x, y] = [a.plain(left), a.plain(right)];
  const kinds = [a.kindOf(x), a.kindOf(y)];
  if (kinds.includes('decimal')) {
    const divisor = a.toDecimal(y);
    return decimal.isZero(divisor)
      ? fail(5733415, "can't $mod by zero")
      : decimal.pack(decimal.remainder(a.toDecimal(x), divisor));
  }
  if (a.toDouble(y) === 0) fail(16610, "can't $mod by zero");
  if (kinds[0] === 'double' || (kinds[1] === 'double' && a.int32Of(y) === undefined))
    return asDouble(a.toDouble(x) % a.toDouble(y));
  const result = a.toLong(x) % a.toLong(y);
  return kinds.includes('long') ? result : Number(result);
}

function abs(value: unknown): unknown {
  if (isNullish(value)) return null;
  if (!isNumeric(value)) return fail(28765, `$abs only supports numeric types, not ${typeName(value)}`);
  const number = a.plain(value);
  switch (a.kindOf(number)) {
    case 'decimal': {
      const exact = a.toDecimal(number);
      return exact.kind === 'nan' ? number : decimal.pack({ ...exact, negative: false });
    }
    case 'double':
      return asDouble(Math.abs(a.toDouble(number)));
    case 'long':
      if (number === a.LONG_MIN) fail(28680, "can't take $abs of long long min");
      return (number as bigint) < 0n ? -(number as bigint) : number;
    default:
      return a.intOrLong(Math.abs(number as number));
  }
}

/** $bitAnd and its like: on ints and longs only. */
function bits(start: bigint, step: (x: bigint, y: bigint) => bigint): Make {
  return variadic((values, name) => {
    let result = start;
    let isLong = false;
    for (const value of values) {
      if (isNullish(value)) return null;
      const number = isNumeric(value) ? a.plain(value) : undefined;
      if (typeof number !== 'bigint' && !a.isInt(number))
        return fail(14, `${name} only supports int and long operands.`);
      isLong ||= typeof number === 'bigint';
      result = step(result, BigInt(number));
    }
    return isLong ? result : Number(result);
  });
}

/** Operators on numbers whose results keep to the types of their operands. */
export const arithmetic: Readonly<Record<string, Make>> = {
  $add: variadic(add),
  $subtract: binary(subtract),
  $multiply: variadic(multiply),
  $divide: binary(divide),
  $mod: binary(mod),
  $abs: unary(abs),
  $bitAnd: bits(-1n, (x, y) => x & y),
  $bitOr: bits(0n, (x, y) => x | y),
  $bitXor: bits(0n, (x, y) => x ^ y),
  $bitNot: unary((value, name) => {
    if (isNullish(value)) return null;
    const number = isNumeric(value) ? a.plain(value) : undefined;
    if (typeof number === 'bigint') return ~number;
    return a.isInt(number) ? ~number : fail(14, `${name} only supports int and long operands.`);
  }),
};
