import { countFeatures, type SparseVector, softmax, type StoredModel, weigh } from '@switchboard/triage';
import { type Sample, seeded, shuffled } from './data';

export interface TrainOptions {
  /** Size of the feature space; a power of two. */
  buckets: number;
  epochs: number;
  learningRate: number;
  /** Strength of the L2 penalty per step. */
  l2: number;
  /** Buckets that fewer texts use are left out. */
  minTexts: number;
  seed: number;
}

export const DEFAULT_TRAINING: TrainOptions = {
  buckets: 32_768,
  epochs: 8,
  learningRate: 0.1,
  l2: 1e-5,
  minTexts: 3,
  seed: 7,
};

/** Trains by stochastic gradient descent with per-weight rates (AdaGrad). The same input gives the same model. */
export function train(
  samples: readonly Sample[],
  options: TrainOptions,
  progress: (line: string) => void,
): StoredModel {
  const { buckets } = options;
  const labels = [...new Set(samples.map(sample => sample.label))].sort();
  const counted = samples.map(sample => countFeatures(sample.text, buckets));
  const idf = rarity(counted, buckets, options.minTexts);
  const vectors = counted.map(counts => weigh(counts, idf));
  const targets = samples.map(sample => labels.indexOf(sample.label));
  const weights = labels.map(() => new Float32Array(buckets));
  const squares = labels.map(() => new Float32Array(buckets).fill(1e-6));
  const bias = labels.map(() => 0);
  const random = seeded(options.seed);
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    let loss = 0;
    for (const i of shuffled([...vectors.keys()], random)) {
      const vector = vectors[i] as SparseVector;
      const target = targets[i] ?? 0;
      const p = softmax(weights.map((row, label) => dot(row, vector) + (bias[label] ?? 0)));
      loss -= Math.log(Math.max(p[target] ?? 0, 1e-12));
      weights.forEach((row, label) => {
        const error = (p[label] ?? 0) - (label === target ? 1 : 0);
        step(row, squares[label] as Float32Array, vector, error, options);
        bias[label] = (bias[label] ?? 0) - 0.01 * error;
      });
    }
    progress(`epoch ${epoch}/${options.epochs}: mean loss ${(loss / vectors.length).toFixed(4)}`);
  }
  return quantise(labels, buckets, idf, weights, bias);
}

function step(
  row: Float32Array,
  squares: Float32Array,
  vector: SparseVector,
  error: number,
  options: TrainOptions,
): void {
  for (let k = 0; k < vector.indices.length; k += 1) {
    const at = vector.indices[k] as number;
    const weight = row[at] as number;
    const gradient = error * (vector.values[k] as number) + options.l2 * weight;
    const square = (squares[at] as number) + gradient * gradient;
    squares[at] = square;
    row[at] = weight - (options.learningRate * gradient) / Math.sqrt(square);
  }
}

function dot(row: Float32Array, { indices, values }: SparseVector): number {
  let sum = 0;
  for (let k = 0; k < indices.length; k += 1) sum += (row[indices[k] as number] as number) * (values[k] as number);
  return sum;
}

function rarity(counted: readonly Map<number, number>[], buckets: number, minTexts: number): Float32Array {
  const texts = new Float32Array(buckets);
  for (const counts of counted) for (const bucket of counts.keys()) texts[bucket] = (texts[bucket] as number) + 1;
  const all = counted.length;
  return texts.map(count => (count < minTexts ? 0 : Math.log((1 + all) / (1 + count)) + 1));
}

function quantise(
  labels: string[],
  buckets: number,
  idf: Float32Array,
  weights: readonly Float32Array[],
  bias: readonly number[],
): StoredModel {
  const idfScale = Math.max(...idf) / 255;
  const scales = weights.map(row => row.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 0) / 127);
  const bytes = Buffer.concat(
    weights.map((row, label) =>
      Buffer.from(Int8Array.from(row, weight => Math.round(weight / (scales[label] || 1))).buffer),
    ),
  );
  return {
    version: '1',
    labels,
    buckets,
    idf: Buffer.from(Uint8Array.from(idf, value => Math.round(value / idfScale))).toString('base64'),
    idfScale,
    weights: bytes.toString('base64'),
    scales,
    bias,
  };
}
