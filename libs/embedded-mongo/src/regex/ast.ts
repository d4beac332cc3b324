/** Code points from the first to the second, both included. */
export type Range = readonly [number, number];

/** A set of characters. `classes` are those that are not ranges, or whose case must not be ignored: `\w`, `\p{…}`, `[:alpha:]`. */
export interface CharSet {
  readonly kind: 'set';
  readonly ranges: readonly Range[];
  readonly classes: readonly string[];
  readonly negated: boolean;
  readonly ignoreCase: boolean;
}

/**
 * A place rather than a character: start of text, start of a line, end of text, end of text or before its last newline, end
 * of a line, word boundary, no word boundary.
 */
export interface Place {
  readonly kind: 'place';
  readonly at: 'start' | 'lineStart' | 'end' | 'endOrNewline' | 'lineEnd' | 'boundary' | 'noBoundary';
}

export interface Group {
  readonly kind: 'group';
  readonly capture: boolean;
  readonly node: Node;
}

export interface Repeat {
  readonly kind: 'repeat';
  readonly node: Node;
  readonly min: number;
  /** Infinity if unbounded. */
  readonly max: number;
  readonly lazy: boolean;
}

/** A regular expression in PCRE's syntax, parsed, with its options (i m s x) worked in. */
export type Node =
  | CharSet
  | Place
  | Group
  | Repeat
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'either'; readonly nodes: readonly Node[] };

export const LAST_CODE_POINT = 0x10ffff;

export function charSet(ranges: readonly Range[], ignoreCase = false): CharSet {
  return { kind: 'set', ranges, classes: [], negated: false, ignoreCase };
}

/** Everything outside of the ranges. */
export function complement(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  let next = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from > next) out.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= LAST_CODE_POINT) out.push([next, LAST_CODE_POINT]);
  return out;
}
