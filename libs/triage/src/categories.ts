import type { Taxonomy } from '@switchboard/contracts';
import { type BaseScores, baseScores, type ModelOpinion, rankCategories, type Ranked } from './combine';
import type { SparseVector } from './model/features';
import type { LinearModel } from './model/linear-model';
import { conceptsOf, countText, vectorOf } from './model/text-features';
import type { Models } from './model/trained-model';
import type { Reading } from './reading/read';
import type { TermScores } from './terms/score';
import { proseShare } from './text/tokens';

/** The model of real tickets knows English only; about other languages it has no say. */
export function opinionOn({ text, words, languages }: Reading, model: LinearModel): ModelOpinion {
  const { probabilities, known } = model.predict(text);
  const english = languages[0] === 'en';
  return { labels: model.labels, probabilities, known: english ? known : 0, prose: english ? proseShare(words) : 1 };
}

/** A ticket as the model of messy texts takes it. */
export function categoryVector(
  reading: Reading,
  terms: TermScores,
  idf: ArrayLike<number>,
  buckets: number,
): SparseVector {
  return vectorOf(countText(reading.words, buckets), idf, conceptsOf(reading, terms), buckets);
}

/** All opinions on a reading added up: the categories, most likely first. */
export function categoriesOf(
  reading: Reading,
  opinion: ModelOpinion,
  terms: TermScores,
  taxonomy: Taxonomy,
  { categories: model, sharpness }: Models,
): Ranked[] {
  const base: BaseScores = baseScores(opinion, terms, taxonomy);
  const scores = model.scores(categoryVector(reading, terms, model.idf, model.buckets));
  return rankCategories(base, new Map(model.labels.map((label, i) => [label, scores[i] ?? 0])), sharpness);
}
