import type { AggregateStore, DeletedTicketDocument, Model, TicketDocument } from '@switchboard/persistence';
import type { Job, Operation, Platform } from '@switchboard/service-kit';
import type { TicketSearch } from '../tickets/adapters/ticket-search';
import { MongoTicketCounts } from './adapters/mongo-ticket-counts';
import { MongoTicketRows } from './adapters/mongo-ticket-rows';
import { MongoTicketTimes } from './adapters/mongo-ticket-times';
import { QuickNumbers } from './adapters/quick-numbers';
import { checkNumbers } from './usecases/check-numbers';
import { TicketFollower } from './usecases/ticket-follower';

/** How long numbers may lack what a machine wrote whose clock is far behind. */
const TEND_EVERY_MS = 30_000;

interface Sources {
  readonly store: AggregateStore<TicketDocument>;
  readonly deleted: Model<DeletedTicketDocument>;
  readonly searching: TicketSearch;
}

/** Numbers, what keeps them, and what operators may ask of them. */
export function wireNumbers(
  { clock, logger }: Pick<Platform, 'clock' | 'logger'>,
  { store, deleted, searching }: Sources,
) {
  const follower = new TicketFollower(new MongoTicketRows(store.model, deleted), clock, logger);
  const counts = new MongoTicketCounts(store, searching);
  const times = new MongoTicketTimes(store.model, searching);
  const quick = new QuickNumbers(follower, counts, times);
  const raw = new QuickNumbers({ current: async () => undefined }, counts, times);
  const checking = { follower, quick, raw, clock };
  return {
    ports: { ticketCounts: quick, ticketTimes: quick },
    follower,
    jobs: [{ name: 'numbers', everyMs: TEND_EVERY_MS, run: () => follower.tend() }] satisfies readonly Job[],
    operations: {
      'numbers/check': () => checkNumbers(checking, false),
      'numbers/rebuild': () => checkNumbers(checking, true),
    } satisfies Record<string, Operation>,
  };
}
