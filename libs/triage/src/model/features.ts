import { topicWords } from '../text/tokens';

/** FNV-1a over UTF-16 code units, 32 bits, avalanche at the end so that the low bits are usable. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** How often each bucket occurs: words and pairs of neighbouring words, hashed into `buckets` (a power of two). */
export function countFeatures(text: string, buckets: number): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (feature: string) => {
    const bucket = hash(feature) & (buckets - 1);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  };
  const tokens = topicWords(text);
  tokens.forEach((token, i) => {
    add(token);
    const next = tokens[i + 1];
    if (next) add(`${token} ${next}`);
  });
  return counts;
}

/** Sparse vector: bucket indices with their values, of length 1 (Euclidean). */
export interface SparseVector {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** Damped counts times the rarity of each bucket, scaled to length 1. Buckets of rarity 0 (never seen) drop out. */
export function weigh(counts: ReadonlyMap<number, number>, idf: ArrayLike<number>): SparseVector {
  const indices: number[] = [];
  const values: number[] = [];
  let square = 0;
  for (const [bucket, count] of counts) {
    const value = (1 + Math.log(count)) * (idf[bucket] ?? 0);
    if (value === 0) continue;
    indices.push(bucket);
    values.push(value);
    square += value * value;
  }
  const norm = Math.sqrt(square) || 1;
  return { indices, values: values.map(value => value / norm) };
}
