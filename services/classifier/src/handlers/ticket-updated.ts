import type { EventHandler } from '@switchboard/messaging';
import { classifyTicket } from './classify-ticket';
import type { HandlerDeps } from './deps';

/** Another text is another matter: classified again, under the same rules. A closed ticket keeps what it has. */
export function ticketUpdated(deps: HandlerDeps): EventHandler<'ticket.updated'> {
  return async (event, context) => {
    const touched = event.data.changes.some(({ field }) => field === 'title' || field === 'description');
    if (!touched) return;
    await classifyTicket(
      deps,
      event,
      context,
      ticket => ticket.status !== 'closed' || ticket.classification.state === 'pending',
    );
  };
}
