import type { Reading } from '../reading/read';
import type { TermScores } from '../terms/score';
import { UNSPACED } from '../text/fold';
import { hash, type SparseVector, weigh } from './features';

/** Words of a text that are taken apart into letters, at most; bounds the time for long texts. */
const SPELT_WORDS = 250;

/** Words, pairs of words and runs of letters, counted per bucket. Runs catch endings, compounds and slips in any language. */
export function countText(words: readonly string[], buckets: number): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (feature: string) => {
    const bucket = hash(feature) & (buckets - 1);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  };
  words.slice(0, SPELT_WORDS).forEach((word, i) => {
    add(`w:${word}`);
    const next = words[i + 1];
    if (next) add(`p:${word} ${next}`);
    for (const run of runs(word)) add(`r:${run}`);
  });
  return counts;
}

function* runs(word: string): Iterable<string> {
  const unspaced = UNSPACED.test(word);
  const spelt = unspaced ? word : `_${word}_`;
  const [shortest, longest] = unspaced ? [1, 3] : [3, 5];
  for (let length = shortest; length <= longest; length += 1) {
    for (let start = 0; start + length <= spelt.length && start < 40; start += 1)
      yield spelt.slice(start, start + length);
  }
}

/** How much a concept counts beside the whole of the text's words, which have length 1 together. */
const CONCEPT = 0.5;

/** Topics and signals that were found: what a text says in any language. */
export function conceptsOf({ signs }: Reading, { categories, subcategories }: TermScores): string[] {
  const topics = strongest(subcategories);
  const [top = 'none'] = strongest(categories);
  const part = topics.find(topic => topic.startsWith(`${top}/`)) ?? top;
  return [
    ...topics.slice(0, 4).map(topic => `t:${topic}`),
    `top:${part}`,
    ...[...signs.keys()].map(sign => `s:${sign}`),
  ];
}

function strongest(scores: ReadonlyMap<string, number>): string[] {
  return [...scores].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Inputs of a model that are kept for concepts. */
export const CONCEPT_INPUTS = 8_192;

/** @param start input at which the concepts begin */
export function conceptVector(concepts: readonly string[], start: number): SparseVector {
  const indices = [...new Set(concepts.map(concept => start + (hash(concept) & (CONCEPT_INPUTS - 1))))];
  return { indices, values: indices.map(() => CONCEPT) };
}

/**
 * The text's words weighed against each other, and its concepts beside them.
 * @param wordsWeight length of the words' vector
 */
export function vectorOf(
  counts: ReadonlyMap<number, number>,
  idf: ArrayLike<number>,
  concepts: readonly string[],
  buckets: number,
  wordsWeight = 1,
): SparseVector {
  const text = weigh(counts, idf);
  const own = conceptVector(concepts, buckets);
  return {
    indices: [...text.indices, ...own.indices],
    values: [...text.values.map(value => value * wordsWeight), ...own.values],
  };
}
