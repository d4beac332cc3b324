import type { ParkingLot } from '../parking/parking-lot';
import type { Depth } from '../transport';
import type { AnyEvent, EventEnvelope, EventType } from '@switchboard/contracts';
import type { Logger } from '@switchboard/kernel';
import type { TObject, Static } from 'typebox';

/** What a handler gets beside the event. */
export interface HandlerContext {
  /** Queue that delivered it; also the consumer's name in an aggregate's inbox. */
  readonly consumer: string;
  /** 1 on first delivery; counts every try, immediate ones included. */
  readonly attempt: number;
  /** Child logger with event id, type, subject and correlation id. */
  readonly logger: Logger;
  /** Aborted when the handler's time is over or the service must stop. */
  readonly signal: AbortSignal;
}

/**
 * Handles one event. Returning acknowledges; throwing a PermanentError parks; throwing anything else retries, first at
 * once, then through the delay queues, and parks at the end. A handler never acknowledges.
 */
export type EventHandler<T extends EventType> = (event: EventEnvelope<T>, context: HandlerContext) => Promise<void>;

/** One queue and what is done with what arrives in it; a service declares these in entry.ts. */
export interface ConsumerDefinition {
  /** Queue name without namespace, e.g. `router`. One queue per service. */
  readonly queue: string;
  /** Event type → handler; the bindings follow from the keys. */
  readonly on?: { readonly [T in EventType]?: EventHandler<T> };
  /** Instead of `on`: every event there is. */
  readonly onEvery?: (event: AnyEvent, context: HandlerContext) => Promise<void>;
  /** How many messages are worked on at once; also the prefetch. */
  readonly concurrency: number;
  /** A handler that takes longer is aborted and counts as a transient failure. Milliseconds. */
  readonly timeoutMs: number;
}

/**
 * A remote procedure call that other services may make over the bus. What follows from the schemas is a parameter with a default: the compiler
 * compares definitions by their parameters, and would otherwise have to find out how `Static` of any schema varies.
 */
export interface RpcDefinition<
  Request extends TObject = TObject,
  Response extends TObject = TObject,
  Question = Static<Request>,
  Answer = Static<Response>,
> {
  /** e.g. `classifier.classify`; also the queue's name. */
  readonly name: string;
  readonly request: Request;
  readonly response: Response;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly handle: (request: Question, context: Omit<HandlerContext, 'attempt'>) => Promise<Answer>;
}

/** Whatever its schemas are: a question is checked against them before the handler sees it. */
export type AnyRpcDefinition = RpcDefinition<TObject, TObject, never, unknown>;

/** Where a relay finds events that are written but not yet published. Persistence implements it per collection. */
export interface OutboxSource {
  /** Collection name, for logs and metrics. */
  readonly name: string;
  /** Aggregates whose outbox is not empty and whose oldest entry is older than `before`; oldest first. */
  pending(before: Date, limit: number): Promise<OutboxEntry[]>;
  /** Takes published events out of the outboxes of these aggregates, by one command. */
  remove(published: readonly PublishedEvents[]): Promise<void>;
}

export interface PublishedEvents {
  readonly aggregateId: string;
  readonly eventIds: readonly string[];
}

export interface OutboxEntry {
  readonly aggregateId: string;
  readonly events: readonly AnyEvent[];
}

/** Everything that passes, as it passes; for pushes to people, not for effects: nothing is repeated, and nothing kept. */
export interface WatchDefinition {
  /** Only these; absent: every type. */
  readonly types?: readonly EventType[];
  /** Every event that this build knows, at most once each, in no promised order. */
  readonly onEvent: (event: AnyEvent) => void;
  /** What a process of this service announced with {@link Bus.announce}, this one included. */
  readonly onAnnouncement?: (body: unknown) => void;
  /** From now on: what happened before has to be looked up by whoever needs it. */
  readonly onWatching?: () => void;
  /** Events may have been missed: whoever keeps a history of them begins it anew. */
  readonly onGap: () => void;
}

/** What a service sees of the broker. There is no publish: events leave through an outbox only. */
export interface Bus {
  /** Declares a consumer. Before start. @throws WiringError for a duplicate queue or an empty table. */
  consume(definition: ConsumerDefinition): void;
  /** Declares who watches all events. Before start. */
  watch(definition: WatchDefinition): void;
  /** Tells the watchers of all processes of a service something short-lived, such as who is typing; nothing is kept. JSON. */
  announce(service: string, body: unknown): void;
  /** Declares what serves a remote procedure call. Before start. */
  serve(definition: AnyRpcDefinition): void;
  /** Registers where the sweeper looks for forgotten events. Before start. */
  addOutbox(source: OutboxSource): void;
  /** Hands freshly written events to the relay; returns at once. What does not fit in memory is left to the sweeper. */
  offer(source: OutboxSource, entry: OutboxEntry): void;
  /**
   * Asks a question and waits for the answer.
   * @throws TransientError `rpc_timeout`, `rpc_unavailable` or the answering side's failure; PermanentError `rpc_refused` for a bad request.
   */
  request<Response>(
    name: string,
    body: unknown,
    options: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<Response>;
  /** Connects (waiting for the broker as long as it takes), declares the topology, starts consumers and the relay. */
  start(): Promise<void>;
  /**
   * How many messages of a queue were given up and are parked. Those that an operator's command has open at the moment are not
   * counted. @throws PermanentError `queue_unknown`, TransientError `broker_unavailable`.
   */
  parked(queue: string): Promise<number>;
  /** @throws PermanentError `queue_unknown`, TransientError `broker_unavailable` */
  depth(queue: string): Promise<Depth>;
  /** What was given up, of all queues. */
  readonly parking: ParkingLot;
  /** Undefined when able to work, else what is missing, as a sentence. */
  unreadyReason(): Promise<string | undefined>;
  /** Waits until everything offered so far is published, or `timeoutMs` is over. */
  flush(timeoutMs: number): Promise<void>;
  /** Stops consuming, lets handlers in flight finish (bounded), flushes the relay, closes. */
  stop(options?: { drainMs?: number }): Promise<void>;
}

/** Counters that a transport and the pipeline keep; service-kit turns them into Prometheus metrics. */
export interface BusMetrics {
  /** outcome: done, retried, parked, duplicate. seconds: time in the handler. */
  handled(queue: string, type: string, outcome: 'done' | 'retried' | 'parked', seconds: number): void;
  /** A delivery that had been given to a consumer before, which did not settle it. */
  redelivered(queue: string): void;
  published(count: number): void;
  publishFailed(count: number): void;
}
