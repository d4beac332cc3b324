import { Double } from 'bson';
import { asDouble } from '../../bson/decode';
import * as a from '../../bson/arithmetic';
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
  if (a.wider(a.kindOf(x), a.kindOf(y)) === 'decimal') a.noDecimals();
  return asDouble(a.toDouble(x) / a.toDouble(y));
}

function mod(left: unknown, right: unknown): unknown {
  if (isNullish(left) || isNullish(right)) return null;
  if (!isNumeric(left) || !isNumeric(right))
    return fail(16611, `$mod only supports numeric types, not ${typeName(left)} and ${typeName(right)}`);
  const [x, y] = [a.plain(left), a.plain(right)];
  const kinds = [a.kindOf(x), a.kindOf(y)];
  if (kinds.includes('decimal')) a.noDecimals();
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
    case 'decimal':
      return a.noDecimals();
    case 'double':
      return asDouble(Math.abs(a.toDouble(number)));
    case 'long':
      if (number === a.LONG_MIN) fail(28680, "can't take $abs of long long min");
      return (number as bigint) < 0n ? -(number as bigint) : number;
    default:
      return a.intOrLong(Math.abs(number as number));
  }
}

/** Operators on numbers whose results keep to the types of their operands. */
export const arithmetic: Readonly<Record<string, Make>> = {
  $add: variadic(add),
  $subtract: binary(subtract),
  $multiply: variadic(multiply),
  $divide: binary(divide),
  $mod: binary(mod),
  $abs: unary(abs),
};
