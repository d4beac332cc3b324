import type { EventHandler } from '@switchboard/messaging';
import { tellAll } from './tell-all';
import type { HandlerDeps } from './deps';

/** Whoever is called by name for the first time learns of it; to all others an edit is no news. */
export function messageEdited({ tickets, messages, deliver }: HandlerDeps): EventHandler<'message.edited'> {
  return async (event, context) => {
    const { mentions, messageId } = event.data;
    if (mentions.length === 0) return;
    const [ticket, message] = [await tickets.find(event.subject), await messages.find(messageId)];
    if (!ticket || !message) return context.logger.info('nobody is written to about a message that is gone');
    await tellAll(mentions, id =>
      deliver(event, id, { template: 'mention', ticket, message, forStaff: true }, context),
    );
  };
}
