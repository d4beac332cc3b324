import { isPermanent, jitteredDelay, messageOf, retry, TransientError } from '@switchboard/kernel';
import type { Stage } from './work';

const MIN_PAUSE_MS = 20;
const MAX_PAUSE_MS = 200;

/** Between 20 and 200 ms, at random, so that competing writers do not meet again. */
function pause(tryNumber: number): number {
  return MIN_PAUSE_MS + jitteredDelay(tryNumber, (MAX_PAUSE_MS - MIN_PAUSE_MS) / 2, MAX_PAUSE_MS - MIN_PAUSE_MS);
}

/** The pause that a peer asked for, milliseconds. */
function askedFor(error: unknown): number {
  return error instanceof TransientError ? (error.retryAfterMs ?? 0) : 0;
}

/**
 * A few tries at once, because most transient failures (a lost race for a document, a dropped connection) are over in
 * milliseconds and need no delay queue. A peer that asks for a longer pause gets it through the delay queue instead.
 */
export function immediateTries(limit: number, next: Stage): Stage {
  return work =>
    retry(
      () => {
        work.tries += 1;
        return next(work);
      },
      {
        tries: limit,
        baseMs: MIN_PAUSE_MS,
        maxMs: MAX_PAUSE_MS,
        signal: work.signal,
        worthIt: error => !isPermanent(error) && askedFor(error) <= MAX_PAUSE_MS,
        pauseMs: (attempt, error) => {
          const reason = messageOf(error);
          work.logger.debug({ attempt: work.delivery.attempts + work.tries, reason }, 'trying again at once');
          return Math.max(askedFor(error), pause(attempt));
        },
      },
    );
}
