import type { AnyEvent } from '@switchboard/contracts';
import { TransientError } from '@switchboard/kernel';
import type { HandlerContext } from '@switchboard/messaging';
import type { TicketDocument } from '@switchboard/persistence';
import { openTaxonomy } from '../domain/person';
import { recordClassification } from '../domain/record';
import type { HandlerDeps } from './deps';

/** Texts that change faster than they can be read are left to the retry queues. */
const ROUNDS = 3;

/**
 * Reads the ticket, classifies its text as it is now, and writes once, unless somebody changed the text meanwhile: then it
 * reads again, so that a slow answer about an old text never replaces a newer one.
 * @param wanted says whether the ticket still needs it; asked before the work and again at the write
 */
export async function classifyTicket(
  deps: HandlerDeps,
  event: AnyEvent,
  context: HandlerContext,
  wanted: (ticket: TicketDocument) => boolean,
): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const ticket = await deps.tickets.find(event.subject);
    if (!ticket || !wanted(ticket)) {
      context.logger.debug({ found: ticket !== null }, 'nothing to classify');
      return;
    }
    const taxonomy = openTaxonomy(ticket, deps.taxonomy);
    const outcome = await deps.triage.classify(ticket, taxonomy, deps.budgetMs, context.signal);
    context.signal.throwIfAborted();
    const written = await deps.tickets.change(ticket._id, { event, consumer: context.consumer }, (current, now) =>
      wanted(current) && sameText(current, ticket) ? recordClassification(current, outcome, deps.taxonomy, now) : null,
    );
    if (written.outcome === 'applied') {
      deps.metrics.classified(written.document.classification.source, outcome.state);
    }
    if (written.outcome !== 'declined') return;
  }
  throw new TransientError(
    'ticket_text_changing',
    `Ticket ${event.subject} changed while it was read, ${ROUNDS} times`,
  );
}

export function sameText(a: TicketDocument, b: TicketDocument): boolean {
  return a.title === b.title && a.description === b.description;
}
