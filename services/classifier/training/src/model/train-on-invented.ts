import { PRIORITIES } from '@switchboard/contracts';
import { categoryVector, CONCEPT_INPUTS, countText, priorityVector, type StoredModel } from '@switchboard/triage';
import { fit, type FitOptions, rarity } from './fit';
import { CATEGORIES, type Prepared } from './invented-texts';
import { quantise } from './quantise';

export interface MessyOptions extends FitOptions {
  readonly buckets: number;
  readonly minTexts: number;
}

export const CATEGORY_TRAINING: MessyOptions = {
  buckets: 32_768,
  epochs: 15,
  learningRate: 0.1,
  l2: 1e-4,
  minTexts: 2,
  seed: 7,
};

export const PRIORITY_TRAINING: MessyOptions = { ...CATEGORY_TRAINING, buckets: 16_384 };

/** What terms and tickets' model leave open about the category of messy texts. */
export function trainCategories(prepared: readonly Prepared[], options: MessyOptions): StoredModel {
  const { buckets, minTexts } = options;
  const counted = prepared.map(({ reading }) => countText(reading.words, buckets));
  const idf = rarity(counted, buckets, minTexts);
  const examples = prepared.map(({ reading, terms, ticket, base }) => ({
    vector: categoryVector(reading, terms, idf, buckets),
    target: CATEGORIES.indexOf(ticket.category),
    offset: CATEGORIES.map(category => base.get(category) ?? 0),
  }));
  const fitted = fit(examples, CATEGORIES.length, buckets + CONCEPT_INPUTS, options);
  return quantise(CATEGORIES, CONCEPT_INPUTS, idf, fitted);
}

export function trainPriorities(prepared: readonly Prepared[], options: MessyOptions): StoredModel {
  const { buckets, minTexts } = options;
  const counted = prepared.map(({ reading }) => countText(reading.words, buckets));
  const idf = rarity(counted, buckets, minTexts);
  const examples = prepared.map(({ reading, terms, ticket }) => ({
    vector: priorityVector(reading, terms, idf, buckets),
    target: PRIORITIES.indexOf(ticket.priority),
  }));
  const fitted = fit(examples, PRIORITIES.length, buckets + CONCEPT_INPUTS, options);
  return quantise(PRIORITIES, CONCEPT_INPUTS, idf, fitted);
}
