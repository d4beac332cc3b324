import { isCommonWord } from './common-words';
import { distance } from './distance';
import { KNOWN_MISSPELLINGS, LEXICON } from './lexicon';

/** Words of the lexicon by first letter and length, so that a lookup compares few of them. */
const byShape = new Map<string, string[]>();
for (const word of LEXICON) {
  const key = `${word[0]}${word.length}`;
  byShape.set(key, [...(byShape.get(key) ?? []), word]);
}

/** Corrections are remembered; tickets repeat their words. Bounded, so that hostile text can not fill the memory. */
const remembered = new Map<string, string>();
const REMEMBERED_WORDS = 5_000;
/** Words that are looked at per text, at most. */
const MAX_WORDS = 1_500;

/**
 * Corrects misspelt IT terms of an English text and leaves everything else as it is: proper English, names, identifiers,
 * addresses, paths, words in capitals.
 */
export function correctSpelling(text: string): string {
  let seen = 0;
  return text.replaceAll(
    /(?<![\p{L}\p{N}@/\\._%+=&#$-])[A-Za-z]{4,20}(?![\p{L}\p{N}@/\\_=$]|[.:-][\p{L}\p{N}/\\])/gu,
    word => {
      seen += 1;
      if (seen > MAX_WORDS || !/^[A-Z]?[a-z]+$/.test(word)) return word;
      const lower = word.toLowerCase();
      const corrected = correctWord(lower);
      if (corrected === lower) return word;
      return word[0] === lower[0] ? corrected : (corrected[0] ?? '').toUpperCase() + corrected.slice(1);
    },
  );
}

/** @param word in lower case. Returns the word itself when nothing is wrong with it or no correction is certain. */
export function correctWord(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const corrected = Object.hasOwn(KNOWN_MISSPELLINGS, word) ? (KNOWN_MISSPELLINGS[word] as string) : nearest(word);
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  remembered.set(word, corrected);
  return corrected;
}

function nearest(word: string): string {
  if (LEXICON.has(word) || isCommonWord(word)) return word;
  let best: string[] = [];
  let least = 3;
  for (let length = word.length - 2; length <= word.length + 2; length += 1) {
    for (const candidate of candidates(word, length)) {
      const allowed = tolerance(candidate, word);
      const edits = distance(word, candidate, allowed);
      if (edits > allowed || edits > least) continue;
      best = edits < least ? [candidate] : [...best, candidate];
      least = edits;
    }
  }
  // Singular and plural of one word are no contradiction; two different words are.
  const [first, ...others] = best.sort((a, b) => a.length - b.length);
  return first !== undefined && others.every(other => other.startsWith(first.slice(0, -1))) ? first : word;
}

/** People hardly ever get the first letter wrong, except by swapping the first two. */
function* candidates(word: string, length: number): Iterable<string> {
  yield* byShape.get(`${word[0]}${length}`) ?? [];
  if (length !== word.length) return;
  for (const candidate of byShape.get(`${word[1]}${length}`) ?? []) {
    if (candidate[0] === word[1] && candidate[1] === word[0] && word[0] !== word[1]) yield candidate;
  }
}

/** Edits that still count as a slip: one for most words, two for long ones, a swap for very short ones. */
function tolerance(candidate: string, word: string): number {
  if (candidate.length <= 4) return candidate.length === word.length && isSwap(candidate, word) ? 1 : 0;
  return candidate.length >= 10 && word.length >= 9 ? 2 : 1;
}

function isSwap(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
