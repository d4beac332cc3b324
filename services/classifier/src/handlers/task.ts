import type { AnyEvent } from '@switchboard/contracts';
import type { HandlerContext } from '@switchboard/messaging';
import type { Task } from '../usecases/classify-ticket';

/** The ticket that an event is about, to be classified because of that event. */
export function taskOf(event: AnyEvent, { consumer, signal, logger }: HandlerContext): Task {
  return { ticketId: event.subject, cause: { event, consumer }, signal, logger };
}
