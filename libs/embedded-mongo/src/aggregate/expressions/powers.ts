import { Decimal128 } from 'bson';
import { asDouble } from '../../bson/decode';
import * as a from '../../bson/arithmetic';
import * as decimal from '../../bson/decimal';
import { isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Make } from '../scope';
import { binary, isNullish, unary } from './operands';

/**
 * The double that a function with inexact results computes with. Decimals are refused: mongod's answers depend in their last
 * digits on the library that it is built with.
 */
function inexact(number: a.Plain, name: string): number {
  if (number instanceof Decimal128) return fail(115, `${name} of a decimal is not supported by this server`);
  return a.toDouble(number);
}

/** A function of one real number, a double whatever its operand is. `check` throws where it is not defined; NaN passes. */
function real(compute: (x: number) => number, check?: (x: number, name: string) => void): Make {
  return unary((value, name) => {
    if (isNullish(value)) return null;
    if (!isNumeric(value)) return fail(28765, `${name} only supports numeric types, not ${typeName(value)}`);
    const x = inexact(a.plain(value), name);
    check?.(x, name);
    return asDouble(compute(x));
  });
}

function positive(code: number) {
  return (x: number, name: string) =>
    x <= 0 ? fail(code, `${name}'s argument must be a positive number, but is ${x}`) : undefined;
}

function sqrt(value: unknown): unknown {
  if (isNullish(value)) return null;
  if (!isNumeric(value)) return fail(28765, `$sqrt only supports numeric types, not ${typeName(value)}`);
  const number = a.plain(value);
  const x = a.toDouble(number);
  if (x < 0) fail(28714, "$sqrt's argument must be greater than or equal to 0");
  if (number instanceof Decimal128) return decimal.pack(decimal.squareRoot(a.toDecimal(number)));
  return asDouble(Math.sqrt(x));
}

function log(value: unknown, base: unknown): unknown {
  if (isNullish(value) || isNullish(base)) return null;
  if (!isNumeric(value)) return fail(28756, `$log's argument must be numeric, not ${typeName(value)}`);
  if (!isNumeric(base)) return fail(28757, `$log's base must be numeric, not ${typeName(base)}`);
  const [argument, radix] = [inexact(a.plain(value), '$log'), inexact(a.plain(base), '$log')];
  if (argument <= 0) fail(28758, `$log's argument must be a positive number, but is ${argument}`);
  if (radix <= 0 || radix === 1) fail(28759, `$log's base must be a positive number not equal to 1, but is ${radix}`);
  return asDouble(Math.log(argument) / Math.log(radix));
}

function pow(base: unknown, exponent: unknown): unknown {
  if (isNullish(base) || isNullish(exponent)) return null;
  if (!isNumeric(base)) return fail(28762, `$pow's base must be numeric, not ${typeName(base)}`);
  if (!isNumeric(exponent)) return fail(28763, `$pow's exponent must be numeric, not ${typeName(exponent)}`);
  const [x, y] = [a.plain(base), a.plain(exponent)];
  if (a.toDouble(x) === 0 && a.toDouble(y) < 0) fail(28764, '$pow cannot take a base of 0 and a negative exponent');
  switch (a.wider(a.kindOf(x), a.kindOf(y))) {
    case 'decimal':
      return fail(115, '$pow of decimals is not supported by this server');
    case 'double':
      return asDouble(doublePower(a.toDouble(x), a.toDouble(y)));
    default:
      return integerPower(x as number | bigint, y as number | bigint);
  }
}

/** As C has it: one to any power is one, even to NaN. */
function doublePower(x: number, y: number): number {
  if (x === 1 || (x === -1 && !Number.isFinite(y) && !Number.isNaN(y))) return 1;
  return x ** y;
}

function integerPower(x: number | bigint, y: number | bigint): unknown {
  const [base, exponent] = [BigInt(x), BigInt(y)];
  const isSmall = base >= -1n && base <= 1n;
  if (!isSmall && (exponent > 63n || exponent < 0n)) return asDouble(doublePower(Number(x), Number(y)));
  // For 0, 1 and -1 only whether the exponent is zero or odd counts; negative ones are as their opposites.
  const result = base ** (isSmall ? (exponent === 0n ? 0n : exponent % 2n === 0n ? 2n : 1n) : exponent);
  if (result > a.LONG_MAX || result < a.LONG_MIN) return asDouble(doublePower(Number(x), Number(y)));
  return typeof x === 'bigint' || typeof y === 'bigint' ? result : a.intOrLong(result);
}

const RADIANS = Math.PI / 180;
function within(low: number, high: number, range: string) {
  return (x: number, name: string) =>
    x < low || x > high ? fail(50989, `cannot apply ${name} to ${x}, value must be in ${range}`) : undefined;
}
const FINITE = within(-Number.MAX_VALUE, Number.MAX_VALUE, '(-inf,inf)');
const UNIT = within(-1, 1, '[-1,1]');

function atan2(y: unknown, x: unknown, name: string): unknown {
  if (isNullish(y) || isNullish(x)) return null;
  const [top, right] = [y, x].map(value =>
    isNumeric(value)
      ? inexact(a.plain(value), name)
      : fail(51044, `${name} only supports numeric types, not ${typeName(value)}`),
  ) as [number, number];
  return asDouble(Math.atan2(top, right));
}

/** Powers, roots, logarithms and angles. */
export const powers: Readonly<Record<string, Make>> = {
  $exp: real(Math.exp),
  $ln: real(Math.log, positive(28766)),
  $log10: real(Math.log10, positive(28761)),
  $log: binary(log),
  $pow: binary(pow),
  $sqrt: unary(sqrt),
  $sin: real(Math.sin, FINITE),
  $cos: real(Math.cos, FINITE),
  $tan: real(Math.tan, FINITE),
  $asin: real(Math.asin, UNIT),
  $acos: real(Math.acos, UNIT),
  $atan: real(Math.atan),
  $atan2: binary(atan2),
  $sinh: real(Math.sinh),
  $cosh: real(Math.cosh),
  $tanh: real(Math.tanh),
  $asinh: real(Math.asinh),
  $acosh: real(Math.acosh, within(1, Infinity, '[1,inf]')),
  $atanh: real(Math.atanh, UNIT),
  $degreesToRadians: real(x => x * RADIANS),
  $radiansToDegrees: real(x => x * (180 / Math.PI)),
};
