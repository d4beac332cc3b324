import { collectDefaultMetrics, Counter, Histogram, type Registry } from 'prom-client';
import type { BusMetrics } from '@switchboard/messaging';
import type { Database } from '@switchboard/persistence';

/** Name of the counter of {@link storeMetrics}, for who reads it. */
export const STORE_COMMANDS = 'switchboard_store_commands_total';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts what the bus does. Services that share a process share the counters; the label tells them apart. */
export function busMetrics(registry: Registry): BusMetrics {
  const handled = once(registry, 'switchboard_events_handled_total', name => {
    const help = 'Events by consumer, type and outcome';
    return new Counter({ name, help, labelNames: ['consumer', 'type', 'outcome'], registers: [registry] });
  });
  const seconds = once(registry, 'switchboard_event_handling_seconds', name => {
    const labelNames = ['consumer', 'type'];
    return new Histogram({ name, help: 'Time in the handler', labelNames, buckets: BUCKETS, registers: [registry] });
  });
  const published = once(
    registry,
    'switchboard_events_published_total',
    name => new Counter({ name, help: 'Events confirmed by the broker', registers: [registry] }),
  );
  const failed = once(registry, 'switchboard_events_publish_failed_total', name => {
    return new Counter({
      name,
      help: 'Publications without a confirm; the sweeper tries them again',
      registers: [registry],
    });
  });
  const redelivered = once(registry, 'switchboard_events_redelivered_total', name => {
    const help = 'Deliveries that another consumer, or this one before, had taken and not settled';
    return new Counter({ name, help, labelNames: ['consumer'], registers: [registry] });
  });
  return {
    redelivered: consumer => redelivered.inc({ consumer }),
    handled: (consumer, type, outcome, time) => {
      handled.inc({ consumer, type, outcome });
      seconds.observe({ consumer, type }, time);
    },
    published: count => published.inc(count),
    publishFailed: count => failed.inc(count),
  };
}

/** Counts and times answered requests. `route` is the pattern, never the address. */
export function httpMetrics(
  registry: Registry,
): (answer: { method: string; route: string; status: number; seconds: number }) => void {
  const labelNames = ['method', 'route', 'status'];
  const requests = once(registry, 'switchboard_http_requests_total', name => {
    return new Counter({ name, help: 'Answered requests', labelNames, registers: [registry] });
  });
  const timing = once(registry, 'switchboard_http_request_seconds', name => {
    const help = 'Time from the first byte in to the last byte out';
    return new Histogram({ name, help, labelNames: ['method', 'route'], buckets: BUCKETS, registers: [registry] });
  });
  return ({ method, route, status, seconds }) => {
    requests.inc({ method, route, status });
    timing.observe({ method, route }, seconds);
  };
}

/** Counts what is asked of the database; once per connection. What a ticket costs there is the cost of the pipeline. */
export function storeMetrics(registry: Registry, database: Pick<Database, 'onCommand'>): void {
  const commands = once(registry, STORE_COMMANDS, name => {
    const help = 'Commands sent to the database';
    return new Counter({ name, help, labelNames: ['collection', 'command'], registers: [registry] });
  });
  database.onCommand(({ name, collection }) => commands.inc({ collection, command: name }));
}

function once<M>(registry: Registry, name: string, create: (name: string) => M): M {
  return (registry.getSingleMetric(name) as M | undefined) ?? create(name);
}

/** CPU, memory, event-loop lag of this process; once per process. */
export function processMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
}
