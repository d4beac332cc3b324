import type { ParkedMessage } from './parking-lot';

/** A parked message as a transport finds it; the rest of ParkedMessage is read out of the body. */
export type StoredParked = Omit<ParkedMessage, 'subject' | 'bytes' | 'unreadable'>;

/** What is to become of a parked message. `stop`: this one and those behind it stay. */
export type Decision = 'keep' | 'replay' | 'drop' | 'stop';

/** The part of a parking lot that differs between transports. Throws what ParkingLot throws. */
export interface ParkingStore {
  count(queue: string): Promise<number>;
  /**
   * Shows what is parked now, oldest first, and does as decided. What is kept stays in its place.
   * @param onDone told after each replay and drop, perhaps in batches, when it is safe.
   */
  process(queue: string, decide: (message: StoredParked) => Decision, onDone: (count: number) => void): Promise<void>;
}
