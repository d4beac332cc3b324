import type { EventHandler } from '@switchboard/messaging';
import { classifyTicket, isUnclassified } from '../usecases/classify-ticket';
import type { ClassifierDeps } from '../usecases/deps';
import { taskOf } from './task';

/** A ticket with a new text is classified again, under the same rules. A closed ticket keeps what it has. */
export function ticketUpdated(deps: ClassifierDeps): EventHandler<'ticket.updated'> {
  return async (event, context) => {
    const textChanged = event.data.changes.some(({ field }) => field === 'title' || field === 'description');
    if (!textChanged) return;
    await classifyTicket(deps, taskOf(event, context), ticket => ticket.status !== 'closed' || isUnclassified(ticket));
  };
}
