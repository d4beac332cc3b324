import { DEFAULT_TAXONOMY, type Taxonomy } from '@switchboard/contracts';
import {
  baseScores,
  DEFAULT_COMBINATION,
  type LinearModel,
  proseShare,
  rankCategories,
  scoreTerms,
  words,
} from '@switchboard/triage';
import type { Sample } from './samples';

/** Label of the data → category of the default taxonomy. */
export const CATEGORY_OF_LABEL: Readonly<Record<string, string>> = {
  Hardware: 'hardware',
  Access: 'access',
  'Administrative rights': 'access',
  'HR Support': 'hr',
  Purchase: 'purchase',
  Storage: 'storage',
  'Internal Project': 'general',
  Miscellaneous: 'general',
};

export interface ClassReport {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

export interface Report {
  readonly accuracy: number;
  readonly classes: readonly ClassReport[];
}

/** Compares what `predict` says with what is true. */
export function measure(samples: readonly Sample[], predict: (text: string) => string): Report {
  const pairs = samples.map(sample => ({ truth: sample.label, said: predict(sample.text) }));
  const labels = [...new Set(samples.map(sample => sample.label))].sort();
  return {
    accuracy: pairs.filter(({ truth, said }) => truth === said).length / pairs.length,
    classes: labels.map(label => {
      const hit = pairs.filter(({ truth, said }) => truth === label && said === label).length;
      const precision = hit / Math.max(pairs.filter(({ said }) => said === label).length, 1);
      const count = pairs.filter(({ truth }) => truth === label).length;
      const recall = hit / count;
      return {
        label,
        precision,
        recall,
        f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
        count,
      };
    }),
  };
}

/** The samples with the category instead of the label. */
export function toCategories(samples: readonly Sample[]): Sample[] {
  return samples.map(({ text, label }) => ({ text, label: CATEGORY_OF_LABEL[label] ?? label }));
}

/** The default taxonomy reduced to the categories that the data knows. */
export const DATA_TAXONOMY: Taxonomy = Object.fromEntries(
  Object.entries(DEFAULT_TAXONOMY).filter(([category]) => Object.values(CATEGORY_OF_LABEL).includes(category)),
);

export function modelLabel(model: LinearModel, text: string): string {
  const { probabilities } = model.predict(text);
  return model.labels[probabilities.indexOf(Math.max(...probabilities))] ?? '';
}

/** Model and terms together, as the product uses them; or one of them alone. */
export function categoryBy(
  model: LinearModel,
  what: 'both' | 'model' | 'terms',
  taxonomy: Taxonomy,
): (text: string) => string {
  return text => {
    const all = words(text);
    const { probabilities, known } = model.predict(text);
    const opinion = {
      labels: model.labels,
      probabilities,
      known: what === 'terms' ? 0 : known,
      prose: proseShare(all),
    };
    const terms = scoreTerms(what === 'model' ? [] : all, 0, taxonomy);
    const options = what === 'model' ? { ...DEFAULT_COMBINATION, generalBonus: 0 } : DEFAULT_COMBINATION;
    const { scores } = baseScores(opinion, terms, taxonomy, options);
    return rankCategories({ scores, room: 0 }, new Map(), 1)[0]?.category ?? '';
  };
}
