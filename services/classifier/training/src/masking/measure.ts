import { findSecrets } from '@switchboard/classifier';
import type { MaskKind, Span } from '@switchboard/classifier';
import type { MarkedText } from './corpus';

export interface KindFigures {
  readonly kind: MaskKind;
  /** Marked in the corpus. */
  readonly marked: number;
  /** Of them, masked to the last letter and digit, under whatever name. */
  readonly withheld: number;
  /** Places that were masked under this name. */
  readonly masked: number;
  /** Of them, those that hold something marked, of whatever kind. */
  readonly right: number;
}

export interface Figures {
  readonly kinds: readonly KindFigures[];
  readonly texts: number;
  /** Texts with nothing to hide, and how many of them nothing was taken from. */
  readonly harmless: number;
  readonly untouched: number;
  /** Words outside of every mark, and how many of them were left. */
  readonly words: number;
  readonly wordsKept: number;
  /** What was missed and what was taken wrongly, for whoever improves the detectors. */
  readonly leaks: readonly string[];
  readonly excess: readonly string[];
}

/** Compares what the detectors take out with what the corpus marks. */
export function measure(corpus: readonly MarkedText[], kinds: readonly MaskKind[]): Figures {
  const results = corpus.map(text => ({ ...text, found: findSecrets(text.text) }));
  const count = (pick: (result: (typeof results)[number]) => number) => results.reduce((sum, r) => sum + pick(r), 0);
  const harmless = results.filter(({ secrets }) => secrets.length === 0);
  const outside = results.map(result => freeWords(result.text, result.secrets));
  return {
    kinds: kinds.map(kind => ({
      kind,
      marked: count(r => r.secrets.filter(secret => secret.kind === kind).length),
      withheld: count(
        r => r.secrets.filter(secret => secret.kind === kind && isCovered(r.text, secret, r.found)).length,
      ),
      masked: count(r => r.found.filter(span => span.kind === kind).length),
      right: count(
        r => r.found.filter(span => span.kind === kind && r.secrets.some(other => overlap(span, other))).length,
      ),
    })),
    texts: results.length,
    harmless: harmless.length,
    untouched: harmless.filter(({ found }) => found.length === 0).length,
    words: outside.reduce((sum, words) => sum + words.length, 0),
    wordsKept: outside.reduce(
      (sum, words, i) => sum + words.filter(word => !results[i]?.found.some(span => overlap(span, word))).length,
      0,
    ),
    leaks: results.flatMap(({ text, secrets, found }) =>
      secrets
        .filter(secret => !isCovered(text, secret, found))
        .map(({ kind, start, end }) => `${kind} "${text.slice(start, end)}" in: ${text}`),
    ),
    excess: results.flatMap(({ text, secrets, found }) =>
      found
        .filter(span => !secrets.some(other => overlap(span, other)))
        .map(({ kind, start, end }) => `${kind} "${text.slice(start, end)}" in: ${text}`),
    ),
  };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** Signs and blanks at its edges tell nothing; every letter and digit has to be gone. */
function isCovered(text: string, secret: Span, found: readonly Span[]): boolean {
  for (let at = secret.start; at < secret.end; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text[at] ?? '')) continue;
    if (!found.some(span => span.start <= at && at < span.end)) return false;
  }
  return true;
}

function freeWords(text: string, secrets: readonly Span[]): { start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    .filter(word => !secrets.some(secret => overlap(secret, word)));
}
