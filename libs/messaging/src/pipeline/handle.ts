import type { AnyEvent } from '@switchboard/contracts';
import type { ConsumerDefinition, HandlerContext } from '../bus/bus';
import type { Stage } from './work';

type Handler = (event: AnyEvent, context: HandlerContext) => Promise<void>;

/**
 * Calls the handler of the event's type. A type that is not in the table got here through a binding of an older version of the
 * service: nobody wants it, so it is done with; the WARN tells the operator to remove the binding.
 */
export function handle(definition: ConsumerDefinition): Stage {
  return async work => {
    const { event, consumer, logger, signal } = work;
    // The table pairs each type with its handler, which a lookup by a union of types cannot express.
    const handler = (definition.onEvery ?? definition.on?.[event.type]) as Handler | undefined;
    if (!handler) {
      logger.warn(
        { queue: consumer },
        'no handler for this event type; acknowledged. Remove the stale binding of the queue',
      );
      return;
    }
    await handler(event, { consumer, logger, signal, attempt: work.delivery.attempts + work.tries });
  };
}
