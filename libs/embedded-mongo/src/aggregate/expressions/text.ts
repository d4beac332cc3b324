import { BSONSymbol } from 'bson';
import { int32Of } from '../../bson/arithmetic';
import { isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Make } from '../scope';
import { checkedText } from '../work';
import { textOf } from './convert-text';
import { between, isNullish, unary, variadic } from './operands';

const SURROGATES = /[\ud800-\udfff]/;

/** Characters as MongoDB counts them: code points. */
export function codePoints(text: string): readonly string[] | string {
  return SURROGATES.test(text) ? [...text] : text;
}

/** A value as text for $toUpper and its like: numbers and dates printed, null an empty text. Throws code 16007. */
function coerced(value: unknown): string {
  if (isNullish(value)) return '';
  const isText = typeof value === 'string' || isNumeric(value) || value instanceof Date || value instanceof BSONSymbol;
  return (
    (isText ? textOf(value) : undefined) ?? fail(16007, `can't convert from BSON type ${typeName(value)} to String`)
  );
}

/** Changes the case of ASCII letters only, as MongoDB does. */
const upper = (text: string) => text.replace(/[a-z]+/g, part => part.toUpperCase());
const lower = (text: string) => text.replace(/[A-Z]+/g, part => part.toLowerCase());

function concat(values: unknown[], name: string): unknown {
  let out = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string') return fail(16702, `$concat only supports strings, not ${typeName(value)}`);
    out += value;
  }
  return checkedText(out, name);
}

function substrCP(text: unknown, start: unknown, length: unknown): unknown {
  const whole = (value: unknown, what: string, type: number): number => {
    if (!isNumeric(value))
      return fail(type, `$substrCP: ${what} must be a numeric type (is BSON type ${typeName(value)})`);
    return (
      int32Of(value) ??
      fail(type + 1, `$substrCP: ${what} cannot be represented as a 32-bit integral value: ${String(value)}`)
    );
  };
  const from = whole(start, 'starting index', 34450);
  const count = whole(length, 'length', 34452);
  if (count < 0) fail(34454, '$substrCP: length must be a nonnegative integer.');
  if (from < 0) fail(34455, '$substrCP: the starting index must be nonnegative integer.');
  const points = codePoints(coerced(text)).slice(from, from + count);
  return typeof points === 'string' ? points : points.join('');
}

function three(apply: (a: unknown, b: unknown, c: unknown, name: string) => unknown): Make {
  return (operand, scope, name) => {
    const given = Array.isArray(operand) ? operand.length : 1;
    if (given !== 3) fail(16020, `Expression ${name} takes exactly 3 arguments. ${given} were passed in.`);
    return between(3, 3, ([a, b, c]) => apply(a, b, c, name))(operand, scope, name);
  };
}

function lengthOf(code: number, count: (text: string) => number): Make {
  return unary((value, name) =>
    typeof value === 'string'
      ? count(value)
      : fail(code, `${name} requires a string argument, found: ${typeName(value)}`),
  );
}

/** Texts. */
export const texts: Readonly<Record<string, Make>> = {
  $concat: variadic(concat),
  $substrCP: three(substrCP),
  $strLenCP: lengthOf(34471, text => codePoints(text).length),
  $toUpper: unary(value => upper(coerced(value))),
  $toLower: unary(value => lower(coerced(value))),
};
