import { BSONRegExp } from 'bson';
import { regexParts } from '../bson/compare';
import { isRegex } from '../bson/types';
import { fail } from '../errors';
import { Pattern } from '../regex/pattern';

/** A BSON regular expression, ready to be tried. Throws what {@link Pattern} throws: 51091, 51108. */
export function toPattern(value: RegExp | BSONRegExp): Pattern {
  const { pattern, options } = regexParts(value);
  return new Pattern(pattern, options);
}

/** The regular expression of `$regex` with `$options`. */
export function regexOperand(pattern: unknown, options: unknown): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') fail(2, '$options has to be a string');
  if (typeof pattern === 'string') return new BSONRegExp(pattern, options ?? '');
  if (!isRegex(pattern)) return fail(2, '$regex has to be a string');
  const parts = regexParts(pattern);
  if (options !== undefined && parts.options !== '') fail(51075, 'options set in both $regex and $options');
  return new BSONRegExp(parts.pattern, options ?? parts.options);
}

/** The literal text that every match of an anchored pattern starts with, or `undefined` if there is none. */
export function literalPrefix(value: RegExp | BSONRegExp): string | undefined {
  const { pattern, options } = regexParts(value);
  if (options !== '' || !pattern.startsWith('^') || pattern.includes('|')) return undefined;
  const literal = /^(?:[^\\^$.*+?()[\]{}|])*/.exec(pattern.slice(1))?.[0] ?? '';
  // A quantifier after the run makes its last character optional.
  const optional = /^[*?{]/.test(pattern.slice(1 + literal.length));
  const prefix = optional ? literal.slice(0, -1) : literal;
  return prefix === '' ? undefined : prefix;
}
