import { aggregateStore, type Job, type Platform } from '@switchboard/service-kit';
import { BusQueues } from './adapters/bus-queues';
import { MongoSettlements } from './adapters/mongo-settlements';
import { settlementsCollection } from './adapters/settlements-collection';
import { settleLeft } from './usecases/settle-parked';

const LEFT_EVERY_MS = 30_000;

export function wireOperations(platform: Platform) {
  const { bus, clock } = platform;
  const queues = new BusQueues(bus);
  const settlements = new MongoSettlements(aggregateStore(platform, settlementsCollection));
  const jobs: readonly Job[] = [
    {
      name: 'settled messages',
      everyMs: LEFT_EVERY_MS,
      run: signal => settleLeft({ queues, settlements, clock }, signal),
    },
  ];
  return { ports: { queues, settlements }, jobs };
}
