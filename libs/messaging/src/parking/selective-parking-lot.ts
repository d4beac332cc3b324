import type {
  OnParkingProgress,
  ParkedList,
  ParkedMessage,
  ParkedSummary,
  ParkingLot,
  ParkingOutcome,
  ParkingQuery,
  ReplayQuery,
} from './parking-lot';
import type { Decision, ParkingStore, StoredParked } from './parking-store';
import { complete, fits, summarise, unreadable } from './summary';

/** Messages that an outcome names at most. */
const NAMED = 100;

/** Filters, limits and refusals, the same for every transport. */
export class SelectiveParkingLot implements ParkingLot {
  constructor(private readonly store: ParkingStore) {}

  count(queue: string): Promise<number> {
    return this.store.count(queue);
  }

  async list(queue: string, query: ParkingQuery = {}): Promise<ParkedList> {
    const messages: ParkedSummary[] = [];
    let parked = 0;
    let matched = 0;
    let unreadableOnes = 0;
    const look = (message: StoredParked): Decision => {
      parked += 1;
      if (!fits(message, query)) return 'keep';
      matched += 1;
      if (unreadable(message.body) !== undefined) unreadableOnes += 1;
      if (messages.length < limitOf(query)) messages.push(summarise(message));
      return 'keep';
    };
    await this.store.process(queue, look, () => undefined);
    return { parked, matched, unreadable: unreadableOnes, messages };
  }

  async get(queue: string, id: string): Promise<ParkedMessage | undefined> {
    let found: ParkedMessage | undefined;
    const look = (message: StoredParked): Decision => {
      if (found) return 'stop';
      if (message.id === id) found = complete(message);
      return 'keep';
    };
    await this.store.process(queue, look, () => undefined);
    return found;
  }

  replay(queue: string, query: ReplayQuery = {}, onProgress?: OnParkingProgress): Promise<ParkingOutcome> {
    const refusal = query.force ? () => undefined : (message: StoredParked) => unreadable(message.body);
    return this.act(queue, 'replay', query, refusal, onProgress);
  }

  drop(queue: string, query: ParkingQuery = {}, onProgress?: OnParkingProgress): Promise<ParkingOutcome> {
    return this.act(queue, 'drop', query, () => undefined, onProgress);
  }

  private async act(
    queue: string,
    action: 'replay' | 'drop',
    query: ParkingQuery,
    refusalOf: (message: StoredParked) => string | undefined,
    onProgress?: OnParkingProgress,
  ): Promise<ParkingOutcome> {
    const refusals: { id: string; reason: string }[] = [];
    const ids: string[] = [];
    let chosen = 0;
    let refused = 0;
    let done = 0;
    const decide = (message: StoredParked): Decision => {
      if (chosen >= limitOf(query)) return 'stop';
      if (!fits(message, query)) return 'keep';
      const reason = refusalOf(message);
      if (reason === undefined) {
        chosen += 1;
        if (ids.length < NAMED) ids.push(message.id);
        return action;
      }
      refused += 1;
      if (refusals.length < NAMED) refusals.push({ id: message.id, reason });
      return 'keep';
    };
    await this.store.process(queue, decide, count => {
      done += count;
      onProgress?.(done);
    });
    return { done, ids, refused, refusals };
  }
}

function limitOf({ limit }: ParkingQuery): number {
  return limit ?? Infinity;
}
