import { BSONRegExp } from 'bson';
import { regexParts } from '../../bson/compare';
import { isRegex, typeName } from '../../bson/types';
import { fail } from '../../errors';
import { type Found, Pattern } from '../../regex/pattern';
import type { Compiled, Make } from '../scope';
import { countElements } from '../work';
import { checkNames, isNullish } from './operands';
import { codePoints } from './text';

const CODES = { shape: 51103, unknown: 31024, missing: { input: 31022, regex: 31023 } };

/** Pattern and options from the operands; `undefined` if the pattern is null or missing. */
function expression(regex: unknown, options: unknown, name: string): BSONRegExp | undefined {
  if (!isNullish(options) && typeof options !== 'string') fail(51106, `${name} needs 'options' to be of type string`);
  if (isNullish(regex)) return undefined;
  if (typeof regex === 'string')
    return new BSONRegExp(checked(regex, 51109, name), checked((options as string | null) ?? '', 51110, name));
  if (!isRegex(regex)) return fail(51105, `${name} needs 'regex' to be of type string or regex`);
  const parts = regexParts(regex);
  if (parts.options !== '' && !isNullish(options))
    fail(51107, `${name}: found regex option(s) specified in both 'regex' and 'option' fields`);
  return new BSONRegExp(parts.pattern, parts.options || ((options as string | null) ?? ''));
}

function checked(text: string, code: number, name: string): string {
  return text.includes('\0') ? fail(code, `${name}: regular expression cannot contain an embedded null byte`) : text;
}

/** $regexMatch, $regexFind, $regexFindAll: `none` is the answer without input or pattern. */
function searcher(none: unknown, search: (text: string, pattern: Pattern, name: string) => unknown): Make {
  return (operand, scope, name) => {
    const given = checkNames(operand, name, ['options'], CODES);
    const [input, regex, options] = ['input', 'regex', 'options'].map(key => scope.compile(given[key])) as [
      Compiled,
      Compiled,
      Compiled,
    ];
    let known: { key: string; pattern: Pattern } | undefined;
    const compiled = ({ pattern, options: flags }: BSONRegExp) => {
      const key = `${flags}/${pattern}`;
      if (known?.key !== key) known = { key, pattern: new Pattern(pattern, flags) };
      return known.pattern;
    };
    return root => {
      const text = input(root);
      const wanted = expression(regex(root), options(root), name);
      if (!isNullish(text) && typeof text !== 'string')
        return fail(51104, `${name} needs 'input' to be of type string, found: ${typeName(text)}`);
      if (isNullish(text) || !wanted) return Array.isArray(none) ? [] : none;
      return search(text, compiled(wanted), name);
    };
  };
}

/** Length of the beginning of a text in code points. */
const points = (text: string, end: number) => codePoints(text.slice(0, end)).length;

function described(text: string, found: Found) {
  return {
    match: text.slice(found.start, found.end),
    idx: points(text, found.start),
    captures: found.groups.map(group => group ?? null),
  };
}

function findAll(text: string, pattern: Pattern, name: string): unknown[] {
  const all: unknown[] = [];
  let from = 0;
  // An empty text is searched too, the end of another is not.
  do {
    const found = pattern.find(text, from);
    if (!found) break;
    all.push(described(text, found));
    countElements(20 + found.groups.length, name);
    // After an empty match the search goes on one character further.
    from = found.end > found.start ? found.end : found.end + ((text.codePointAt(found.end) ?? 0) > 0xffff ? 2 : 1);
  } while (from < text.length);
  return all;
}

/** Regular expressions. */
export const regexes: Readonly<Record<string, Make>> = {
  $regexMatch: searcher(false, (text, pattern) => pattern.test(text)),
  $regexFind: searcher(null, (text, pattern) => {
    const found = pattern.find(text);
    return found ? described(text, found) : null;
  }),
  $regexFindAll: searcher([], findAll),
};
