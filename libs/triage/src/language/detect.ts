import { FREQUENT_WORDS, SCRIPTS, TELLING_LETTERS } from './profiles';

/** Points a language needs before it beats the default. */
const THRESHOLD = 1.5;
const DEFAULT_LANGUAGE = 'en';

/** Weight of a frequent word: the fewer languages have it, the more it says. */
const weights = new Map<string, Map<string, number>>();
for (const [language, own] of Object.entries(FREQUENT_WORDS)) {
  for (const word of new Set(own)) weights.set(word, (weights.get(word) ?? new Map<string, number>()).set(language, 1));
}
for (const languages of weights.values()) {
  for (const language of languages.keys()) languages.set(language, 1 / languages.size);
}

/** ISO 639-1 code of the language of a text: by its script, else by frequent words and telling letters. Default `en`. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 4_000).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    // A few borrowed characters decide nothing; Japanese mixes scripts and Ukrainian shares most letters with Russian.
    const share = (sample.match(script)?.length ?? 0) / Math.max(letters, 1);
    if (share > (language === 'ja' || language === 'uk' ? 0.03 : 0.3)) return language;
  }
  const points = new Map<string, number>();
  const add = (language: string, more: number) => points.set(language, (points.get(language) ?? 0) + more);
  for (const word of sample.match(/\p{L}+/gu) ?? [])
    weights.get(word)?.forEach((weight, language) => add(language, weight));
  for (const [language, pattern] of Object.entries(TELLING_LETTERS)) {
    add(language, Math.min(3, (sample.match(pattern)?.length ?? 0) * 0.5));
  }
  const english = points.get(DEFAULT_LANGUAGE) ?? 0;
  const [best, most] = [...points].reduce((a, b) => (b[1] > a[1] ? b : a), [DEFAULT_LANGUAGE, english]);
  return most >= THRESHOLD && most > english ? best : DEFAULT_LANGUAGE;
}
