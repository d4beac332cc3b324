import { type SparseVector, softmax } from '@switchboard/triage';
import { seeded, shuffled } from './samples';

export interface FitOptions {
  readonly epochs: number;
  readonly learningRate: number;
  /** Strength of the L2 penalty per step. */
  readonly l2: number;
  readonly seed: number;
}

/** One text to learn from. */
export interface Example {
  readonly vector: SparseVector;
  /** Index of the right label. */
  readonly target: number;
  /** Log-odds per label that are known already; the model learns what is missing to them. */
  readonly offset?: readonly number[];
}

/** One row per label. */
export interface Fitted {
  readonly weights: readonly Float32Array[];
  readonly bias: readonly number[];
}

/** Stochastic gradient descent with per-weight rates (AdaGrad). The same input gives the same model. */
export function fit(
  examples: readonly Example[],
  labels: number,
  inputs: number,
  options: FitOptions,
  progress: (line: string) => void = () => undefined,
): Fitted {
  const weights = Array.from({ length: labels }, () => new Float32Array(inputs));
  const squares = weights.map(() => new Float32Array(inputs).fill(1e-6));
  const bias = weights.map(() => 0);
  const random = seeded(options.seed);
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    let loss = 0;
    for (const { vector, target, offset } of shuffled(examples, random)) {
      const p = softmax(weights.map((row, label) => dot(row, vector) + (bias[label] ?? 0) + (offset?.[label] ?? 0)));
      loss -= Math.log(Math.max(p[target] ?? 0, 1e-12));
      weights.forEach((row, label) => {
        const error = (p[label] ?? 0) - (label === target ? 1 : 0);
        step(row, squares[label] as Float32Array, vector, error, options);
        bias[label] = (bias[label] ?? 0) - 0.01 * error;
      });
    }
    progress(`epoch ${epoch}/${options.epochs}: mean loss ${(loss / examples.length).toFixed(4)}`);
  }
  return { weights, bias };
}

function step(
  row: Float32Array,
  squares: Float32Array,
  vector: SparseVector,
  error: number,
  options: FitOptions,
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

export function dot(row: Float32Array, { indices, values }: SparseVector): number {
  let sum = 0;
  for (let k = 0; k < indices.length; k += 1) sum += (row[indices[k] as number] as number) * (values[k] as number);
  return sum;
}

/** Inverse document frequency per bucket; 0 where fewer than `minTexts` texts use it. */
export function rarity(counted: readonly Map<number, number>[], buckets: number, minTexts: number): Float32Array {
  const texts = new Float32Array(buckets);
  for (const counts of counted) for (const bucket of counts.keys()) texts[bucket] = (texts[bucket] as number) + 1;
  const all = counted.length;
  return texts.map(count => (count < minTexts ? 0 : Math.log((1 + all) / (1 + count)) + 1));
}
