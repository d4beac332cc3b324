import { Binary, Decimal128, type Double, ObjectId, Timestamp } from 'bson';
import { asDouble } from '../../bson/decode';
import * as a from '../../bson/arithmetic';
import * as decimal from '../../bson/decimal';
import { truthy } from '../../bson/truth';
import { isNumeric, TYPE_BY_NUMBER, typeName } from '../../bson/types';
import { CommandError, fail } from '../../errors';
import { parseDate } from '../dates/parse';
import type { Make, Compiled } from '../scope';
import { textOf } from './convert-text';
import { checkNames, isNullish, unary } from './operands';

type Target = 'double' | 'string' | 'objectId' | 'bool' | 'date' | 'int' | 'long' | 'decimal';

const NO_ON_ERROR = 'in $convert with no onError value';

const failed = (why: string) => fail(241, why);

function unsupported(value: unknown, to: Target): never {
  return failed(`Unsupported conversion from ${typeName(value)} to ${to} ${NO_ON_ERROR}`);
}

/** The number that a value stands for when converted to one, without its final type. */
function source(value: unknown, to: Target): a.Plain | string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isNumeric(value)) return a.plain(value);
  if (value instanceof Date && to !== 'int') return BigInt(value.getTime());
  return unsupported(value, to);
}

function unparsed(text: string, why: string): never {
  return failed(`Failed to parse number '${text}' ${NO_ON_ERROR}: ${why}`);
}

function integer(value: unknown, to: 'int' | 'long'): number | bigint {
  const from = source(value, to);
  const number = typeof from === 'string' ? parseInteger(from) : truncated(from);
  const [low, high] = to === 'int' ? [-(2n ** 31n), 2n ** 31n - 1n] : [a.LONG_MIN, a.LONG_MAX];
  if (number < low || number > high) {
    if (typeof from === 'string') unparsed(from, 'Overflow');
    failed(`Conversion would overflow target type ${NO_ON_ERROR}: ${textOf(from) ?? ''}`);
  }
  return to === 'int' ? Number(number) : number;
}

function parseInteger(text: string): bigint {
  return /^[+-]?\d+$/.test(text)
    ? BigInt(text.replace('+', ''))
    : unparsed(text, text === '' ? 'No digits' : 'Did not consume whole string.');
}

function truncated(number: a.Plain): bigint {
  if (typeof number === 'bigint') return number;
  const double = a.toDouble(number);
  if (Number.isNaN(double)) return failed(`Attempt to convert NaN value to integer type ${NO_ON_ERROR}`);
  if (!Number.isFinite(double)) return failed(`Attempt to convert infinity value to integer type ${NO_ON_ERROR}`);
  return number instanceof Decimal128 ? (decimal.toBigInt(decimal.unpack(number)) ?? 0n) : BigInt(Math.trunc(double));
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const WORD = /^[+-]?(inf|infinity|nan)$/i;

function double(value: unknown): number | Double {
  const from = source(value, 'double');
  if (typeof from !== 'string') {
    const result = a.toDouble(from);
    if (from instanceof Decimal128 && !Number.isFinite(result) && decimal.unpack(from).kind === 'finite')
      failed(`Conversion would overflow target type ${NO_ON_ERROR}: ${from.toString()}`);
    return asDouble(result);
  }
  if (WORD.test(from)) return /nan/i.test(from) ? NaN : from.startsWith('-') ? -Infinity : Infinity;
  if (!NUMBER.test(from)) return unparsed(from, from === '' ? 'Empty string' : 'Did not consume whole string.');
  const result = Number(from);
  return Number.isFinite(result) ? asDouble(result) : unparsed(from, 'Out of range');
}

function toDecimal128(value: unknown): Decimal128 {
  const from = source(value, 'decimal');
  if (typeof from !== 'string') return decimal.pack(a.toDecimal(from));
  if (!NUMBER.test(from) && !WORD.test(from))
    return unparsed(from, from === '' ? 'Empty string' : 'Failed to parse string to decimal');
  try {
    return Decimal128.fromStringWithRounding(from);
  } catch {
    return unparsed(from, 'Conversion from string to decimal would overflow');
  }
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.getHighBitsUnsigned() * 1000);
  if (typeof value === 'string') return parseDate(value);
  const number = isNumeric(value) ? a.plain(value) : undefined;
  if (number === undefined || a.isInt(number)) return unsupported(value, 'date');
  const ms = truncated(number);
  if (ms < a.LONG_MIN || ms > a.LONG_MAX)
    failed(`Conversion would overflow target type ${NO_ON_ERROR}: ${textOf(number) ?? ''}`);
  const date = new Date(Number(ms));
  // BSON's dates reach further than JavaScript's.
  return Number.isNaN(date.getTime())
    ? fail(115, 'dates beyond the year 275760 are not supported by this server')
    : date;
}

function toObjectId(value: unknown): ObjectId {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') return unsupported(value, 'objectId');
  if (!/^[0-9a-fA-F]{24}$/.test(value)) {
    const why =
      value.length === 24
        ? 'Invalid character found in hex string'
        : `Invalid string length for parsing to OID, expected 24 but found ${value.length}`;
    failed(`Failed to parse objectId '${value}' ${NO_ON_ERROR}: ${why}`);
  }
  return new ObjectId(value);
}

/** Types that have a truth of their own; everything else but null is true. */
function toBool(value: unknown): boolean {
  return isNumeric(value) || typeof value === 'boolean' ? truthy(value) : true;
}

const CONVERSIONS: Readonly<Record<Target, (value: unknown) => unknown>> = {
  double,
  string: value =>
    value instanceof Binary ? unsupported(value, 'string') : (textOf(value) ?? unsupported(value, 'string')),
  objectId: toObjectId,
  bool: toBool,
  date: toDate,
  int: value => integer(value, 'int'),
  long: value => integer(value, 'long'),
  decimal: toDecimal128,
};

function targetOf(to: unknown): Target | undefined {
  if (isNullish(to)) return undefined;
  const number = a.int32Of(to);
  if (typeof to !== 'string' && number === undefined)
    return fail(9, `$convert's 'to' argument must be a string or number, but is ${typeName(to)}`);
  const name = typeof to === 'string' ? to : TYPE_BY_NUMBER[number as number];
  if (name === undefined || !Object.values(TYPE_BY_NUMBER).includes(name))
    return fail(2, `Unknown type name: ${String(to)}`);
  return name as Target;
}

const convert: Make = (operand, scope, name) => {
  const given = checkNames(operand, name, ['onError', 'onNull'], {
    shape: 9,
    unknown: 9,
    missing: { input: 9, to: 9 },
  });
  const part = (key: string): Compiled | undefined => (key in given ? scope.compile(given[key]) : undefined);
  const [input, to, onError, onNull] = [part('input'), part('to'), part('onError'), part('onNull')];
  return root => {
    const value = input?.(root);
    const target = targetOf(to?.(root));
    if (isNullish(value)) return onNull ? onNull(root) : null;
    if (target === undefined) return null;
    try {
      return Object.hasOwn(CONVERSIONS, target) ? CONVERSIONS[target](value) : unsupported(value, target);
    } catch (error) {
      if (onError && error instanceof CommandError && error.code === 241) return onError(root);
      throw error;
    }
  };
};

const shorthand = (to: Target): Make => unary(value => (isNullish(value) ? null : CONVERSIONS[to](value)));

/** From one type to another. */
export const conversions: Readonly<Record<string, Make>> = {
  $convert: convert,
  $toDouble: shorthand('double'),
  $toString: shorthand('string'),
  $toObjectId: shorthand('objectId'),
  $toBool: shorthand('bool'),
  $toDate: shorthand('date'),
  $toInt: shorthand('int'),
  $toLong: shorthand('long'),
  $toDecimal: shorthand('decimal'),
  $type: unary(value => typeName(value)),
  $isNumber: unary(value => isNumeric(value)),
  $binarySize: unary(value => {
    if (isNullish(value)) return null;
    if (typeof value === 'string') return Buffer.byteLength(value);
    return value instanceof Binary
      ? value.position
      : fail(51276, `$binarySize requires a string or BinData argument, found: ${typeName(value)}`);
  }),
  $tsSecond: unary((value, name) => timestampPart(value, name, 5687301, stamp => stamp.getHighBitsUnsigned())),
  $tsIncrement: unary((value, name) => timestampPart(value, name, 5687302, stamp => stamp.getLowBitsUnsigned())),
};

function timestampPart(value: unknown, name: string, code: number, part: (stamp: Timestamp) => number): unknown {
  if (isNullish(value)) return null;
  return value instanceof Timestamp
    ? BigInt(part(value))
    : fail(code, ` Argument to ${name} must be a timestamp, but is ${typeName(value)}`);
}
