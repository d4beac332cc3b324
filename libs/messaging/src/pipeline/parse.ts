import type { EventReader } from '@switchboard/contracts';
import { PermanentError } from '@switchboard/kernel';
import type { Stage, Work } from './work';

/**
 * Bytes → event. What is no event, or one of a type or version that this build does not know, can never succeed here and
 * is parked at once (with the rejection's code) instead of going round through the delay queues.
 */
export function parse(read: EventReader, next: Stage): Stage<Work> {
  return async work => {
    const parsed = read(work.delivery.body);
    if (!parsed.ok) {
      const { code, message } = parsed.rejection;
      // The JSON parser quotes the text it choked on, which has no business in logs and headers.
      throw new PermanentError(code, code === 'event_not_json' ? 'the body is not JSON' : message);
    }
    const { event } = parsed;
    work.logger = work.logger.child({
      eventId: event.id,
      type: event.type,
      subject: event.subject,
      correlationId: event.correlationid,
    });
    await next(Object.assign(work, { event }));
  };
}
