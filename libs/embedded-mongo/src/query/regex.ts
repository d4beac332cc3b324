import { BSONRegExp } from 'bson';
import { regexParts } from '../bson/compare';
import { isRegex } from '../bson/types';
import { fail } from '../errors';

/** Longest pattern accepted: a bound on what a stranger can make the engine compile. */
const MAX_PATTERN = 4096;

/** Characters of one value that a pattern is tried on; bounds the harm of a pattern that backtracks. */
const NESTED_QUANTIFIER = /\((?:[^()\\]|\\.)*[+*](?:[^()\\]|\\.)*\)\s*[+*{]/;

/**
 * JavaScript form of a BSON regular expression. Options i, m, s, u and x (comments and blanks stripped) are known. Throws
 * code 2 for other options, and code 51091 for patterns that do not compile, are too long, or nest unbounded quantifiers
 * (`(a+)+`), which would block the server while they backtrack.
 */
export function toRegExp(value: RegExp | BSONRegExp): RegExp {
  const { pattern, options } = regexParts(value);
  for (const option of options) if (!'imsux'.includes(option)) fail(51108, `invalid flag in regex options: ${option}`);
  if (pattern.length > MAX_PATTERN) fail(51091, `Regular expression is invalid: longer than ${MAX_PATTERN} characters`);
  if (NESTED_QUANTIFIER.test(pattern)) fail(51091, 'Regular expression is invalid: nested unbounded quantifiers');
  const source = options.includes('x') ? pattern.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*$/gm, keepCode) : pattern;
  try {
    return new RegExp(source, [...'ims'].filter(flag => options.includes(flag)).join(''));
  } catch (error) {
    return fail(51091, `Regular expression is invalid: ${(error as Error).message}`);
  }
}

function keepCode(piece: string): string {
  return piece.startsWith('\\') || piece.startsWith('[') ? piece : '';
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
