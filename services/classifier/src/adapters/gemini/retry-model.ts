import { setTimeout as sleep } from 'node:timers/promises';
import { jitteredDelay } from '@switchboard/kernel';
import { ModelTimeoutError, QuotaError, UnavailableError } from '../../domain/failures';

export interface RetryModelOptions {
  /** Calls per ticket, the first included. */
  readonly tries: number;
  /** Upper bound of the first pause; doubles each time. Milliseconds. */
  readonly baseMs: number;
}

const LONGEST_PAUSE_MS = 2_000;

/**
 * Tries again what may pass: 429 after the delay that the API named, 5xx and lost connections after a pause with jitter.
 * A pause that would outlast `deadline` is not begun. @param deadline milliseconds since the epoch
 */
export async function retryModel<T>(
  call: () => Promise<T>,
  options: RetryModelOptions,
  deadline: number,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const passing =
        error instanceof QuotaError || error instanceof UnavailableError || error instanceof ModelTimeoutError;
      if (!passing || attempt >= options.tries || signal.aborted) throw error;
      const pause = Math.max(error.retryAfterMs ?? 0, jitteredDelay(attempt, options.baseMs, LONGEST_PAUSE_MS));
      if (Date.now() + pause >= deadline) throw error;
      await sleep(pause, undefined, { signal }).catch(() => {
        throw new ModelTimeoutError();
      });
    }
  }
}
