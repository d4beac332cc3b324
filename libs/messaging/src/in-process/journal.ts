import type { ParkingInfo } from '../transport';

/** One message in one queue, with everything that must outlive the process. Plain data; `body` are the bytes as published. */
export interface JournalRecord {
  /** `<queue>/<order>`, the order as 16 digits: unique for ever, and sorts by arrival within a queue. */
  readonly key: string;
  /** Ascends over all queues; a restart goes on above the highest one loaded. */
  readonly order: number;
  readonly queue: string;
  readonly messageId: string;
  readonly routingKey: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
  /** Tries so far. */
  readonly attempts: number;
  /** Times it went through a delay. */
  readonly retries: number;
  readonly state: 'queued' | 'delayed' | 'parked';
  /** Epoch milliseconds at which a delayed record may be delivered; null in the other states. */
  readonly dueAt: number | null;
  /** Set while parked, null otherwise. */
  readonly parking: JournalParking | null;
}

export interface JournalParking extends ParkingInfo {
  /** Epoch milliseconds. */
  readonly parkedAt: number;
}

/** Keeps in-process messages over a restart. */
export interface QueueJournal {
  /** Everything that was appended and not removed, each in its latest state, in ascending `order`. Called once, before anything else. */
  load(): Promise<JournalRecord[]>;
  /** Resolves when durable; one record per queue and message. May be called again before an earlier call has resolved. */
  append(records: readonly JournalRecord[]): Promise<void>;
  /** Replaces the record with this key. Resolves when durable. */
  update(record: JournalRecord): Promise<void>;
  /** Forgets these keys; unknown ones are ignored. Updates and removals are never called concurrently with each other. */
  remove(keys: readonly string[]): Promise<void>;
}

/** For tests and demos: everything is forgotten with the process. */
export class NoJournal implements QueueJournal {
  load(): Promise<JournalRecord[]> {
    return Promise.resolve([]);
  }
  append(): Promise<void> {
    return Promise.resolve();
  }
  update(): Promise<void> {
    return Promise.resolve();
  }
  remove(): Promise<void> {
    return Promise.resolve();
  }
}
