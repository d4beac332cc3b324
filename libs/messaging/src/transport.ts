/** What is put on the wire. */
export interface WireMessage {
  /** Event id; the broker's message-id. */
  readonly id: string;
  /** Event type. */
  readonly routingKey: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

/** A delivered message. Its consumer settles it exactly once: done, retried or parked. */
export interface Delivery extends WireMessage {
  /** Tries before this one, over all deliveries. 0 at first. */
  readonly attempts: number;
  /** How often it went through a delay queue; chooses the next one. 0 at first and after a replay. */
  readonly retries: number;
  readonly redelivered: boolean;
  /**
   * Done with it.
   * @throws TransientError `delivery_lost` (all three) when the broker has taken it back meanwhile; it comes again.
   */
  ack(): Promise<void>;
  /** Comes back after about `delayMs` (rounded up to the next delay queue), with `attempts` recorded. */
  retry(delayMs: number, attempts: number): Promise<void>;
  /** Given up: to the parking queue with its reason. */
  park(info: ParkingInfo): Promise<void>;
}

export interface ParkingInfo {
  readonly code: string;
  readonly reason: string;
  /** First 16 hex digits of a hash over the stack's frames, to group parked messages; empty if there is no stack. */
  readonly stackDigest: string;
  readonly consumer: string;
  readonly attempts: number;
}

export interface QueueSpec {
  readonly queue: string;
  /** Event types bound to it; `#` for all. */
  readonly bindings: readonly string[];
}

/** How much waits in a queue, and how many take from it. What is held unanswered by a consumer is not counted. */
export interface Depth {
  /** Ready, or in a delay after a failed try. */
  readonly waiting: number;
  readonly consumers: number;
}

export interface Subscription {
  /** No new deliveries after this resolves; those in flight may still be settled. */
  cancel(): Promise<void>;
}

export interface RpcReply {
  readonly ok: boolean;
  readonly body: Buffer;
}

/** What a process sees of everything that passes, from when it watches on: nothing is kept for those who are away. */
export interface Watcher {
  /** What a broker need not send is left out; absent: everything. A watcher may be told of more, and looks itself. */
  readonly routingKeys?: readonly string[];
  /** An event, as it was published; of those that several queues want, once. */
  onMessage(message: WireMessage): void;
  /** What a process announced, this one included. */
  onAnnouncement(body: Buffer): void;
  /** Something may have been missed: the line was cut, or more came than could be taken. */
  onGap(): void;
}

/** A broker. Two exist: RabbitMQ and in-process; one conformance suite says what both promise. */
export interface Transport {
  readonly kind: 'rabbitmq' | 'in-process';
  /** Delays it has queues for, ascending, milliseconds. Absent: RETRY_TIERS_MS. */
  readonly retryTiersMs?: readonly number[];
  /** Connects and declares; after a reconnect everything, subscriptions included, is restored by the transport itself. */
  start(topology: readonly QueueSpec[]): Promise<void>;
  /**
   * Resolves when the broker has safely stored each message in every bound queue.
   * @returns ids of the messages that were confirmed; the others must be published again.
   */
  publish(messages: readonly WireMessage[]): Promise<ReadonlySet<string>>;
  subscribe(queue: string, prefetch: number, onDelivery: (delivery: Delivery) => void): Promise<Subscription>;
  /** Every watcher gets everything. Restored after a reconnect, of which {@link Watcher.onGap} tells. */
  watch(watcher: Watcher): Promise<Subscription>;
  /** Tells all watchers of all processes; whoever is away does not hear of it, and without a connection nobody does. */
  announce(body: Buffer): void;
  /** @throws TransientError rpc_timeout | rpc_unavailable */
  request(name: string, body: Buffer, timeoutMs: number, signal?: AbortSignal): Promise<RpcReply>;
  serve(
    name: string,
    prefetch: number,
    answer: (body: Buffer, headers: WireMessage['headers']) => Promise<RpcReply>,
  ): Promise<Subscription>;
  /** @throws PermanentError `queue_unknown`, TransientError `broker_unavailable` */
  depth(queue: string): Promise<Depth>;
  /** Undefined when usable, else a sentence. Does a round trip. */
  unreadyReason(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Delays of the retry queues, milliseconds; one queue per delay and consumer. */
export const RETRY_TIERS_MS = [1_000, 10_000, 60_000, 600_000, 3_600_000] as const;
