import type { AnyEvent } from '@switchboard/contracts';
import { type Clock, type Logger, retryConflicts, TransientError } from '@switchboard/kernel';
import { nextEntry } from '../domain/entry';
import { KeyedMutex } from './keyed-mutex';
import type { Coverage, Trail } from '../ports';

export interface RecordEventDeps {
  readonly trail: Trail;
  readonly coverage: Pick<Coverage, 'mark'>;
  readonly clock: Clock;
}

/** How often a place in the chain may be lost to another audit before the broker tries again later. */
const TRIES = 20;
/** Pause after a lost race: up to 5 ms at first, doubling, never more than 200 ms. */
const PAUSES = { baseMs: 5, maxMs: 200 } as const;

/**
 * Appends an event to the chain of its subject, once however often it is delivered.
 * @throws TransientError `audit_contention` when other audits were faster 20 times in a row.
 */
export function recordEvent({ trail, coverage, clock }: RecordEventDeps) {
  // Events of one chain that arrive together would only race each other.
  const queue = new KeyedMutex();
  return (event: AnyEvent, context: { readonly signal: AbortSignal; readonly logger: Logger }): Promise<void> =>
    queue.run(event.subject, () =>
      retryConflicts(
        async () => {
          const head = await trail.head(event.subject);
          const entry = nextEntry(event, head, clock.now());
          const outcome = await trail.append(entry);
          if (outcome === 'taken') return undefined;
          // Also for a duplicate: who appended it may have ended before this.
          await coverage.mark(entry.chain, outcome === 'appended' ? entry.index : (head?.index ?? 0));
          context.logger.debug({ outcome, index: entry.index }, 'event recorded');
          return outcome;
        },
        { ...PAUSES, tries: TRIES, signal: context.signal },
        () => new TransientError('audit_contention', `chain ${event.subject} grew ${TRIES} times in between`),
      ).then(() => undefined),
    );
}
