import type { EventHandler } from '@switchboard/messaging';
import { triggeredBy } from '../usecases/deps';
import type { Dispatcher } from '../usecases/dispatcher';

/** A ticket is understood: find its agent. One that has an agent already keeps it. */
export function onTicketClassified(dispatcher: Dispatcher): EventHandler<'ticket.classified'> {
  return async (event, context) => {
    const { outcome } = await dispatcher.route(event.subject, triggeredBy(event, context));
    context.logger.debug({ outcome }, 'routed');
  };
}
