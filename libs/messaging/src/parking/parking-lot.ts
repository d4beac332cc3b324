/** A message that was given up, without its body: fit for logs and lists. */
export interface ParkedSummary {
  /** Event id. A message that was published without one goes by a digest of its body, `body-<16 hex digits>`. */
  readonly id: string;
  /** Queue that it was parked from, and that a replay brings it back to. */
  readonly queue: string;
  readonly type: string | undefined;
  /** Ticket or user that the event is about, if the body says so. */
  readonly subject: string | undefined;
  /** Stable code of the error; `delivery_limit` when the broker parked it by itself. */
  readonly code: string;
  readonly reason: string;
  /** See ParkingInfo. */
  readonly stackDigest: string;
  readonly consumer: string;
  readonly attempts: number;
  readonly parkedAt: Date;
  /** Length of the body. */
  readonly bytes: number;
  /** Why a replay cannot help: the body is no event that this build reads. Undefined when it is one. */
  readonly unreadable: string | undefined;
}

/** A message that was given up, with everything that is known about it. */
export interface ParkedMessage extends ParkedSummary {
  /** As the broker holds them, bookkeeping included. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** Which parked messages; all given conditions must hold, none means all. */
export interface ParkingFilter {
  readonly ids?: readonly string[] | undefined;
  /** The code, or a part of the reason in any case. */
  readonly reason?: string | undefined;
  /** Event type. */
  readonly type?: string | undefined;
  readonly parkedBefore?: Date | undefined;
  readonly parkedAfter?: Date | undefined;
}

export interface ParkingQuery extends ParkingFilter {
  /** Messages at most, the oldest first. Default: all. */
  readonly limit?: number | undefined;
}

export interface ReplayQuery extends ParkingQuery {
  /** Also what no consumer can read; it will be parked again. */
  readonly force?: boolean | undefined;
}

export interface ParkedList {
  /** Messages in the parking queue. */
  readonly parked: number;
  /** Those of them that the filter fits, beyond the limit too. */
  readonly matched: number;
  /** Those of the matched that a replay refuses unless forced. */
  readonly unreadable: number;
  readonly messages: readonly ParkedSummary[];
}

export interface ParkingOutcome {
  /** Messages that were replayed or dropped. */
  readonly done: number;
  /** Ids of the first hundred of them. */
  readonly ids: readonly string[];
  /** Messages that the filter fits and a replay refused; not counted by the limit. */
  readonly refused: number;
  /** The first hundred of them. */
  readonly refusals: readonly { readonly id: string; readonly reason: string }[];
}

/** How many are replayed or dropped so far. */
export type OnParkingProgress = (done: number) => void;

/**
 * The parking queues, for an operator. Each call looks at what is parked when it begins, oldest first; what is parked meanwhile is
 * left to the next call. All calls throw PermanentError `queue_unknown`, and TransientError `parking_busy` while somebody else works
 * on the same queue, `broker_unavailable` or `publish_unconfirmed` when the broker fails; what was not yet done then is still parked.
 */
export interface ParkingLot {
  count(queue: string): Promise<number>;
  /** They stay parked, in their order. Memory is bounded by the limit. */
  list(queue: string, query?: ParkingQuery): Promise<ParkedList>;
  /** The oldest one with this id; it stays parked. */
  get(queue: string, id: string): Promise<ParkedMessage | undefined>;
  /**
   * Sends them back to the queue that gave them up, and to no other: same event id, body and headers, no tries so far. A crash may
   * send one twice, and never loses one.
   */
  replay(queue: string, query?: ReplayQuery, onProgress?: OnParkingProgress): Promise<ParkingOutcome>;
  /** Discards them for good. */
  drop(queue: string, query?: ParkingQuery, onProgress?: OnParkingProgress): Promise<ParkingOutcome>;
}
