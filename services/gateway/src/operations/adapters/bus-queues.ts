import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { PermanentError } from '@switchboard/kernel';
import type { Bus, ParkingQuery } from '@switchboard/messaging';
import type { Queues, QueueState } from '../ports';

const NAMES = Object.keys(QUEUE_BINDINGS);

/** A service that was never started has no queue yet. */
async function known<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PermanentError && error.code === 'queue_unknown') return undefined;
    throw error;
  }
}

/** The queues as the bus sees them. */
export class BusQueues implements Queues {
  constructor(private readonly bus: Pick<Bus, 'depth' | 'parked' | 'parking'>) {}

  async states(): Promise<QueueState[]> {
    return Promise.all(
      NAMES.map(async queue => {
        const depth = await known(this.bus.depth(queue));
        const parked = depth && (await known(this.bus.parked(queue)));
        return { queue, waiting: 0, consumers: 0, ...depth, parked: parked ?? 0 };
      }),
    );
  }

  parked(queue: string, query: Pick<ParkingQuery, 'ids' | 'limit'>) {
    return known(this.bus.parking.list(queue, query));
  }

  find(queue: string, id: string) {
    return known(this.bus.parking.get(queue, id));
  }

  replay(queue: string, ids: readonly string[]) {
    return known(this.bus.parking.replay(queue, { ids }));
  }

  drop(queue: string, ids: readonly string[]) {
    return known(this.bus.parking.drop(queue, { ids }));
  }
}
