import type { EventHandler } from '@switchboard/messaging';
import type { HandlerDeps } from './deps';

/** The requester learns that the ticket has arrived. */
export function ticketCreated({ tickets, deliver }: HandlerDeps): EventHandler<'ticket.created'> {
  return async (event, context) => {
    const ticket = await tickets.find(event.subject);
    if (!ticket) return context.logger.info('nobody is written to about a ticket that is gone');
    await deliver(event, event.data.requesterId, { template: 'ticket-created', ticket }, context);
  };
}
