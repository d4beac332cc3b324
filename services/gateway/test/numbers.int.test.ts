import { PRIORITIES, STATUSES } from '@switchboard/contracts';
import { newId, silentLogger, systemClock } from '@switchboard/kernel';
import { deletedTicketsCollection, type TicketDocument, ticketsCollection } from '@switchboard/persistence';
import { aggregateStore } from '@switchboard/service-kit';
import { aTicket } from '@switchboard/testing';
import fc from 'fast-check';
import { daysOf } from '../src/numbers/domain/days';
import { isCovered } from '../src/numbers/domain/selection';
import { statsOf } from '../src/numbers/domain/stats';
import { timesOf } from '../src/numbers/domain/times';
import { MongoTicketCounts } from '../src/numbers/adapters/mongo-ticket-counts';
import { MongoTicketTimes } from '../src/numbers/adapters/mongo-ticket-times';
import { wireNumbers } from '../src/numbers/wire';
import type { TicketCounts, TicketDurations } from '../src/numbers/ports';
import { Vocabulary } from '../src/search/adapters/vocabulary';
import { vocabularyCollection } from '../src/search/adapters/vocabulary-collection';
import { TicketSearch } from '../src/tickets/adapters/ticket-search';
import type { TicketFilter } from '../src/tickets/ports';
import { Desk } from './support/gateway';

const CATEGORIES = ['network', 'hardware', null];
const TEAMS = ['blue', 'green', null];
const AGENTS = ['nia', 'ben', null];
const PEOPLE = ['rita', 'tess', 'nia'];
const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let desk: Desk;
let quick: TicketCounts & TicketDurations;
let raw: TicketCounts & TicketDurations;
let parts: ReturnType<typeof wireNumbers>;
let ids: string[];
beforeAll(async () => {
  desk = await Desk.open();
  const platform = desk.system.platform('seed');
  const store = aggregateStore(platform, ticketsCollection);
  const searching = new TicketSearch(store.model, new Vocabulary(platform.database.model(vocabularyCollection)));
  const tickets = Array.from({ length: 200 }, (_, n) => ticket(n));
  await store.model.insertMany(tickets);
  ids = tickets.map(({ _id }) => _id);
  parts = wireNumbers(
    { clock: systemClock, logger: silentLogger() },
    { store, deleted: platform.database.model(deletedTicketsCollection), searching },
  );
  await parts.follower.rebuild();
  quick = parts.ports.ticketCounts;
  const [counts, times] = [new MongoTicketCounts(store, searching), new MongoTicketTimes(store.model, searching)];
  raw = {
    count: counts.count.bind(counts),
    measure: times.measure.bind(times),
    workload: times.workload.bind(times),
  };
}, 60_000);
afterAll(async () => {
  await parts.follower.stop();
  await desk.close();
});

function ticket(n: number): TicketDocument {
  const createdAt = new Date(Date.now() - (n % 60) * 17 * HOUR_MS - n * 60_000);
  const agent = pick(AGENTS, n * 7 + (n % 5));
  const requester = pick(PEOPLE, n * 3 + (n % 4));
  const isDone = n % 5 > 2;
  return aTicket({
    _id: newId(),
    status: pick(STATUSES, n),
    priority: n % 7 === 0 ? null : pick(PRIORITIES, n),
    category: pick(CATEGORIES, n + (n % 11)),
    subcategory: n % 2 === 0 ? 'cable' : null,
    team: pick(TEAMS, n * 5 + (n % 3)),
    assignee: agent === null ? null : { id: agent, name: agent },
    requester: { id: requester, name: requester, email: `${requester}@example.com` },
    createdAt,
    firstResponseAt: n % 3 === 0 ? null : new Date(createdAt.getTime() + (n % 40) * 60_000),
    resolvedAt: isDone ? new Date(createdAt.getTime() + (n % 50) * HOUR_MS) : null,
  });
}

/** What people are told, whatever the order in which it was found. */
async function told(numbers: TicketCounts & TicketDurations, filter: TicketFilter, timeZone: string, now: Date) {
  const days = daysOf(filter, now, timeZone);
  const { byAgent, ...stats } = statsOf(await numbers.count(filter, days, timeZone), filter, { days, now, timeZone });
  const { byAgent: timesOfAgents, ...times } = timesOf(await numbers.measure(filter));
  const agents = [...timesOfAgents].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { stats, byAgent, times, agents, workload: await numbers.workload(filter) };
}

const some = <T>(all: readonly T[]) => fc.option(fc.subarray([...all], { minLength: 1 }), { nil: undefined });
const moment = fc.option(
  fc.nat(45).map(days => new Date(Date.now() - days * DAY_MS)),
  { nil: undefined },
);
const filters = fc
  .record({
    visibility: fc.constantFrom<TicketFilter['visibility'][]>(
      { kind: 'all' },
      { kind: 'own', userId: 'rita' },
      { kind: 'teams', userId: 'nia', teams: ['blue'] },
      { kind: 'teams', userId: 'ben', teams: ['blue', 'gone'] },
    ),
    status: some(STATUSES),
    priority: some(PRIORITIES),
    category: some(['network', 'hardware', 'unheard of']),
    subcategory: some(['cable']),
    team: some(['blue', 'green']),
    assignee: some(AGENTS),
    requester: some(PEOPLE),
    createdAfter: moment,
    createdBefore: moment,
    resolvedAfter: moment,
    resolvedBefore: moment,
  })
  .map(given => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
  .map(given => given as unknown as TicketFilter);

test('whoever asks for whatever, the numbers are those that the database counts', async () => {
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York'), async (filter, zone) => {
      expect(isCovered(filter)).toBe(true);
      const now = new Date();
      expect(await told(quick, filter, zone, now)).toEqual(await told(raw, filter, zone, now));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('what only the database knows is asked there', async () => {
  const tickets = desk.system.database.model(ticketsCollection);
  await tickets.updateOne({ _id: ids[0] as string }, { $set: { tags: ['printer'] } });
  const filter = { visibility: { kind: 'all' as const }, tag: ['printer'] };
  const now = new Date();
  const { stats } = await told(quick, filter, 'UTC', now);
  expect(stats.total).toBe(1);
});

test('a ticket that was written past the numbers is found by a check, and a rebuild puts the numbers right', async () => {
  const check = parts.operations['numbers/check'];
  expect(await check()).toEqual({ tickets: 200, different: 0, examples: [], isEqual: true });
  const [changed, lost] = ids.slice(10) as [string, string];
  const tickets = desk.system.database.model(ticketsCollection);
  await tickets.updateOne({ _id: changed }, { $set: { category: 'restored' } });
  await tickets.deleteOne({ _id: lost });

  const found = await check();
  expect(found).toMatchObject({ tickets: 199, different: 2, isEqual: false });
  expect(new Set(found.examples)).toEqual(new Set([changed, lost]));
  expect(await parts.operations['numbers/rebuild']()).toMatchObject({ different: 2, isEqual: true });
  expect(await check()).toMatchObject({ different: 0, isEqual: true });
});
