import {
  type AggregateFields,
  AggregateStore,
  type AggregateStoreOptions,
  type CollectionDefinition,
  type Database,
} from '@switchboard/persistence';
import type { Bus } from '@switchboard/messaging';
import type { Clock, Logger, SettingInForce } from '@switchboard/kernel';
import type { Registry } from 'prom-client';

/** What a service is given: the same over RabbitMQ and over the bus of a single process. */
export interface Platform {
  /** Name of the service that this platform was made for. */
  readonly service: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly database: Database;
  readonly bus: Bus;
  /** Metrics of this service; named `switchboard_<service>_…`. */
  readonly metrics: Registry;
  /** What the whole process runs with, without what is secret of it. */
  readonly settings: readonly SettingInForce[];
}

/** The store of an aggregate whose events reach the broker through this service's relay. */
export function aggregateStore<T extends AggregateFields>(
  platform: Platform,
  definition: CollectionDefinition<T>,
  options: Pick<AggregateStoreOptions<T>, 'subjectOf' | 'leftTo'> = {},
): AggregateStore<T> {
  const store: AggregateStore<T> = new AggregateStore(platform.database.model(definition), {
    source: platform.service,
    clock: platform.clock,
    onEvents: entry => platform.bus.offer(store, entry),
    ...options,
  });
  platform.bus.addOutbox(store);
  return store;
}
