import type { ParkingLot } from '../parking/parking-lot';
import type { QueueSpec, Watcher, WireMessage } from '../transport';
import type { JournalRecord } from './journal';
import type { JournalWriter } from './journal-writer';
import type { MemoryQueue } from './memory-queue';
import type { RpcSwitch } from './rpc-switch';

/** What transports and the parking lot use of the broker that they belong to. */
export interface BrokerAccess {
  readonly retryTiersMs: readonly number[];
  readonly rpc: RpcSwitch;
  readonly parking: ParkingLot;
  readonly writer: JournalWriter;
  readonly watchers: Set<Watcher>;
  start(): Promise<void>;
  declare(specs: readonly QueueSpec[]): void;
  /** @throws PermanentError `queue_unknown` */
  queue(name: string): MemoryQueue;
  /** @returns the ids of the messages that are stored in every queue that wants them. */
  publish(messages: readonly WireMessage[]): Promise<ReadonlySet<string>>;
  announce(body: Buffer): void;
  /** Takes a message out for good. */
  forget(record: JournalRecord): void;
}
