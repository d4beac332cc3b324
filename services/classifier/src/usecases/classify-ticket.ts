import { type Logger, retryConflicts, TransientError } from '@switchboard/kernel';
import type { Cause, TicketDocument } from '@switchboard/persistence';
import { openTaxonomy } from '../domain/person-fields';
import { recordClassification } from '../domain/record';
import type { ClassifierDeps } from './deps';

/** Texts that change faster than they can be read are left to the retry queues. */
const ROUNDS = 3;

/** Which ticket, and why now. */
export interface Task {
  readonly ticketId: string;
  readonly cause: Cause;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

export const isUnclassified = (ticket: TicketDocument): boolean => ticket.classification.state === 'pending';

/**
 * Reads the ticket, classifies its text as it is now, and writes once, unless somebody changed the text meanwhile: then it
 * reads again, so that a slow answer about an old text never replaces a newer one.
 * @param wanted says whether the ticket still needs it; asked before the work and again at the write
 */
export async function classifyTicket(
  deps: ClassifierDeps,
  { ticketId, cause, signal, logger }: Task,
  wanted: (ticket: TicketDocument) => boolean,
): Promise<void> {
  const once = async (): Promise<'done' | undefined> => {
    const ticket = await deps.tickets.find(ticketId);
    if (!ticket || !wanted(ticket)) {
      logger.debug({ found: ticket !== null }, 'nothing to classify');
      return 'done';
    }
    const desk = deps.taxonomy.current();
    const taxonomy = openTaxonomy(ticket, desk.open);
    const outcome = await deps.triage.classify(ticket, taxonomy, deps.budgetMs, signal);
    signal.throwIfAborted();
    const written = await deps.tickets.change(
      ticketId,
      cause,
      (current, now) =>
        wanted(current) && sameText(current, ticket) ? recordClassification(current, outcome, desk, now) : null,
      ticket,
    );
    if (written.outcome === 'applied') {
      deps.metrics.classified(written.document.classification.source, outcome.state);
    }
    return written.outcome === 'declined' ? undefined : 'done';
  };
  await retryConflicts(
    once,
    { tries: ROUNDS, baseMs: 0, maxMs: 0 },
    () => new TransientError('ticket_text_changing', `Ticket ${ticketId} changed while it was read, ${ROUNDS} times`),
  );
}

export function sameText(a: TicketDocument, b: TicketDocument): boolean {
  return a.title === b.title && a.description === b.description;
}
