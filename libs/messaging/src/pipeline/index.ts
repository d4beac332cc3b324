import type { EventReader } from '@switchboard/contracts';
import type { ConsumerDefinition } from '../bus/bus';
import type { Delivery } from '../transport';
import { handle } from './handle';
import { immediateTries } from './immediate-tries';
import { observe } from './observe';
import { parse } from './parse';
import { settle, type SettleOptions } from './settle';
import { timeout } from './timeout';
import { trace } from './trace';

export interface PipelineOptions extends Omit<SettleOptions, 'consumer'> {
  /** Tries without delay per delivery. */
  readonly immediateTries: number;
  /** Which events are known. */
  readonly readEvent: EventReader;
}

/**
 * What happens to a delivery, from the outside in. This is the only place that knows the order:
 *
 * 1. settle          done → ack, permanent → park, anything else → delay queue, after the last delay → park
 * 2. parse           bytes → event; what is none fails permanently, before any handler sees it
 * 3. trace           continues the sender's trace, so that logs and spans below belong to it
 * 4. observe         times everything below
 * 5. timeout         bounds everything below, pauses between tries included
 * 6. immediateTries  some tries with short random pauses
 * 7. handle          the handler of the type
 *
 * There is no stage against duplicates on purpose: whether an event was done already is decided by the aggregate's guarded
 * update (or a unique key), in the same write as the effect. A check here would be a second record of the same fact, and a crash could come between the two.
 *
 * The returned function never rejects.
 */
export function buildPipeline(
  definition: ConsumerDefinition,
  options: PipelineOptions,
): (delivery: Delivery) => Promise<void> {
  return settle(
    { ...options, consumer: definition.queue },
    parse(
      options.readEvent,
      trace(observe(timeout(definition.timeoutMs, immediateTries(options.immediateTries, handle(definition))))),
    ),
  );
}
