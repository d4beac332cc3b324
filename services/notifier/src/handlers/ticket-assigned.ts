import type { EventHandler } from '@switchboard/messaging';
import type { HandlerDeps } from './deps';

/** The agent learns that the ticket is theirs. */
export function ticketAssigned({ tickets, deliver }: HandlerDeps): EventHandler<'ticket.assigned'> {
  return async (event, context) => {
    const ticket = await tickets.find(event.subject);
    if (!ticket) return context.logger.info('nobody is written to about a ticket that is gone');
    const { agentId, previousAgentId, actor } = event.data;
    const own = ticket.requesterId === agentId && ticket.openedById === agentId;
    const assignedToOpener = own && previousAgentId === null && actor.kind === 'service';
    await deliver(event, agentId, { template: 'ticket-assigned', ticket, assignedToOpener }, context);
  };
}
