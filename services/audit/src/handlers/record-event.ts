import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyEvent } from '@switchboard/contracts';
import { type Clock, jitteredDelay, TransientError } from '@switchboard/kernel';
import type { HandlerContext } from '@switchboard/messaging';
import { nextEntry } from '../domain/entry';
import { OneAtATime } from '../one-at-a-time';
import type { Coverage, Trail } from '../ports';

export interface RecordEventDependencies {
  readonly trail: Trail;
  readonly coverage: Pick<Coverage, 'mark'>;
  readonly clock: Clock;
}

/** How often a place in the chain may be lost to another audit before the broker tries again later. */
const TRIES = 20;
/** Pause after a lost race: up to 5 ms at first, doubling, never more than 200 ms. */
const PAUSE = { baseMs: 5, maxMs: 200 } as const;

/**
 * Appends an event to the chain of its subject, once however often it is delivered.
 * @throws TransientError `audit_contention` when other audits were faster 20 times in a row.
 */
export function recordEvent({ trail, coverage, clock }: RecordEventDependencies) {
  // Events of one chain that arrive together would only race each other.
  const queue = new OneAtATime();
  return (event: AnyEvent, context: HandlerContext): Promise<void> =>
    queue.run(event.subject, async () => {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const head = await trail.head(event.subject);
        const entry = nextEntry(event, head, clock.now());
        const outcome = await trail.append(entry);
        if (outcome !== 'taken') {
          // Also for a duplicate: who appended it may have ended before this.
          await coverage.mark(entry.chain, outcome === 'appended' ? entry.index : (head?.index ?? 0));
          context.logger.debug({ outcome, index: entry.index }, 'event recorded');
          return;
        }
        await sleep(jitteredDelay(attempt, PAUSE.baseMs, PAUSE.maxMs), undefined, { signal: context.signal });
      }
      throw new TransientError('audit_contention', `chain ${event.subject} grew ${TRIES} times in between`);
    });
}
