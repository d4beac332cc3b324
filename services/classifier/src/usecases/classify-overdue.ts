import { messageOf, newId } from '@switchboard/kernel';
import { isDatabaseAway } from '@switchboard/persistence';
import { type BacklogDeps, backlogRounds } from './backlog-rounds';
import { classifyTicket, isUnclassified } from './classify-ticket';

export interface OverdueDeps extends BacklogDeps {
  /** How old a ticket has to be; milliseconds. */
  readonly overdueMs: number;
}

/**
 * Classifies tickets that nobody has classified, whatever became of their `ticket.created`: parked, dropped, lost with a
 * broker, or still in a long queue. In the last case the event finds nothing to do when it comes.
 */
export function classifyOverdue(deps: OverdueDeps): (signal: AbortSignal) => Promise<void> {
  const { logger, overdueMs } = deps;
  return backlogRounds(deps, {
    select: now => ({ state: 'pending', createdBefore: new Date(now.getTime() - overdueMs) }),
    classify: async (ticketId, signal) => {
      await classifyTicket(deps, { ticketId, cause: { correlationId: newId() }, signal, logger }, isUnclassified);
      logger.warn({ ticketId }, 'classified late: its event was parked, lost or is still on its way');
    },
    failed: (error, ticketId, signal) => {
      if (signal.aborted || isDatabaseAway(error)) return 'throw';
      logger.warn({ ticketId, reason: messageOf(error) }, 'a ticket could not be classified; tried again later');
      return 'postpone';
    },
  });
}
