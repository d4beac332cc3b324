import { setTimeout as sleep } from 'node:timers/promises';
import { isPermanent, jitteredDelay, messageOf, TransientError } from '@switchboard/kernel';
import type { Stage } from './work';

const MIN_PAUSE_MS = 20;
const MAX_PAUSE_MS = 200;

/** Between 20 and 200 ms, at random, so that competing writers do not meet again. */
function pause(tryNumber: number): number {
  return MIN_PAUSE_MS + jitteredDelay(tryNumber, (MAX_PAUSE_MS - MIN_PAUSE_MS) / 2, MAX_PAUSE_MS - MIN_PAUSE_MS);
}

/**
 * A few tries at once, because most transient failures (a lost race for a document, a dropped connection) are over in
 * milliseconds and need no delay queue. A peer that asks for a longer pause gets it through the delay queue instead.
 */
export function immediateTries(limit: number, next: Stage): Stage {
  return async work => {
    for (;;) {
      work.tries += 1;
      try {
        return await next(work);
      } catch (error) {
        const asked = error instanceof TransientError ? (error.retryAfterMs ?? 0) : 0;
        if (isPermanent(error) || work.tries >= limit || work.signal.aborted || asked > MAX_PAUSE_MS) throw error;
        work.logger.debug(
          { attempt: work.delivery.attempts + work.tries, reason: messageOf(error) },
          'trying again at once',
        );
        await sleep(Math.max(asked, pause(work.tries)), undefined, { signal: work.signal });
      }
    }
  };
}
