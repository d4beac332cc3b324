import type { EventHandler } from '@switchboard/messaging';
import { triggeredBy } from '../usecases/deps';
import type { Dispatcher } from '../usecases/dispatcher';

/** Fields whose change can make a waiting ticket fit somebody, or move it in the queue. */
const RELEVANT: ReadonlySet<string> = new Set([
  'category',
  'subcategory',
  'priority',
  'team',
  'assignee',
  'assignment',
]);

/** A waiting ticket changed: look again. One that has an agent keeps it, whatever its category is now. */
export function onTicketUpdated(dispatcher: Dispatcher): EventHandler<'ticket.updated'> {
  return async (event, context) => {
    if (!event.data.changes.some(({ field }) => RELEVANT.has(field))) return;
    await dispatcher.route(event.subject, triggeredBy(event, context));
  };
}
