import { Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { evalExpr } from 'mingo/core';
import { compareValues, sameValue } from '../bson/compare';
import { toNumber } from '../bson/numbers';
import { isNumeric, typeName } from '../bson/types';
import { fail } from '../errors';

type Options = Parameters<typeof evalExpr>[2];
type Operator = (obj: unknown, expr: unknown, options: Options) => unknown;

/** Operands of an operator, computed; a single operand counts as a list of one. */
function operands(obj: unknown, expr: unknown, options: Options): unknown[] {
  return (Array.isArray(expr) ? expr : [expr]).map(item => evalExpr(obj, item, options));
}

function comparison(name: string, decide: (order: number) => unknown): Operator {
  return (obj, expr, options) => {
    if (!Array.isArray(expr) || expr.length !== 2) {
      return fail(
        16020,
        `Expression ${name} takes exactly 2 arguments. ${Array.isArray(expr) ? expr.length : 1} were passed in.`,
      );
    }
    const [a, b] = operands(obj, expr, options);
    return decide(compareValues(a, b));
  };
}

function toObjectId(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') {
    return fail(241, `Unsupported conversion from ${typeName(value)} to objectId in $convert with no onError value`);
  }
  if (!/^[0-9a-fA-F]{24}$/.test(value)) {
    fail(
      241,
      `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID`,
    );
  }
  return new ObjectId(value);
}

function asString(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || isNumeric(value)) return numberText(value);
  return fail(241, `Unsupported conversion from ${typeName(value)} to string in $convert with no onError value`);
}

function numberText(value: unknown): string {
  if (value instanceof Int32 || value instanceof Double) return String(value.value);
  return value instanceof Long || value instanceof Decimal128 ? value.toString() : String(value);
}

function isWhole(value: unknown): boolean {
  return isNumeric(value) && Number.isInteger(toNumber(value));
}

/** Operators whose answers depend on BSON's types or on MongoDB's error codes, where the expression library differs. */
export const overrides: Readonly<Record<string, Operator>> = {
  $eq: comparison('$eq', order => order === 0),
  $ne: comparison('$ne', order => order !== 0),
  $gt: comparison('$gt', order => order > 0),
  $gte: comparison('$gte', order => order >= 0),
  $lt: comparison('$lt', order => order < 0),
  $lte: comparison('$lte', order => order <= 0),
  $cmp: comparison('$cmp', order => order),
  $size: (obj, expr, options) => {
    const [value] = operands(obj, expr, options);
    if (Array.isArray(value)) return value.length;
    return fail(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`);
  },
  $in: (obj, expr, options) => {
    const [value, list] = operands(obj, expr, options);
    if (!Array.isArray(list))
      return fail(40081, `$in requires an array as a second argument, found: ${typeName(list)}`);
    return list.some(item => sameValue(item, value));
  },
  $type: (obj, expr, options) => typeName(operands(obj, expr, options)[0]),
  $isNumber: (obj, expr, options) => isNumeric(operands(obj, expr, options)[0]),
  $toObjectId: (obj, expr, options) => toObjectId(operands(obj, expr, options)[0]),
  $toString: (obj, expr, options) => asString(operands(obj, expr, options)[0]),
  $isArray: (obj, expr, options) => Array.isArray(operands(obj, expr, options)[0]),
  $divide: (obj, expr, options) => {
    const [a, b] = operands(obj, expr, options);
    if (a === null || a === undefined || b === null || b === undefined) return null;
    if (!isNumeric(a) || !isNumeric(b)) {
      return fail(16609, `$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
    }
    if (toNumber(b) === 0) fail(2, "can't $divide by zero");
    return toNumber(a) / toNumber(b);
  },
  $range: (obj, expr, options) => {
    const [start, end, step = 1] = operands(obj, expr, options);
    if (!isWhole(start) || !isWhole(end) || !isWhole(step)) return fail(34443, '$range requires whole numbers');
    const by = step as number;
    if (by === 0) fail(34449, '$range requires a non-zero step value');
    const count = Math.max(0, Math.ceil(((end as number) - (start as number)) / by));
    // Otherwise one short expression could ask for gigabytes.
    if (count > 1_000_000) fail(146, '$range would use too much memory');
    return Array.from({ length: count }, (_, i) => (start as number) + i * by);
  },
};
