import type { Clock, Logger } from '@switchboard/kernel';
import type { TicketBacklog } from '../ports';
import type { ClassifierDeps } from './deps';
import { Postponed } from './postponed';

export interface BacklogDeps extends ClassifierDeps {
  readonly backlog: TicketBacklog;
  /** Tickets per round at most. */
  readonly batch: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** `postpone`: the ticket is passed over for a while. `stop`: the round ends, the next one begins with it again. */
export type FailurePolicy = 'postpone' | 'stop' | 'throw';

export interface BacklogWork {
  /** Which tickets wait. */
  select(now: Date): { readonly state: 'pending' | 'degraded'; readonly createdBefore?: Date };
  classify(ticketId: string, signal: AbortSignal): Promise<void>;
  /** Decides what a failure means for the round, and logs it. */
  failed(error: unknown, ticketId: string, signal: AbortSignal): FailurePolicy;
}

/**
 * Rounds over tickets that wait, oldest first and one after the other. A ticket that fails by itself is postponed, so that it
 * does not hold up the others.
 */
export function backlogRounds(
  { backlog, batch, clock }: Pick<BacklogDeps, 'backlog' | 'batch' | 'clock'>,
  work: BacklogWork,
): (signal: AbortSignal) => Promise<void> {
  const postponed = new Postponed();
  return async signal => {
    const now = clock.now();
    const ids = await backlog.oldest({ ...work.select(now), limit: batch, except: postponed.active(now) });
    for (const id of ids) {
      if (signal.aborted) return;
      try {
        await work.classify(id, signal);
        postponed.forget(id);
      } catch (error) {
        const policy = work.failed(error, id, signal);
        if (policy === 'throw') throw error;
        if (policy === 'stop') return;
        postponed.add(id, clock.now());
      }
    }
  };
}
