import { setTimeout as sleep } from 'node:timers/promises';
import { isPermanent } from './errors';

export interface RetryOptions {
  /** Total number of tries, the first included. */
  tries: number;
  /** Upper bound of the first pause, milliseconds; doubles each time. */
  baseMs: number;
  /** No pause is longer than this, milliseconds. */
  maxMs: number;
  signal?: AbortSignal;
  /** Whether another try may help. Default: unless the error is permanent. */
  worthIt?: (error: unknown) => boolean;
}

/** The pause before try number `attempt + 1`: "full jitter", between 0 and the doubled base. Milliseconds. */
export function jitteredDelay(
  attempt: number,
  baseMs: number,
  maxMs: number,
  random: () => number = Math.random,
): number {
  return Math.floor(random() * Math.min(maxMs, baseMs * 2 ** (attempt - 1)));
}

/** Runs `action` until it succeeds, throws an error that is not worth a try, or the tries are used up; then throws the last error. */
export async function retry<T>(action: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const worthIt = options.worthIt ?? (error => !isPermanent(error));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action(attempt);
    } catch (error) {
      if (!worthIt(error) || attempt >= options.tries || options.signal?.aborted) throw error;
      await sleep(jitteredDelay(attempt, options.baseMs, options.maxMs), undefined, { signal: options.signal });
    }
  }
}
