import { performance } from 'node:perf_hooks';

/** What one run of a case gave. */
export interface Sample {
  /** Operations per second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Load {
  /** Operations under way at any time: each of that many callers starts its next one when the last has ended. */
  readonly concurrency: number;
  /** Milliseconds; an operation that was begun is finished. */
  readonly forMs: number;
  /** Stops earlier than `forMs` after so many operations. */
  readonly atMost?: number;
}

/** Repeats `operation` and times each call. @throws what the operation throws: a benchmark of failures says nothing. */
export async function measure(load: Load, operation: (n: number) => Promise<unknown>): Promise<Sample> {
  const took: number[] = [];
  const begun = performance.now();
  let next = 0;
  const caller = async () => {
    while (performance.now() - begun < load.forMs && next < (load.atMost ?? Infinity)) {
      const n = next++;
      const start = performance.now();
      await operation(n);
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: load.concurrency }, caller));
  const seconds = (performance.now() - begun) / 1_000;
  took.sort((a, b) => a - b);
  return { rate: took.length / seconds, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/** The value below which the share `q` of sorted values lies; 0 for none. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

/** The middle one; with an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.49,
  );
}

/** The median of each figure over several runs. */
export function medianOf(samples: readonly Sample[]): Sample {
  return {
    rate: median(samples.map(sample => sample.rate)),
    p50: median(samples.map(sample => sample.p50)),
    p99: median(samples.map(sample => sample.p99)),
  };
}
