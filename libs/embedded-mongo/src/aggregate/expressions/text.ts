import { BSONSymbol } from 'bson';
import { int32Of } from '../../bson/arithmetic';
import { compareStrings } from '../../bson/compare';
import { isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Make } from '../scope';
import { checkedText, countElements, countSteps } from '../work';
import { searchBounds } from './arrays';
import { textOf } from './convert-text';
import { between, isNullish, named, type NamedCodes, unary, variadic, binary } from './operands';

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

function split(text: unknown, separator: unknown, name: string): unknown {
  if (isNullish(text) || isNullish(separator)) return null;
  if (typeof text !== 'string')
    return fail(
      40085,
      `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`,
    );
  if (typeof separator !== 'string')
    return fail(
      40086,
      `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`,
    );
  if (separator === '') return fail(40087, '$split requires a non-empty separator');
  const parts = text.split(separator);
  countElements(4 * parts.length, name);
  return parts;
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

const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

function substrBytes(text: unknown, start: unknown, length: unknown, name: string): unknown {
  if (!isNumeric(start))
    return fail(16034, `${name}:  starting index must be a numeric type (is BSON type ${typeName(start)})`);
  if (!isNumeric(length))
    return fail(16035, `${name}:  length must be a numeric type (is BSON type ${typeName(length)})`);
  const bytes = Buffer.from(coerced(text));
  const from = Math.trunc(Number(start.valueOf()));
  const count = Math.trunc(Number(length.valueOf()));
  if (from < 0) fail(50752, `${name}:  starting index must be non-negative (got: ${from})`);
  const to = count < 0 ? bytes.length : Math.min(bytes.length, from + count);
  if (isContinuation(bytes[from])) fail(28656, `${name}:  Invalid range, starting index is a UTF-8 continuation byte.`);
  if (isContinuation(bytes[to]))
    fail(28657, `${name}:  Invalid range, ending index is in the middle of a UTF-8 character.`);
  return bytes.toString('utf8', from, Math.max(from, to));
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

function indexOfCP([text, wanted, ...bounds]: unknown[], name: string): unknown {
  if (isNullish(text)) return null;
  if (typeof text !== 'string')
    return fail(40093, `$indexOfCP requires a string as the first argument, found: ${typeName(text)}`);
  if (typeof wanted !== 'string')
    return fail(40094, `$indexOfCP requires a string as the second argument, found: ${typeName(wanted)}`);
  const points = codePoints(text);
  const [start, end] = searchBounds(bounds, name, points.length);
  if (start > points.length || start > end) return -1;
  const part = points.slice(start, end);
  const at = (typeof part === 'string' ? part : part.join('')).indexOf(wanted);
  if (at < 0) return -1;
  return start + (typeof part === 'string' ? at : [...part.join('').slice(0, at)].length);
}

function indexOfBytes([text, wanted, ...bounds]: unknown[], name: string): unknown {
  if (isNullish(text)) return null;
  if (typeof text !== 'string')
    return fail(40091, `$indexOfBytes requires a string as the first argument, found: ${typeName(text)}`);
  if (typeof wanted !== 'string')
    return fail(40092, `$indexOfBytes requires a string as the second argument, found: ${typeName(wanted)}`);
  const bytes = Buffer.from(text);
  const [start, end] = searchBounds(bounds, name, bytes.length);
  if (start > bytes.length || start > end) return -1;
  const at = bytes.subarray(start, end).indexOf(wanted);
  return at < 0 ? -1 : start + at;
}

/** What $trim takes away if nothing is said: MongoDB's own list, which is not JavaScript's. */
const BLANKS = new Set('\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a');

function trimmer(left: boolean, right: boolean): Make {
  const codes: NamedCodes = { shape: 50696, unknown: 50694, missing: { input: 50695 } };
  return named(['chars'], codes, ({ input, chars }, name, given) => {
    if (isNullish(input)) return null;
    if (typeof input !== 'string')
      return fail(
        50699,
        `${name} requires its input to be a string, got ${String(input as unknown)} (of type ${typeName(input)}) instead.`,
      );
    if ('chars' in given && isNullish(chars)) return null;
    if (chars !== undefined && typeof chars !== 'string')
      return fail(
        50700,
        `${name} requires 'chars' to be a string, got ${String(chars as unknown)} (of type ${typeName(chars)}) instead.`,
      );
    const drop = chars === undefined ? BLANKS : new Set(chars as string);
    const points = codePoints(input);
    let [from, to] = [0, points.length];
    while (left && from < to && drop.has(points[from] as string)) from++;
    while (right && to > from && drop.has(points[to - 1] as string)) to--;
    const rest = points.slice(from, to);
    return typeof rest === 'string' ? rest : rest.join('');
  });
}

function replacer(replace: (text: string, find: string, by: string) => string): Make {
  const codes: NamedCodes = {
    shape: 51751,
    unknown: 51750,
    missing: { input: 51749, find: 51748, replacement: 51747 },
  };
  return named([], codes, ({ input, find, replacement }, name) => {
    const text = (value: unknown, what: string, code: number) =>
      isNullish(value) || typeof value === 'string'
        ? value
        : fail(code, `${name} requires that '${what}' be a string, found: ${typeName(value)}`);
    const [source, what, by] = [
      text(input, 'input', 51746),
      text(find, 'find', 51745),
      text(replacement, 'replacement', 51744),
    ];
    if (isNullish(source) || isNullish(what) || isNullish(by)) return null;
    countSteps(source.length, name);
    // Before it is made: many short pieces each replaced by a long one.
    const pieces = name === '$replaceAll' ? source.split(what).length : 1;
    if (pieces * by.length > 16 * 1024 * 1024) fail(10334, `${name} makes a text of more than 16 MiB`);
    return checkedText(replace(source, what, by), name);
  });
}

/** Texts. */
export const texts: Readonly<Record<string, Make>> = {
  $concat: variadic(concat),
  $split: binary(split),
  $substrCP: three(substrCP),
  $substrBytes: three(substrBytes),
  $substr: three(substrBytes),
  $strLenCP: lengthOf(34471, text => codePoints(text).length),
  $strLenBytes: lengthOf(34473, text => Buffer.byteLength(text)),
  $indexOfCP: between(2, 4, indexOfCP),
  $indexOfBytes: between(2, 4, indexOfBytes),
  $toUpper: unary(value => upper(coerced(value))),
  $toLower: unary(value => lower(coerced(value))),
  $strcasecmp: binary((a, b) => compareStrings(upper(coerced(a)), upper(coerced(b)))),
  $trim: trimmer(true, true),
  $ltrim: trimmer(true, false),
  $rtrim: trimmer(false, true),
  $replaceOne: replacer((text, find, by) => text.replace(find, () => by)),
  $replaceAll: replacer((text, find, by) => text.replaceAll(find, () => by)),
};
