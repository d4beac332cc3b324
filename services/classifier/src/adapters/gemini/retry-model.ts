import { jitteredDelay, retry } from '@switchboard/kernel';
import { ModelTimeoutError, QuotaError, UnavailableError } from '../../domain/failures';

export interface RetryModelOptions {
  /** Calls per ticket, the first included. */
  readonly tries: number;
  /** Upper bound of the first pause; doubles each time. Milliseconds. */
  readonly baseMs: number;
}

const LONGEST_PAUSE_MS = 2_000;

type PassingError = QuotaError | UnavailableError | ModelTimeoutError;

const isPassing = (error: unknown): error is PassingError =>
  error instanceof QuotaError || error instanceof UnavailableError || error instanceof ModelTimeoutError;

/**
 * Tries again what may pass: 429 after the delay that the API named, 5xx and lost connections after a pause with jitter.
 * A pause that would outlast `deadline` is not begun. @param deadline milliseconds since the epoch
 */
export async function retryModel<T>(
  call: () => Promise<T>,
  { tries, baseMs }: RetryModelOptions,
  deadline: number,
  signal: AbortSignal,
): Promise<T> {
  const pauseMs = (attempt: number, error: unknown) => {
    const named = isPassing(error) ? (error.retryAfterMs ?? 0) : 0;
    const pause = Math.max(named, jitteredDelay(attempt, baseMs, LONGEST_PAUSE_MS));
    if (Date.now() + pause >= deadline) throw error;
    return pause;
  };
  try {
    return await retry(call, { tries, baseMs, maxMs: LONGEST_PAUSE_MS, signal, worthIt: isPassing, pauseMs });
  } catch (error) {
    throw error instanceof Error && error.name === 'AbortError' && signal.aborted
      ? new ModelTimeoutError(error)
      : error;
  }
}
