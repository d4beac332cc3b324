import { type CharSet, complement, LAST_CODE_POINT, type Range } from './ast';
import { CATEGORIES, CHARACTER_ESCAPES, CLASS_ESCAPES, POSIX_CLASSES } from './escapes';
import { invalid, refused } from './invalid';
import type { Reader } from './reader';

/** What an escape for characters stands for. */
export type Escaped = { readonly code: number } | { readonly ranges: readonly Range[] } | { readonly name: string };

/** Reads the rest of an escape that stands for characters, after its backslash, inside or outside of a class. */
export function characterEscape(reader: Reader): Escaped {
  const letter = reader.next();
  if (letter === '') return invalid('\\ at end of pattern');
  if (Object.hasOwn(CHARACTER_ESCAPES, letter)) return { code: CHARACTER_ESCAPES[letter] as number };
  if (Object.hasOwn(CLASS_ESCAPES, letter)) return { ranges: CLASS_ESCAPES[letter] as readonly Range[] };
  switch (letter) {
    case 'w':
    case 'W':
      return { name: `\\${letter}` };
    case 'p':
    case 'P':
      return { name: property(letter, reader) };
    case 'x':
      return { code: hexadecimal(reader) };
    case 'o':
      return { code: braced(reader, /[0-7]/, 8) };
    case '0':
      return { code: parseInt(`0${reader.takeWhile(/[0-7]/, 2)}`, 8) };
    case 'c':
      return { code: control(reader.next()) };
    case 'K':
    case 'X':
    case 'C':
    case 'G':
    case 'R':
      return refused(`\\${letter} is`);
    default:
      if (/[1-9gk]/.test(letter)) return refused('back references and calls of groups are');
      if (/[a-zA-Z]/.test(letter)) return invalid(`unrecognized escape \\${letter}`);
      return { code: letter.codePointAt(0) as number };
  }
}

function property(letter: string, reader: Reader): string {
  let name = reader.next();
  if (name === '{') name = reader.takeUntil('}') ?? invalid('malformed \\p sequence');
  const negated = name.startsWith('^') !== (letter === 'P');
  name = name.replace(/^\^/, '').trim();
  if (!/^[A-Za-z_]+$/.test(name)) return invalid(`unknown property name after \\${letter}`);
  return `\\${negated ? 'P' : 'p'}{${name}}`;
}

function hexadecimal(reader: Reader): number {
  if (reader.peek() === '{') return braced(reader, /[0-9a-fA-F]/, 16);
  return parseInt(`0${reader.takeWhile(/[0-9a-fA-F]/, 2)}`, 16);
}

function braced(reader: Reader, digit: RegExp, base: number): number {
  if (!reader.take('{')) invalid('missing opening brace');
  const digits = reader.takeWhile(digit, 12);
  if (digits === '' || !reader.take('}')) invalid('malformed number between braces');
  const code = parseInt(digits, base);
  if (code > LAST_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) invalid('character code point value is too large');
  return code;
}

function control(char: string): number {
  const code = char.toUpperCase().codePointAt(0) ?? 0;
  return code >= 0x20 && code <= 0x7e ? code ^ 0x40 : invalid('\\c must be followed by a printable ASCII character');
}

/** Whether a property can be spelled in JavaScript as it stands. */
export function isCategory(name: string): boolean {
  return CATEGORIES.has(name.slice(3, -1));
}

/** Reads a class after its opening bracket. */
export function parseClass(reader: Reader, ignoreCase: boolean): CharSet {
  const negated = reader.take('^');
  const ranges: Range[] = [];
  const classes: string[] = [];
  for (let first = true; ; first = false) {
    if (reader.done) return invalid('missing terminating ] for character class');
    if (!first && reader.take(']')) return { kind: 'set', ranges, classes, negated, ignoreCase };
    const from = posixClass(reader, ignoreCase) ?? classItem(reader);
    if (from === undefined) continue;
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
  const to = classItem(reader) ?? invalid('range out of order in character class');
  if (!('code' in to)) return invalid('invalid range in character class');
  return to.code < from ? invalid('range out of order in character class') : to.code;
}

function classItem(reader: Reader): Escaped | undefined {
  if (reader.take('\\E')) return undefined;
  if (reader.sees('\\Q')) return refused('\\Q inside of a class is');
  const char = reader.next();
  if (char !== '\\') return { code: char.codePointAt(0) as number };
  if (reader.take('b')) return { code: 0x08 };
  return characterEscape(reader);
}

/** `[:name:]`, if it comes next. Ignoring case changes nothing in it but that upper and lower are the same. */
function posixClass(reader: Reader, ignoreCase: boolean): Escaped | undefined {
  const text = ahead(reader, 14);
  if (/^\[([.=])[^\]]*\1\]/.test(text)) return invalid('POSIX collating elements are not supported');
  const [whole, not = '', name = ''] = /^\[:(\^?)([a-z]+):\]/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  reader.take(whole);
  const cased = ignoreCase && (name === 'lower' || name === 'upper') ? 'alpha' : name;
  const ranges = Object.hasOwn(POSIX_CLASSES, cased) ? POSIX_CLASSES[cased] : undefined;
  if (!ranges) return invalid(`unknown POSIX class name ${name}`);
  if (ignoreCase) return { name: `[:${not}${cased}:]` };
  return { ranges: not === '' ? ranges : complement(ranges) };
}

function ahead(reader: Reader, count: number): string {
  let out = '';
  for (let i = 0; i < count; i++) out += reader.peek(i);
  return out;
}
