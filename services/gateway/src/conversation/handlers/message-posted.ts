import type { EventHandler } from '@switchboard/messaging';
import type { Deletions, Tickets } from '../../tickets/ports';
import type { Talk } from '../ports';
import { reactToMessage } from '../usecases/react-to-message';

export interface ReactionParts {
  readonly tickets: Tickets;
  readonly deletions: Deletions;
  readonly talk: Talk;
}

/**
 * The ticket that a message is on reacts to it, and is found by it, also where its writer died in between. One that was written while its
 * ticket was deleted goes, too.
 */
export function messagePosted({ tickets, deletions, talk }: ReactionParts): EventHandler<'message.posted'> {
  return async (event, context) => {
    const outcome = await reactToMessage(tickets, event, context.consumer);
    if (outcome !== 'missing') return talk.refresh(event.subject);
    context.logger.info('a message was posted on a ticket that is gone');
    if (await deletions.has(event.subject)) await deletions.clearMessages(event.subject);
  };
}
