import { type CharSet, complement, LAST_CODE_POINT, type Range } from './ast';
import { invalid, refused } from './invalid';
import type { Reader } from './reader';

const SPACE: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
];
const DIGIT: readonly Range[] = [[0x30, 0x39]];

/** Escapes that stand for one of several characters: of ASCII only, as in PCRE. */
const CLASSES: Readonly<Record<string, readonly Range[]>> = {
  d: DIGIT,
  D: complement(DIGIT),
  s: SPACE,
  S: complement(SPACE),
};

/** Escapes that stand for one character. */
const CHARACTERS: Readonly<Record<string, number>> = { t: 0x09, n: 0x0a, r: 0x0d, f: 0x0c };

/** What an escape for characters stands for. */
export type Escaped = { readonly code: number } | { readonly ranges: readonly Range[] } | { readonly name: string };

/** Reads the rest of an escape that stands for characters, after its backslash, inside or outside of a class. */
export function characterEscape(reader: Reader): Escaped {
  const letter = reader.next();
  if (letter === '') return invalid('\\ at end of pattern');
  if (Object.hasOwn(CHARACTERS, letter)) return { code: CHARACTERS[letter] as number };
  if (Object.hasOwn(CLASSES, letter)) return { ranges: CLASSES[letter] as readonly Range[] };
  if (letter === 'w' || letter === 'W') return { name: `\\${letter}` };
  if (letter === 'x') return { code: hexadecimal(reader) };
  if (/[0-9a-zA-Z]/.test(letter)) return refused(`\\${letter} is`);
  return { code: letter.codePointAt(0) as number };
}

function hexadecimal(reader: Reader): number {
  const isBraced = reader.take('{');
  const digits = reader.takeWhile(/[0-9a-fA-F]/, isBraced ? 12 : 2);
  if (isBraced && (digits === '' || !reader.take('}'))) invalid('malformed number between braces');
  const code = parseInt(`0${digits}`, 16);
  if (code > LAST_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) invalid('character code point value is too large');
  return code;
}

/** Reads a class after its opening bracket. */
export function parseClass(reader: Reader): CharSet {
  const negated = reader.take('^');
  const ranges: Range[] = [];
  const classes: string[] = [];
  for (let first = true; ; first = false) {
    if (reader.done) return invalid('missing terminating ] for character class');
    if (!first && reader.take(']')) return { kind: 'set', ranges, classes, negated };
    const from = classItem(reader);
    if ('code' in from) {
      ranges.push([from.code, rangeEnd(reader, from.code)]);
      continue;
    }
    if ('name' in from) classes.push(from.name);
    else ranges.push(...from.ranges);
    if (reader.peek() === '-' && reader.peek(1) !== ']') return invalid('invalid range in character class');
  }
}

function rangeEnd(reader: Reader, from: number): number {
  if (reader.peek() !== '-' || reader.peek(1) === ']' || reader.peek(1) === '') return from;
  reader.next();
  const to = classItem(reader);
  if (!('code' in to)) return invalid('invalid range in character class');
  return to.code < from ? invalid('range out of order in character class') : to.code;
}

function classItem(reader: Reader): Escaped {
  const char = reader.next();
  if (char === '[' && /[:.=]/.test(reader.peek())) return refused(`[${reader.peek()} inside of a class is`);
  if (char !== '\\') return { code: char.codePointAt(0) as number };
  if (reader.take('b')) return { code: 0x08 };
  return characterEscape(reader);
}
