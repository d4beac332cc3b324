import { TICKET_FIELDS, TICKET_FILTERS, TICKET_SORTS, TicketListQuery, type TicketSort } from '@switchboard/contracts';
import { ticketsCollection } from '@switchboard/persistence';
import { aTicket, TestSystem } from '@switchboard/testing';
import { sortOf, stretchesBehind, ticketQuery } from '../src/tickets/adapters/ticket-query';
import { strictSearch } from '../src/search/domain/search';
import type { TicketFilter } from '../src/tickets/ports';
import type { Visibility } from '../src/tickets/domain/visibility';

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.create({ inProcess: true });
  await system.database.ensure([ticketsCollection]);
  const priorities = ['low', 'medium', 'high', 'critical'] as const;
  await model().insertMany(
    Array.from({ length: 300 }, (_, i) =>
      aTicket({ createdAt: new Date(1e12 + i), priority: priorities[i % 4] ?? null, priorityRank: i % 4, tags: ['a'] }),
    ),
  );
}, 60_000);
afterAll(() => system.stop());

const model = () => system.database.model(ticketsCollection);

/**
 * The engine that integration tests compare with sorts what it has found, also without any filter, and takes no partial index for a type: in which order
 * an index is read is held on the embedded store.
 */
const isEmbedded = process.env['TEST_DATABASE']?.includes('embedded') ?? false;
const testOrder = isEmbedded ? test : test.skip;
const SCANNED_ELSEWHERE = ['snoozed', 'nothing'];

/** One value for each filter that lists take. */
const FILTERS: Record<string, Partial<TicketFilter>> = {
  status: { status: ['open'] },
  category: { category: ['network'] },
  subcategory: { subcategory: ['vpn'] },
  priority: { priority: ['high'] },
  assignee: { assignee: ['nia'] },
  requester: { requester: ['rita'] },
  watcher: { watcher: ['nia'] },
  team: { team: ['network'] },
  tag: { tag: ['a'] },
  snoozed: { snoozed: true },
  field: { fieldTerms: [['building=north']] },
  createdAfter: { createdAfter: new Date(1e12 + 290) },
  createdBefore: { createdBefore: new Date(1e12 + 10) },
  updatedAfter: { updatedAfter: new Date(1e12 + 290) },
  resolvedAfter: { resolvedAfter: new Date(1e12 + 290) },
  resolvedBefore: { resolvedBefore: new Date(1e12 + 10) },
  q: { q: 'printer', search: strictSearch('printer') },
};
const PEOPLE: Record<string, Visibility> = {
  admin: { kind: 'all' },
  requester: { kind: 'own', userId: 'rita' },
  agent: { kind: 'teams', userId: 'nia', teams: ['network'] },
};

/** How the pages of a list are read: the first one, and both stretches of a later one. */
async function plansOf(filter: TicketFilter, sort: TicketSort): Promise<string[]> {
  const later = { value: sort.endsWith('priority') ? 2 : 1e12 + 100, id: 'x' };
  const stretches = [undefined, ...stretchesBehind(sort, later)];
  const plans = stretches.map(stretch =>
    model()
      .find(ticketQuery(filter, false, stretch))
      .sort(sortOf(sort))
      .limit(26)
      .explain('queryPlanner'),
  );
  return (await Promise.all(plans)).map(plan => JSON.stringify(plan));
}

test('each filter of the list is looked at here', () => {
  const notFilters = ['limit', 'cursor', 'sort', 'total'];
  const filters = Object.keys(TicketListQuery.properties).filter(name => !notFilters.includes(name));
  expect(Object.keys(FILTERS).sort()).toEqual(filters.sort());
  // What has a filter has an index of its own.
  for (const name of TICKET_FILTERS) expect([name, 'indexed' in TICKET_FIELDS[name]]).toEqual([name, true]);
});

test.each(TICKET_SORTS)(
  'no list in the order %s reads a whole collection, whatever it is filtered by and whoever asks',
  async sort => {
    for (const visibility of Object.values(PEOPLE))
      for (const [name, filter] of [...Object.entries(FILTERS), ['nothing', {}] as const])
        for (const plan of await plansOf({ visibility, ...filter }, sort))
          if (isEmbedded || !SCANNED_ELSEWHERE.includes(name))
            expect({ name, plan: /COLLSCAN/.test(plan) ? plan : 'by an index' }).toEqual({ name, plan: 'by an index' });
  },
);

const inOrder = expect.not.stringContaining('"stage":"SORT"');

testOrder.each(TICKET_SORTS)(
  'the list of all tickets in the order %s is read in that order, each page of it',
  async sort => {
    for (const plan of await plansOf({ visibility: { kind: 'all' } }, sort)) expect(plan).toEqual(inOrder);
  },
);

testOrder.each([
  'status',
  'category',
  'subcategory',
  'priority',
  'assignee',
  'requester',
  'watcher',
  'team',
  'tag',
  'field',
])('a list with one value for %s is read by newest first and by oldest first without sorting', async name => {
  for (const sort of ['createdAt', '-createdAt'] as const) {
    for (const plan of await plansOf({ visibility: { kind: 'all' }, ...FILTERS[name] }, sort))
      expect(plan).toEqual(inOrder);
  }
});

test('there are no more indexes than the writes of tickets can bear', () => {
  expect(ticketsCollection.indexes.length).toBeLessThanOrEqual(24);
});
