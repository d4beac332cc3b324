import { countFeatures, type StoredModel, weigh } from '@switchboard/triage';
import type { Sample } from './samples';
import { fit, type FitOptions, rarity } from './fit';
import { quantise } from './quantise';

export interface TrainOptions extends FitOptions {
  /** Size of the feature space; a power of two. */
  readonly buckets: number;
  /** Buckets that fewer texts use are left out. */
  readonly minTexts: number;
}

export const DEFAULT_TRAINING: TrainOptions = {
  buckets: 32_768,
  epochs: 8,
  learningRate: 0.1,
  l2: 1e-5,
  minTexts: 3,
  seed: 7,
};

/** The model of real tickets: words and word pairs → the labels of the data. */
export function train(
  samples: readonly Sample[],
  options: TrainOptions,
  progress: (line: string) => void,
): StoredModel {
  const labels = [...new Set(samples.map(sample => sample.label))].sort();
  const counted = samples.map(sample => countFeatures(sample.text, options.buckets));
  const idf = rarity(counted, options.buckets, options.minTexts);
  const examples = samples.map(({ label }, i) => ({
    vector: weigh(counted[i] as Map<number, number>, idf),
    target: labels.indexOf(label),
  }));
  return quantise(labels, 0, idf, fit(examples, labels.length, options.buckets, options, progress));
}
