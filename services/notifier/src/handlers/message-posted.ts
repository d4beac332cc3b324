import type { EventHandler } from '@switchboard/messaging';
import { watchersBeside } from '../domain/watchers';
import { tellAll } from './tell-all';
import type { HandlerDeps } from './deps';

/**
 * The other side learns what was written: the requester, or the agent who has the ticket (nobody while nobody has it: it stands unread in
 * the inbox). Agents who are called by name learn of it too, and those who watch; of a note only agents of these.
 */
export function messagePosted(deps: HandlerDeps): EventHandler<'message.posted'> {
  return async (event, context) => {
    const ticket = await deps.tickets.find(event.subject);
    const message = await deps.messages.find(event.data.messageId);
    if (!ticket || !message) return context.logger.info('nobody is written to about a message that is gone');
    const { internal, author, mentions, status } = event.data;
    const other = author === 'user' ? ticket.assigneeId : ticket.requesterId;
    const recipients = new Map(mentions.map(id => [id, 'mention' as const]) as [string, 'mention' | 'message'][]);
    if (other !== null && !internal) recipients.set(other, 'message');
    const about = { ticket, message, statusAfter: status };
    const watchers = watchersBeside(ticket, [...recipients.keys()], internal);
    await tellAll([...recipients, ...watchers], recipient =>
      typeof recipient === 'string'
        ? deps.deliver(event, recipient, { ...about, template: 'message', watching: true, forStaff: internal }, context)
        : deps.deliver(
            event,
            recipient[0],
            { ...about, template: recipient[1], forStaff: internal || recipient[0] !== ticket.requesterId },
            context,
          ),
    );
  };
}
