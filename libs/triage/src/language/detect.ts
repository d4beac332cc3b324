import { words } from '../text/tokens';
import { languagesWith } from './lexicon-words';
import { FREQUENT_WORDS, SCRIPTS, TELLING_LETTERS } from './profiles';

/** Points a language needs before it beats the default. */
const THRESHOLD = 1;
const DEFAULT_LANGUAGE = 'en';
/** What a word of a lexicon counts against a frequent word. */
const LEXICON_WEIGHT = 0.8;

/** Weight of a frequent word: the fewer languages have it, the more it says. */
const weights = new Map<string, Map<string, number>>();
for (const [language, own] of Object.entries(FREQUENT_WORDS)) {
  for (const word of new Set(own)) weights.set(word, (weights.get(word) ?? new Map<string, number>()).set(language, 1));
}
for (const languages of weights.values()) {
  for (const language of languages.keys()) languages.set(language, 1 / languages.size);
}

/** ISO 639-1 code of the language of a text: by its script, else by frequent words, IT words and telling letters. Default `en`. */
export function detectLanguage(text: string): string {
  return likelyLanguages(text)[0];
}

/** The languages a text may be in, likeliest first, three at most; one alone where nothing else comes near. */
export function likelyLanguages(text: string): [string, ...string[]] {
  const sample = text.slice(0, 4_000).toLowerCase();
  const script = byScript(sample);
  if (script !== undefined)
    return script === 'ru' || script === 'uk' ? [script, script === 'ru' ? 'uk' : 'ru'] : [script];
  const points = pointsOf(sample);
  const ranked = [...points].sort((a, b) => b[1] - a[1]);
  const english = points.get(DEFAULT_LANGUAGE) ?? 0;
  const [best, most] = ranked[0] ?? [DEFAULT_LANGUAGE, 0];
  const first = most >= THRESHOLD && most > english ? best : DEFAULT_LANGUAGE;
  const near = ranked.filter(([language, own]) => language !== first && own >= 0.5 * most && own > 0.3);
  return [first, ...near.slice(0, 2).map(([language]) => language)];
}

function byScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([language, script]) => {
    // A few borrowed characters decide nothing; Japanese mixes scripts and Ukrainian shares most letters with Russian.
    const share = (sample.match(script)?.length ?? 0) / Math.max(letters, 1);
    return share > (language === 'ja' || language === 'uk' ? 0.03 : 0.3);
  })?.[0];
}

function pointsOf(sample: string): Map<string, number> {
  const points = new Map<string, number>();
  const add = (language: string, more: number) => points.set(language, (points.get(language) ?? 0) + more);
  for (const word of sample.match(/[\p{L}\p{M}]+/gu) ?? [])
    weights.get(word)?.forEach((weight, language) => add(language, weight));
  for (const word of words(sample)) {
    const languages = languagesWith(word);
    // English IT words stand in texts of every language; they only make the word less telling.
    for (const language of languages) if (language !== 'en') add(language, LEXICON_WEIGHT / languages.size);
  }
  for (const [language, pattern] of Object.entries(TELLING_LETTERS)) {
    add(language, Math.min(3, (sample.match(pattern)?.length ?? 0) * 0.5));
  }
  return points;
}
