import { isCased, leavesOf } from './analysis';
import type { CharSet, Node, Place, Range } from './ast';

/** A spelling of patterns: JavaScript's with flag u, or RE2's. */
interface Dialect {
  readonly char: (code: number) => string;
  readonly places: Readonly<Record<Place['at'], string>>;
  readonly set: (set: CharSet, body: string) => string;
}

/** Source for `new RegExp(source, flags)`; `undefined` if JavaScript cannot say it. */
export function toJavaScript(node: Node, ignoreCase: boolean): { source: string; flags: string } | undefined {
  const leaves = leavesOf(node);
  // JavaScript finds \B inside of a character beyond the basic plane.
  if (leaves.some(leaf => leaf.kind === 'place' && leaf.at === 'noBoundary')) return undefined;
  // With flag i it changes what \w and \b mean, unlike PCRE.
  if (ignoreCase && leaves.some(leaf => (leaf.kind === 'set' ? leaf.classes.length > 0 : leaf.at === 'boundary')))
    return undefined;
  return { source: emit(node, JAVASCRIPT), flags: ignoreCase ? 'iu' : 'u' };
}

/** Source for RE2, with its options inside. */
export function toRe2(node: Node, ignoreCase: boolean): string {
  return ignoreCase ? `(?i)${emit(node, RE2_IGNORING_CASE)}` : emit(node, RE2);
}

const JAVASCRIPT: Dialect = {
  char: code => (isAlphanumeric(code) ? String.fromCodePoint(code) : `\\u{${code.toString(16)}}`),
  places: {
    start: '^',
    // PCRE knows no line after the last newline.
    lineStart: '(?:^|(?<=\\n)(?!$))',
    endOrNewline: '(?=\\n?$)',
    lineEnd: '(?=\\n|$)',
    boundary: '\\b',
    noBoundary: '\\B',
  },
  set: (_set, body) => body,
};

const RE2: Dialect = {
  char: code => (isAlphanumeric(code) ? String.fromCodePoint(code) : `\\x{${code.toString(16)}}`),
  places: {
    start: '\\A',
    lineStart: '(?m:^)',
    // The text is searched again without its last newline.
    endOrNewline: '\\z',
    lineEnd: '(?m:$)',
    boundary: '\\b',
    noBoundary: '\\B',
  },
  set: (_set, body) => body,
};

const RE2_IGNORING_CASE: Dialect = {
  ...RE2,
  // \w means the same whatever the case; RE2 would add the other cases of its letters.
  set: (set, body) => (set.classes.length > 0 && !isCased(set) ? `(?-i:${body})` : body),
};

function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function emit(node: Node, dialect: Dialect): string {
  switch (node.kind) {
    case 'set':
      return dialect.set(node, setText(node, dialect));
    case 'place':
      return dialect.places[node.at];
    case 'sequence':
      return node.nodes.map(inner => emit(inner, dialect)).join('');
    case 'either':
      return `(?:${node.nodes.map(inner => emit(inner, dialect)).join('|')})`;
    case 'repeat':
      return `(?:${emit(node.node, dialect)})${count(node.min, node.max)}`;
  }
}

function count(min: number, max: number): string {
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return min === 0 && max === 1 ? '?' : `{${min},${max}}`;
}

function setText({ ranges, classes, negated }: CharSet, { char }: Dialect): string {
  const [only] = ranges;
  if (!negated && classes.length === 0 && ranges.length === 1 && only && only[0] === only[1]) return char(only[0]);
  const inside = ranges.map((range: Range) =>
    range[0] === range[1] ? char(range[0]) : `${char(range[0])}-${char(range[1])}`,
  );
  return `[${negated ? '^' : ''}${inside.join('')}${classes.join('')}]`;
}
