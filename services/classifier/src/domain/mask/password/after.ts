import type { Span } from '../span';
import { isState, looksSecret, type Word, wordsIn } from './candidate-words';
import { valueAt } from './value';
import { IS_WORDS, SKIPPED } from './words';

/** How far a name of a password reaches, in characters and words. */
const REACH = 120;
const WORDS = 9;

const SIGN =
  /^["'`)\]]?\s{0,3}(?:=>|->|==?|:=|::?|>|は|是|が「|を「|-(?=\s))[\s"]{0,3}?(?:\s{0,3})(?:は|:|=|-(?= ))?\s{0,3}/;

/** Passwords that stand after a word that names one, which ends at `at`. */
export function passwordsAfter(text: string, at: number): Span[] {
  const sign = SIGN.exec(text.slice(at, at + 12))?.[0];
  if (sign !== undefined) {
    const value = valueAt(text, at + sign.length, /[=:>]/.test(sign)) ?? undefined;
    if (value) return [{ kind: 'password', ...value }];
  }
  const words = wordsIn(text, at, at + REACH, WORDS);
  const value = afterVerb(text, at, words) ?? adjacent(text, at, words);
  const found = value ? [value] : [];
  for (const word of inSentence(text, at, words)) if (looksSecret(word.text)) found.push(word);
  return found.map(({ start, end }) => ({ kind: 'password', start, end }));
}

/** "password for the VPN is X": the first verb or colon that the sentence has. */
function afterVerb(text: string, at: number, words: readonly Word[]): { start: number; end: number } | undefined {
  const sentence = inSentence(text, at, words);
  for (const [i, word] of sentence.entries()) {
    const colon = /^[:=](?!\w)/.test(text.slice(word.end, word.end + 2));
    if (!colon && !IS_WORDS.has(word.text.toLowerCase())) continue;
    let next = i + 1;
    while (!colon && SKIPPED.has(sentence[next]?.text.toLowerCase() ?? '')) next += 1;
    let from = colon ? word.end + 1 : (words[next - 1]?.end ?? word.end);
    from += /^[\s:=]{0,4}/.exec(text.slice(from, from + 4))?.[0].length ?? 0;
    return valueAt(text, from, false);
  }
  return undefined;
}

/** "pw 1234", "password sunshine does not work", `password "blue sky"`. */
function adjacent(text: string, at: number, words: readonly Word[]): { start: number; end: number } | undefined {
  const [first, second] = words;
  if (!first || first.start - at > 3 || /[.!?\n]/.test(text.slice(at, first.start))) return undefined;
  const gap = text.slice(at, first.start);
  if (/["'`(]/.test(gap)) return valueAt(text, first.start - 1, false);
  if (/^\d{4,}$/.test(first.text)) return first;
  if (!isState(first.text) && second && FAILS.test(second.text) && first.text.length >= 3) return first;
  return undefined;
}

/** Verbs that follow a password which is the subject of a sentence. */
const FAILS =
  /^(?:does(?:n't|nt)?|is(?:n't|nt)?|was(?:n't)?|won't|funktioniert|geht|wird|wurde|ne|n'est|fonctionne|marche|est|refuse|no|nao|non|nie|nu|zostalo|werkt|wordt|geweigerd|rejected|refused|invalid|fails|failed|stopped)$/i;

/** The words up to the end of the sentence that the name stands in. */
function inSentence(text: string, at: number, words: readonly Word[]): Word[] {
  const inside: Word[] = [];
  let end = at;
  for (const word of words) {
    const gap = text.slice(end, word.start);
    if (/^\W*\?|\n\n/.test(gap) || (inside.length > 0 && /[.!;](?:\s|$)/.test(gap))) break;
    inside.push(word);
    end = word.end;
  }
  return inside;
}
