import type { EventHandler } from '@switchboard/messaging';
import { type RouterDeps, triggeredBy } from '../usecases/deps';
import type { Dispatcher } from '../usecases/dispatcher';
import { releaseInactive } from '../usecases/reservations';

/** Whoever had the ticket has room for another. */
export function onTicketDeleted(deps: RouterDeps, dispatcher: Dispatcher): EventHandler<'ticket.deleted'> {
  return async (event, context) => {
    await releaseInactive(deps, event.subject);
    // In any case: on redelivery the place may have been given back just before a crash.
    await dispatcher.drain(triggeredBy(event, context));
  };
}
