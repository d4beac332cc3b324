import type { EventHandler } from '@switchboard/messaging';
import type { HandlerParts } from './parts';

/** The requester learns of a new status; "resolved" has a mail of its own, with the resolution. */
export function ticketStatusChanged({ tickets, deliver }: HandlerParts): EventHandler<'ticket.status_changed'> {
  return async (event, context) => {
    const ticket = await tickets.find(event.subject);
    if (!ticket) return context.logger.info('nobody is written to about a ticket that is gone');
    const template = event.data.to === 'resolved' ? 'ticket-resolved' : 'ticket-status-changed';
    await deliver(event, ticket.requesterId, { template, ticket, change: event.data }, context);
  };
}
