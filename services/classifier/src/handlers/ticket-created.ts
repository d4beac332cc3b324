import type { EventHandler } from '@switchboard/messaging';
import { classifyTicket } from './classify-ticket';
import type { HandlerDeps } from './deps';

/** A new ticket is classified once, whatever has become of its status meanwhile. */
export function ticketCreated(deps: HandlerDeps): EventHandler<'ticket.created'> {
  return (event, context) => classifyTicket(deps, event, context, ticket => ticket.classification.state === 'pending');
}
