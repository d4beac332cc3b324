import { PRIORITIES, type Priority } from '@switchboard/contracts';
import type { SparseVector } from './model/features';
import type { LinearModel } from './model/linear-model';
import { conceptsOf, countText, vectorOf } from './model/text-features';
import type { Reading } from './reading/read';
import type { TermScores } from './terms/score';

/** What a ticket says about its priority: its signals, each two of them together, its topic. */
export function priorityConcepts(reading: Reading, terms: TermScores): string[] {
  const signs = [...reading.signs.keys()].sort();
  const pairs = signs.flatMap((one, i) => signs.slice(i + 1).map(other => `s:${one}&${other}`));
  const often = [...reading.signs].filter(([, times]) => times > 1).map(([sign]) => `s:${sign}*`);
  const concepts = conceptsOf(reading, terms);
  const top = concepts.find(concept => concept.startsWith('top:')) ?? '';
  const here = signs.map(sign => `${top}&s:${sign}`);
  return [...concepts, ...here, ...pairs, ...often, ...(signs.length === 0 ? ['s:none'] : [])];
}

/** How much the words count beside the concepts; chosen by five-fold trials, see docs/classifier-accuracy.md. */
const WORDS = 0.5;

/** A ticket as the model of priorities takes it. */
export function priorityVector(
  reading: Reading,
  terms: TermScores,
  idf: ArrayLike<number>,
  buckets: number,
): SparseVector {
  return vectorOf(countText(reading.words, buckets), idf, priorityConcepts(reading, terms), buckets, WORDS);
}

/** How pressing a ticket is, by what it says and how; labels of the model are priorities. */
export function priorityOf(reading: Reading, terms: TermScores, model: LinearModel): Priority {
  const scores = model.scores(priorityVector(reading, terms, model.idf, model.buckets));
  const best = model.labels[scores.indexOf(Math.max(...scores))];
  return PRIORITIES.find(priority => priority === best) ?? 'medium';
}
