import { newId } from '@switchboard/kernel';
import { AggregateStore, messagesCollection, type TicketDocument, ticketsCollection } from '@switchboard/persistence';
import { aTicket } from '@switchboard/testing';
import { backfillSearch } from '../src/search/adapters/search-backfill';
import { TalkIndex } from '../src/search/adapters/talk-index';
import { hasUnsearchable } from '../src/search/adapters/text-search';
import { Vocabulary } from '../src/search/adapters/vocabulary';
import { vocabularyCollection } from '../src/search/adapters/vocabulary-collection';
import { sortOf, ticketQuery } from '../src/tickets/adapters/ticket-query';
import type { Visibility } from '../src/tickets/domain/visibility';
import { Desk } from './support/gateway';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 60_000);
afterAll(() => desk.close());

const model = () => desk.system.database.model(ticketsCollection);

async function search(q: string): Promise<string[]> {
  const { json } = await desk.admin.get(`/api/v1/tickets?limit=100&q=${encodeURIComponent(q)}`);
  return json['items'].map(({ number }: { number: string }) => number);
}

test('search words are made for what has none, while others change it, and nothing is left', async () => {
  const word = newId();
  const old = Array.from({ length: 60 }, (_, i) => aTicket({ title: `Café ${word} ${i}` }));
  await model().insertMany(old);
  const store = new AggregateStore(model(), { source: 'gateway' });
  const { database } = desk.system;
  const vocabulary = new Vocabulary(database.model(vocabularyCollection));
  const talk = new TalkIndex(store, database.model(messagesCollection), vocabulary);
  const of = (ticket: TicketDocument) => talk.of(ticket);
  const { signal } = new AbortController();
  const { number } = old[0] as { number: string };
  const [renamed] = await Promise.all([
    desk.admin.patch(`/api/v1/tickets/${number}`, { title: 'renamed' }),
    backfillSearch(store, of, signal),
    backfillSearch(store, of, signal),
  ]);
  expect(renamed.status).toBe(200);
  await backfillSearch(store, of, signal);
  expect(await hasUnsearchable(model())).toBe(false);
  expect(await search(`cafe ${word}`)).toHaveLength(59);
  expect(await search(`renamed ${number.slice(-6)}`)).toEqual([number]);
  // Readers see no change: neither another version nor another time.
  const unchanged = await model().findOne({ number: old[1]?.number }).lean();
  expect(unchanged).toMatchObject({ version: 1, updatedAt: old[1]?.updatedAt });
});

test.each([
  ['a word', 'printer'],
  ['two words', 'vpn drops'],
  ['a number', 'Re: [TKT-20261130-ABC123] vpn'],
  ['an address', 'rita@example.com'],
  ['Japanese', 'パスワード'],
])('a search for %s reads no whole collection, whoever asks', (_what, q) => {
  const people: Visibility[] = [
    { kind: 'all' },
    { kind: 'own', userId: 'rita' },
    { kind: 'teams', userId: 'nia', teams: ['network'] },
  ];
  return Promise.all(
    people.map(async visibility => {
      const query = ticketQuery({ visibility, q }, false);
      const found = model().find(query).sort(sortOf('-createdAt')).limit(26);
      const plan = JSON.stringify(await found.explain());
      expect(plan).not.toContain('COLLSCAN');
      expect(plan).toContain('IXSCAN');
    }),
  );
});
