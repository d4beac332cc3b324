import type { EventHandler } from '@switchboard/messaging';
import type { HandlerParts } from './parts';

/** The agent learns that the ticket is theirs. */
export function ticketAssigned({ tickets, deliver }: HandlerParts): EventHandler<'ticket.assigned'> {
  return async (event, context) => {
    const ticket = await tickets.find(event.subject);
    if (!ticket) return context.logger.info('nobody is written to about a ticket that is gone');
    await deliver(event, event.data.agentId, { template: 'ticket-assigned', ticket }, context);
  };
}
