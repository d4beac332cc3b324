import { countFeatures, type SparseVector, weigh } from './features';
import { softmax } from './softmax';

/** A trained model as stored: numbers quantised to bytes, in base64. */
export interface StoredModel {
  readonly version: string;
  readonly labels: readonly string[];
  readonly buckets: number;
  /** Further inputs after the buckets, for concepts. */
  readonly concepts: number;
  /** One unsigned byte per bucket; times `idfScale`. */
  readonly idf: string;
  readonly idfScale: number;
  /** One signed byte per label and input, label after label; times `scales[label]`. */
  readonly weights: string;
  readonly scales: readonly number[];
  readonly bias: readonly number[];
}

/** Multinomial logistic regression. */
export class LinearModel {
  readonly version: string;
  readonly labels: readonly string[];
  readonly buckets: number;
  readonly idf: Float32Array;
  private readonly weights: Int8Array;

  constructor(private readonly stored: StoredModel) {
    this.version = stored.version;
    this.labels = stored.labels;
    this.buckets = stored.buckets;
    this.idf = Float32Array.from(Buffer.from(stored.idf, 'base64'), byte => byte * stored.idfScale);
    const bytes = Buffer.from(stored.weights, 'base64');
    this.weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * For a model over words and word pairs: probability of each label, in the order of `labels`; `known` is how many
   * different features the model had seen before.
   */
  predict(text: string): { probabilities: number[]; known: number } {
    const vector = weigh(countFeatures(text, this.stored.buckets), this.idf);
    return { probabilities: softmax(this.scores(vector)), known: vector.indices.length };
  }

  /** Log-odds of each label, in the order of `labels`. */
  scores(vector: SparseVector): number[] {
    return this.labels.map((_, label) => this.score(label, vector));
  }

  private score(label: number, { indices, values }: SparseVector): number {
    const offset = label * (this.stored.buckets + this.stored.concepts);
    let sum = 0;
    for (let i = 0; i < indices.length; i += 1) {
      sum += (this.weights[offset + (indices[i] ?? 0)] ?? 0) * (values[i] ?? 0);
    }
    return sum * (this.stored.scales[label] ?? 0) + (this.stored.bias[label] ?? 0);
  }
}
