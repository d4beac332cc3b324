import { setTimeout as sleep } from 'node:timers/promises';
import { isPermanent } from '../errors';

export interface RetryOptions {
  /** Total number of tries, the first included. */
  tries: number;
  /** Upper bound of the first pause, milliseconds; doubles each time. */
  baseMs: number;
  /** No pause is longer than this, milliseconds. */
  maxMs: number;
  /** Ends the pauses: the promise then rejects with its AbortError. */
  signal?: AbortSignal;
  /** Whether another try may help. Default: unless the error is permanent. */
  worthIt?: (error: unknown) => boolean;
  /** The pause after try number `attempt`, instead of the jittered one; milliseconds. */
  pauseMs?: (attempt: number, error: unknown) => number;
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
  const { tries, baseMs, maxMs, signal, worthIt = error => !isPermanent(error) } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action(attempt);
    } catch (error) {
      if (!worthIt(error) || attempt >= tries || signal?.aborted) throw error;
      const pause = options.pauseMs?.(attempt, error) ?? jitteredDelay(attempt, baseMs, maxMs);
      await sleep(pause, undefined, { signal });
    }
  }
}

/** Internal to `retryConflicts`: marks a lost race, and never leaves it. */
const CONFLICT = new Error('another writer was faster');

/**
 * Repeats an optimistic read-decide-write until it wins. Errors are not repeated, only lost races.
 * @param attempt gives undefined when another writer was faster
 * @throws what `exhausted` gives when every try was lost
 */
export async function retryConflicts<T>(
  attempt: () => Promise<T | undefined>,
  options: Omit<RetryOptions, 'worthIt' | 'pauseMs'>,
  exhausted: () => Error,
): Promise<T> {
  const once = async (): Promise<T> => {
    const result = await attempt();
    if (result === undefined) throw CONFLICT;
    return result;
  };
  try {
    return await retry(once, { ...options, worthIt: error => error === CONFLICT });
  } catch (error) {
    throw error === CONFLICT ? exhausted() : error;
  }
}
