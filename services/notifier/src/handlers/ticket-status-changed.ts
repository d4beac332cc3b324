import type { EventHandler } from '@switchboard/messaging';
import { watchersBeside } from '../domain/watchers';
import { tellAll } from './tell-all';
import type { HandlerDeps } from './deps';

/**
 * The requester and those who watch learn of a new status; "resolved" has a mail of its own, with the resolution. One that came with a
 * reply is told there.
 */
export function ticketStatusChanged({ tickets, deliver }: HandlerDeps): EventHandler<'ticket.status_changed'> {
  return async (event, context) => {
    const ticket = await tickets.find(event.subject);
    if (!ticket) return context.logger.info('nobody is written to about a ticket that is gone');
    const template = event.data.to === 'resolved' ? 'ticket-resolved' : 'ticket-status-changed';
    const toldByMessage = event.data.messageId !== undefined;
    const recipients = [ticket.requesterId, ...watchersBeside(ticket, [ticket.requesterId])];
    await tellAll(recipients, id =>
      deliver(
        event,
        id,
        { template, ticket, change: event.data, toldByMessage, watching: id !== ticket.requesterId },
        context,
      ),
    );
  };
}
