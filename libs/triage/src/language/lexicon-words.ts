import { LEXICONS } from '../lexicon';
import { fold, UNSPACED } from '../text/fold';

/** Shortest word of a lexicon that says something about the language. */
const DISTINCTIVE_LENGTH = 4;

/** Beginning of a word → languages whose lexicons have it. */
const exact = new Map<string, Set<string>>();
const prefixes = new Map<string, Set<string>>();
for (const { language, topics, signals } of LEXICONS) {
  for (const terms of [...Object.values(topics), ...Object.values(signals)]) {
    for (const word of terms.split(/[\s,|]+/)) {
      const bare = fold(word.replaceAll('*', ''));
      if (bare.length < DISTINCTIVE_LENGTH || UNSPACED.test(bare)) continue;
      const index = word.endsWith('*') ? prefixes : exact;
      index.set(bare, (index.get(bare) ?? new Set()).add(language));
    }
  }
}

/** Languages in whose lexicons a folded word stands. */
export function languagesWith(word: string): ReadonlySet<string> {
  const found = new Set(exact.get(word));
  for (let end = DISTINCTIVE_LENGTH; end <= Math.min(word.length, 16); end += 1) {
    for (const language of prefixes.get(word.slice(0, end)) ?? []) found.add(language);
  }
  return found;
}
