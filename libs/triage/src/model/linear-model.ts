import { countFeatures, type SparseVector, weigh } from './features';

/** A trained model as stored: numbers quantised to bytes, in base64. */
export interface StoredModel {
  readonly version: string;
  readonly labels: readonly string[];
  readonly buckets: number;
  /** One unsigned byte per bucket; times `idfScale`. */
  readonly idf: string;
  readonly idfScale: number;
  /** One signed byte per label and bucket, label after label; times `scales[label]`. */
  readonly weights: string;
  readonly scales: readonly number[];
  readonly bias: readonly number[];
}

/** Multinomial logistic regression over hashed words and word pairs. */
export class LinearModel {
  readonly version: string;
  readonly labels: readonly string[];
  private readonly idf: Float32Array;
  private readonly weights: Int8Array;

  constructor(private readonly stored: StoredModel) {
    this.version = stored.version;
    this.labels = stored.labels;
    this.idf = Float32Array.from(Buffer.from(stored.idf, 'base64'), byte => byte * stored.idfScale);
    const bytes = Buffer.from(stored.weights, 'base64');
    this.weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Probability of each label, in the order of `labels`; `known` is how many different features the model had seen before. */
  predict(text: string): { probabilities: number[]; known: number } {
    const vector = weigh(countFeatures(text, this.stored.buckets), this.idf);
    return {
      probabilities: softmax(this.labels.map((_, label) => this.score(label, vector))),
      known: vector.indices.length,
    };
  }

  private score(label: number, { indices, values }: SparseVector): number {
    const offset = label * this.stored.buckets;
    let sum = 0;
    for (let i = 0; i < indices.length; i += 1) {
      sum += (this.weights[offset + (indices[i] ?? 0)] ?? 0) * (values[i] ?? 0);
    }
    return sum * (this.stored.scales[label] ?? 0) + (this.stored.bias[label] ?? 0);
  }
}

export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map(power => power / sum);
}
