import type { Taxonomy } from '@switchboard/contracts';
import { softmax } from './model/softmax';
import type { TermScores } from './terms/score';

/** Label of the trained model → where it belongs in the default taxonomy. */
const TARGETS: Readonly<Record<string, { category: string; subcategory: string | null }>> = {
  Hardware: { category: 'hardware', subcategory: null },
  Access: { category: 'access', subcategory: null },
  'Administrative rights': { category: 'access', subcategory: 'admin_rights' },
  'HR Support': { category: 'hr', subcategory: null },
  Purchase: { category: 'purchase', subcategory: null },
  Storage: { category: 'storage', subcategory: null },
  'Internal Project': { category: 'general', subcategory: 'project' },
  Miscellaneous: { category: 'general', subcategory: null },
};

/** The model's opinion about a text. */
export interface ModelOpinion {
  readonly labels: readonly string[];
  readonly probabilities: readonly number[];
  /** Different features of the text that the model had seen in training. */
  readonly known: number;
  /** How much the text differs in kind from what the model was trained on: 0 not at all, 1 ordinary prose. */
  readonly prose: number;
}

/** How much model and terms count, found by trial on held-out and own examples: see docs/classifier-accuracy.md. */
export interface CombineOptions {
  /** Factor of the model's log-probabilities for prose, and for text of the kind it was trained on. */
  readonly modelWeight: readonly [prose: number, familiar: number];
  /** Factor of the terms where the model knows both the kind of text and its words well; 1 for prose. */
  readonly termWeight: number;
  /** Known features at which the model has half of its weight. */
  readonly halfKnown: number;
  /** Probability that the model implicitly gives to a category it has never seen. */
  readonly unseen: number;
  /** Score of `general` before anything is known; the place of what fits nowhere. */
  readonly generalBonus: number;
  /** Factor of terms and model of tickets beside the model of messy texts. */
  readonly base: number;
}

export const DEFAULT_COMBINATION: CombineOptions = {
  modelWeight: [1, 4],
  termWeight: 0.3,
  halfKnown: 15,
  unseen: 0.06,
  generalBonus: 0.5,
  base: 0.5,
};

export interface Ranked {
  readonly category: string;
  /** Share of belief among all categories; they sum to 1. */
  readonly probability: number;
}

/** What the terms and the model of tickets say together, and how much room they leave to the model of messy texts. */
export interface BaseScores {
  readonly scores: ReadonlyMap<string, number>;
  /** 0 for a text of the kind that the model of tickets was trained on, 1 for any other. */
  readonly room: number;
}

/** Adds what the terms say (log-odds) to what the model of tickets says (log-probabilities). */
export function baseScores(
  opinion: ModelOpinion,
  terms: TermScores,
  taxonomy: Taxonomy,
  options: CombineOptions = DEFAULT_COMBINATION,
): BaseScores {
  const believed = byCategory(opinion);
  const trust = opinion.known ** 2 / (opinion.known ** 2 + options.halfKnown ** 2);
  const [prose, familiar] = options.modelWeight;
  const modelWeight = trust * (opinion.prose * prose + (1 - opinion.prose) * familiar);
  const termWeight = 1 - (1 - options.termWeight) * trust * (1 - opinion.prose);
  const scores = new Map(
    Object.keys(taxonomy).map(category => [
      category,
      options.base *
        (modelWeight * Math.log(Math.max(believed.get(category) ?? options.unseen, 0.001)) +
          termWeight * (terms.categories.get(category) ?? 0) +
          (category === 'general' ? options.generalBonus * (1 - trust) : 0)),
    ]),
  );
  return { scores, room: 1 - trust * (1 - opinion.prose) };
}

/**
 * Adds what the model of messy texts says. Most likely first; never empty.
 * @param learnt log-odds per category
 */
export function rankCategories(
  { scores, room }: BaseScores,
  learnt: ReadonlyMap<string, number>,
  sharpness: number,
): Ranked[] {
  const categories = [...scores.keys()];
  const sums = categories.map(category => (scores.get(category) ?? 0) + room * (learnt.get(category) ?? 0));
  return softmax(sums.map(sum => sum * sharpness))
    .map((probability, i) => ({ category: categories[i] as string, probability }))
    .sort((a, b) => b.probability - a.probability);
}

/** Two labels may mean one category; the stronger of them speaks for it, or `general` and `access` would count double. */
function byCategory(opinion: ModelOpinion): Map<string, number> {
  const believed = new Map<string, number>();
  opinion.labels.forEach((label, i) => {
    const category = TARGETS[label]?.category;
    if (category) believed.set(category, Math.max(believed.get(category) ?? 0, opinion.probabilities[i] ?? 0));
  });
  return believed;
}

/** Best subcategory of a category: by terms, else by the model's finer labels, else the catch-all of `general`. */
export function pickSubcategory(
  category: string,
  opinion: ModelOpinion,
  terms: TermScores,
  taxonomy: Taxonomy,
): string | null {
  const allowed = taxonomy[category] ?? [];
  const scored = allowed
    .map(name => ({ name, score: terms.subcategories.get(`${category}/${name}`) ?? 0 }))
    .sort((a, b) => b.score - a.score)[0];
  if (scored && scored.score > 0) return scored.name;
  const top = opinion.probabilities.indexOf(Math.max(...opinion.probabilities));
  const target = TARGETS[opinion.labels[top] ?? ''];
  const sure = opinion.known >= 10 && (opinion.probabilities[top] ?? 0) >= 0.6;
  if (sure && target?.category === category && target.subcategory && allowed.includes(target.subcategory)) {
    return target.subcategory;
  }
  return category === 'general' && allowed.includes('other') ? 'other' : null;
}
