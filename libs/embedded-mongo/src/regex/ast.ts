/** Code points from the first to the second, both included. */
export type Range = readonly [number, number];

/** A set of characters. `classes` are those whose case must not be ignored: `\w` and `\W`. */
export interface CharSet {
  readonly kind: 'set';
  readonly ranges: readonly Range[];
  readonly classes: readonly string[];
  readonly negated: boolean;
}

/** A place rather than a character: start of text or line, end of text or before its last newline, end of a line, word boundary or none. */
export interface Place {
  readonly kind: 'place';
  readonly at: 'start' | 'lineStart' | 'endOrNewline' | 'lineEnd' | 'boundary' | 'noBoundary';
}

export interface Repeat {
  readonly kind: 'repeat';
  readonly node: Node;
  readonly min: number;
  /** Infinity if unbounded. */
  readonly max: number;
}

/**
 * A regular expression, parsed. Whether it matches is all that is asked: what groups hold, and which of several matches comes
 * first, is not kept.
 */
export type Node =
  | CharSet
  | Place
  | Repeat
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'either'; readonly nodes: readonly Node[] };

export const LAST_CODE_POINT = 0x10ffff;

export function charSet(ranges: readonly Range[]): CharSet {
  return { kind: 'set', ranges, classes: [], negated: false };
}

/** Everything outside of the ranges, which are in order. */
export function complement(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) out.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST_CODE_POINT) out.push([next, LAST_CODE_POINT]);
  return out;
}
