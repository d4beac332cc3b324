/** What is taken out of a text before it leaves; the name is also the placeholder, `[card]`. */
export const MASK_KINDS = [
  'key',
  'token',
  'licence',
  'password',
  'code',
  'card',
  'iban',
  'id',
  'account',
  'birthdate',
  'email',
  'address',
  'phone',
  'number',
] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** Part of a folded text (see fold.ts): characters `start` to `end`, the latter not included. */
export interface Span {
  readonly kind: MaskKind;
  readonly start: number;
  readonly end: number;
}

/** Finds spans of one kind in a folded text, in time linear to its length; they may overlap. */
export type Detector = (text: string) => Span[];

/**
 * A detector that takes every match of a pattern, or what its group `v` caught.
 * @param pattern global and with indices (`/…/dg`); every repetition in it bounded, so that it stays linear
 */
export function pattern(kind: MaskKind, expression: RegExp, accept: (value: string) => boolean = () => true): Detector {
  return text => {
    const found: Span[] = [];
    for (const match of text.matchAll(expression)) {
      const [start, end] = match.indices?.groups?.['v'] ?? match.indices?.[0] ?? [0, 0];
      if (accept(text.slice(start, end))) found.push({ kind, start, end });
    }
    return found;
  };
}

/** Everything that any of the detectors finds. */
export function anyOf(...detectors: readonly Detector[]): Detector {
  return text => detectors.flatMap(detect => detect(text));
}

/** Overlapping and touching spans become one, of the kind that stands first in MASK_KINDS; ordered by place. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || span.start >= last.end) {
      merged.push(span);
      continue;
    }
    const kind = MASK_KINDS.indexOf(span.kind) < MASK_KINDS.indexOf(last.kind) ? span.kind : last.kind;
    merged[merged.length - 1] = { kind, start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}
