import type { EventHandler } from '@switchboard/messaging';
import { triggeredBy } from '../usecases/deps';
import type { Dispatcher } from '../usecases/dispatcher';

/** A person handed a ticket on. One that waits now is routed; the agent whom it left has room for another. */
export function onTicketTransferred(dispatcher: Dispatcher): EventHandler<'ticket.transferred'> {
  return async (event, context) => {
    const trigger = triggeredBy(event, context);
    await dispatcher.route(event.subject, trigger);
    await dispatcher.drain(trigger);
  };
}
