import { type EventReader, parseEvent } from '@switchboard/contracts';
import { systemClock, type Clock, type Logger } from '@switchboard/kernel';
import type { Bus, BusMetrics } from './bus';
import { checkTiers } from '../retry/tiers';
import { RETRY_TIERS_MS, type QueueSpec, type Transport } from '../transport';
import { ServiceBus } from './service-bus';

export interface BusOptions {
  /** Not started; the bus starts and closes it. */
  readonly transport: Transport;
  /** Name of the service, for logs. */
  readonly service: string;
  readonly logger: Logger;
  readonly metrics?: BusMetrics;
  readonly clock?: Clock;
  /** How often forgotten events are looked for, and from which age on they count as forgotten. Default 2 s and 5 s. */
  readonly sweep?: { readonly everyMs: number; readonly minAgeMs: number };
  /** Default: the transport's, which must have a queue for each. Milliseconds. */
  readonly retryTiersMs?: readonly number[];
  /** Tries per delivery before a delay queue is used. Default 3. */
  readonly immediateTries?: number;
  /** Which events this process knows. Default: those of this build. */
  readonly readEvent?: EventReader;
  /**
   * Queues of other services that must exist before this one publishes its first event. Without it, what is published before a
   * consumer's first start ever never reaches that consumer. Bindings must be the same as the owner's.
   */
  readonly alsoDeclare?: readonly QueueSpec[];
}

/**
 * A service's access to the broker.
 * @throws WiringError for retry delays that are not ascending.
 */
export function createBus(options: BusOptions): Bus {
  return new ServiceBus({
    transport: options.transport,
    service: options.service,
    logger: options.logger.child({ bus: options.service }),
    clock: options.clock ?? systemClock,
    metrics: options.metrics,
    sweep: options.sweep ?? { everyMs: 2_000, minAgeMs: 5_000 },
    tiers: checkTiers(options.retryTiersMs ?? options.transport.retryTiersMs ?? RETRY_TIERS_MS),
    immediateTries: options.immediateTries ?? 3,
    readEvent: options.readEvent ?? parseEvent,
    alsoDeclare: options.alsoDeclare ?? [],
  });
}
