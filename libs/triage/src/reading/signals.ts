import { isNegated } from '../cues';
import { LEXICONS } from '../lexicon';
import { type Signal, SIGNALS } from '../lexicon/lexicon';
import { TermMatcher } from '../terms/matcher';
import { crowdOf } from '../text/crowd';
import { namesNearMoment } from './near-moment';

/** What the tables can say, and what the look of a text says. */
export type Sign =
  | Signal
  | 'near_moment'
  | 'some_people'
  | 'many_people'
  | 'shouting'
  | 'exclaiming'
  | 'question_mark'
  | 'tiny'
  | 'trace';

const matchers: ReadonlyMap<string, TermMatcher> = new Map(
  LEXICONS.map(({ language, signals }) => [
    language,
    new TermMatcher(
      SIGNALS.map(signal => ({ category: signal, subcategory: null, strong: signals[signal] ?? '' })),
      0,
    ),
  ]),
);

/** Signals that a negation before them takes back: "not urgent", "no smoke". "No customer can pay" takes nothing back. */
const NEGATABLE: ReadonlySet<Signal> = new Set([
  'danger',
  'water',
  'attack',
  'malware',
  'tricked',
  'haste',
  'anger',
  'solved',
  'thanks',
  'superior',
]);

/** Signals of a text, each with how often it was found in other words: "urgent … asap" is `haste` twice. */
export function findSignals(words: readonly string[], languages: readonly string[]): Map<Sign, number> {
  const found = new Map<Sign, number>();
  for (const language of new Set(['en', ...languages])) {
    for (const { category, term, at } of matchers.get(language)?.find(words) ?? []) {
      const signal = category as Signal;
      if (!(NEGATABLE.has(signal) && isNegated(words, at, term))) found.set(signal, (found.get(signal) ?? 0) + 1);
    }
  }
  const crowd = crowdOf(words);
  if (crowd !== 'none') found.set(crowd === 'many' ? 'many_people' : 'some_people', 1);
  return found;
}

/** Signals in the look of a text rather than in its words. */
export function looksOf(text: string, words: readonly string[], trace: boolean): Sign[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const looks: [Sign, boolean][] = [
    ['shouting', letters >= 12 && capitals / letters > 0.4],
    ['exclaiming', /[!！]{2}/u.test(text)],
    ['question_mark', /[?？]/u.test(text)],
    ['near_moment', namesNearMoment(text)],
    ['tiny', words.length <= 2],
    ['trace', trace],
  ];
  return looks.filter(([, is]) => is).map(([sign]) => sign);
}
