import type { Clock, Logger } from '@switchboard/kernel';
import type { AnyEvent, CurrentTaxonomy } from '@switchboard/contracts';
import type { Cause } from '@switchboard/persistence';
import type { AgentPool, RoutingLog, RouterMetrics, Tickets, Users } from '../ports';

/** What every flow of the router works with. */
export interface RouterDeps {
  readonly pool: AgentPool;
  readonly users: Users;
  readonly tickets: Tickets;
  readonly routingLog: RoutingLog;
  readonly taxonomy: CurrentTaxonomy;
  readonly metrics: RouterMetrics;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What set a flow in motion: an event, or the clock. */
export interface Trigger {
  readonly cause: Cause;
  /** Goes into stored decisions. */
  readonly eventId: string | null;
}

export function triggeredBy(event: AnyEvent, context: { readonly consumer: string }): Trigger {
  return { cause: { event, consumer: context.consumer }, eventId: event.id };
}

export function triggeredByJob(correlationId: string): Trigger {
  return { cause: { correlationId }, eventId: null };
}

/** The same chain of events without the inbox mark: for writes that one event may cause more than once. */
export function detached(cause: Cause): Cause {
  if (!('event' in cause)) return cause;
  return { correlationId: cause.event.correlationid, traceparent: cause.event.traceparent };
}
