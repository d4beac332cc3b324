import type { Span } from './span';

/** Values whose repetitions are looked for, at most: a bound on the work that a text can ask for. */
const MAX_VALUES = 40;

/** Every other place where a password, code or token stands that was recognised somewhere: "… Hunter2! I tried Hunter2! twice". */
export function repeats(text: string, spans: readonly Span[]): Span[] {
  const values = new Map<string, Span>();
  for (const span of spans) {
    const value = text.slice(span.start, span.end);
    const distinctive = value.length >= 6 || (value.length >= 4 && /\d/.test(value) && /\D/.test(value));
    if (['password', 'code', 'token'].includes(span.kind) && distinctive && values.size < MAX_VALUES)
      values.set(value, span);
  }
  return [...values].flatMap(([value, { kind }]) =>
    places(text, value).map(start => ({ kind, start, end: start + value.length })),
  );
}

function places(text: string, value: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const inWord = /[\p{L}\p{N}]/u;
    if (!inWord.test(text[at - 1] ?? '') && !inWord.test(text[at + value.length] ?? '')) found.push(at);
  }
  return found;
}
