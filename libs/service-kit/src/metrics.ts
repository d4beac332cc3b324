import { collectDefaultMetrics, Counter, Histogram, type Registry } from 'prom-client';
import type { BusMetrics } from '@switchboard/messaging';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts what the bus does. */
export function busMetrics(registry: Registry): BusMetrics {
  const handled = new Counter({
    name: 'switchboard_events_handled_total',
    help: 'Events by consumer, type and outcome',
    labelNames: ['consumer', 'type', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'switchboard_event_handling_seconds',
    help: 'Time in the handler',
    labelNames: ['consumer', 'type'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const published = new Counter({
    name: 'switchboard_events_published_total',
    help: 'Events confirmed by the broker',
    registers: [registry],
  });
  const failed = new Counter({
    name: 'switchboard_events_publish_failed_total',
    help: 'Publications without a confirm; the sweeper tries them again',
    registers: [registry],
  });
  return {
    handled: (consumer, type, outcome, time) => {
      handled.inc({ consumer, type, outcome });
      seconds.observe({ consumer, type }, time);
    },
    published: count => published.inc(count),
    publishFailed: count => failed.inc(count),
  };
}

/** CPU, memory, event-loop lag of this process; once per process. */
export function processMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
}
