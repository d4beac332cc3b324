import { complement, type Range } from './ast';

const NEWLINE: Range = [0x0a, 0x0a];
const SPACE: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
];
const DIGIT: readonly Range[] = [[0x30, 0x39]];
const HORIZONTAL: readonly Range[] = [
  [0x09, 0x09],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
const VERTICAL: readonly Range[] = [
  [0x0a, 0x0d],
  [0x85, 0x85],
  [0x2028, 0x2029],
];

/** Escapes that stand for one of several characters, as ranges. ASCII only where PCRE without UCP is. */
export const CLASS_ESCAPES: Readonly<Record<string, readonly Range[]>> = {
  d: DIGIT,
  D: complement(DIGIT),
  s: SPACE,
  S: complement(SPACE),
  h: HORIZONTAL,
  H: complement(HORIZONTAL),
  v: VERTICAL,
  V: complement(VERTICAL),
  N: complement([NEWLINE]),
};

/** Escapes that stand for one character. */
export const CHARACTER_ESCAPES: Readonly<Record<string, number>> = {
  t: 0x09,
  n: 0x0a,
  r: 0x0d,
  f: 0x0c,
  a: 0x07,
  e: 0x1b,
};

const UPPER: Range = [0x41, 0x5a];
const LOWER: Range = [0x61, 0x7a];
const PUNCTUATION: readonly Range[] = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
];

/** `[:name:]` inside a class. */
export const POSIX_CLASSES: Readonly<Record<string, readonly Range[]>> = {
  alpha: [UPPER, LOWER],
  lower: [LOWER],
  upper: [UPPER],
  digit: DIGIT,
  alnum: [...DIGIT, UPPER, LOWER],
  word: [...DIGIT, UPPER, [0x5f, 0x5f], LOWER],
  xdigit: [...DIGIT, [0x41, 0x46], [0x61, 0x66]],
  space: SPACE,
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  punct: PUNCTUATION,
  graph: [[0x21, 0x7e]],
  print: [[0x20, 0x7e]],
  cntrl: [
    [0x00, 0x1f],
    [0x7f, 0x7f],
  ],
  ascii: [[0x00, 0x7f]],
};

/** The general categories of Unicode that `\p` takes; scripts are known by name to the linear engine alone. */
export const CATEGORIES = new Set(
  `C Cc Cf Cn Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs`.split(' '),
);
