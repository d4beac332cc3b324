import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import type { LinearModel } from '@switchboard/triage';
import { baseScores, categoryVector, opinionOn, rankCategories } from '@switchboard/triage';
import { CATEGORIES, type Prepared } from './invented-texts';

/** Factors that are tried. */
const SHARPNESS = Array.from({ length: 31 }, (_, i) => 0.5 + i * 0.05);

/**
 * The factor of the scores under which the stated beliefs fit best: least log-loss on texts that neither weights nor terms
 * were made from.
 */
export function calibrate(prepared: readonly Prepared[], tickets: LinearModel, categories: LinearModel): number {
  const judged = prepared.map(item => scored(item, tickets, categories));
  const losses = SHARPNESS.map(sharpness => judged.reduce((sum, judge) => sum + judge(sharpness), 0));
  return SHARPNESS[losses.indexOf(Math.min(...losses))] ?? 1;
}

/** Log-loss of the right category as a function of the sharpness. */
function scored({ reading, terms, ticket }: Prepared, tickets: LinearModel, model: LinearModel) {
  const base = baseScores(opinionOn(reading, tickets), terms, DEFAULT_TAXONOMY);
  const scores = model.scores(categoryVector(reading, terms, model.idf, model.buckets));
  const learnt = new Map(CATEGORIES.map((category, i) => [category, scores[i] ?? 0]));
  return (sharpness: number): number => {
    const right = rankCategories(base, learnt, sharpness).find(({ category }) => category === ticket.category);
    return -Math.log(Math.max(right?.probability ?? 0, 1e-6));
  };
}
