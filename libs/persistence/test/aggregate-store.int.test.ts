import { silentLogger } from '@switchboard/kernel';
import { aTicket, anEvent, withDatabase } from '@switchboard/testing';
import { randomBytes } from 'node:crypto';
import {
  AggregateStore,
  type Change,
  Database,
  isDuplicateKey,
  type TicketDocument,
  ticketsCollection,
  UnpublishableEvent,
} from '../src';

const actor = { kind: 'service' as const, id: 'router', name: 'router' };
const queued = { type: 'ticket.queued' as const, data: { actor, decisionId: 'd1', reason: 'no_capacity' } };
const cause = { correlationId: 'c1' };

let database: Database;
let store: AggregateStore<TicketDocument>;
let announced: string[];

beforeAll(async () => {
  const uri = withDatabase(process.env['MONGODB_URI'] ?? '', `test_${randomBytes(6).toString('hex')}`);
  database = await Database.connect({ uri, appName: 'tests', logger: silentLogger() });
  await database.ensure([ticketsCollection]);
});
beforeEach(() => {
  announced = [];
  store = new AggregateStore(database.model(ticketsCollection), {
    source: 'router',
    onEvents: entry => announced.push(...entry.events.map(event => event.id)),
  });
});
afterAll(async () => {
  await database.connection.dropDatabase();
  await database.close();
});

const created = async (overrides: Partial<TicketDocument> = {}) => store.create(aTicket(overrides), [queued], cause);
const retitle = (title: string): Change => ({ set: { title }, events: [queued] });

test('a new aggregate has version 1 and its first event in the outbox', async () => {
  const ticket = await created();
  const stored = await store.find(ticket._id);
  expect(stored).toMatchObject({ version: 1, title: ticket.title });
  expect(stored?.outbox).toEqual([
    expect.objectContaining({ type: 'ticket.queued', subject: ticket._id, sequence: 1, correlationid: 'c1' }),
  ]);
  expect(announced).toEqual(stored?.outbox.map(event => event.id));
});

test('one write changes state, marks the cause and appends the event', async () => {
  const ticket = await created();
  const event = anEvent('ticket.queued', queued.data, { subject: ticket._id });
  const result = await store.change(ticket._id, { event, consumer: 'router' }, () => retitle('new'));
  expect(result).toMatchObject({
    outcome: 'applied',
    document: { version: 2, title: 'new', inbox: [`router:${event.id}`] },
  });
  const outbox = (await store.find(ticket._id))?.outbox;
  expect(outbox?.[1]).toMatchObject({
    sequence: 2,
    causationid: event.id,
    correlationid: event.correlationid,
    source: '/services/router',
  });
});

test('an event that came before changes nothing', async () => {
  const ticket = await created();
  const event = anEvent('ticket.queued', queued.data, { subject: ticket._id });
  const deliver = () =>
    store.change(ticket._id, { event, consumer: 'router' }, document => retitle(`${document.title}!`));
  const outcomes = (await Promise.all([deliver(), deliver(), deliver(), deliver(), deliver()])).map(
    result => result.outcome,
  );
  expect(outcomes.filter(outcome => outcome === 'applied')).toHaveLength(1);
  expect(await store.find(ticket._id)).toMatchObject({ version: 2, title: `${ticket.title}!` });
});

test('another consumer may act on the same event', async () => {
  const ticket = await created();
  const event = anEvent('ticket.queued', queued.data, { subject: ticket._id });
  await store.change(ticket._id, { event, consumer: 'router' }, () => retitle('a'));
  expect(await store.change(ticket._id, { event, consumer: 'notifier' }, () => retitle('b'))).toMatchObject({
    outcome: 'applied',
  });
});

test('writers that race lose nothing: the loser decides again on what the winner wrote', async () => {
  const ticket = await created({ tags: [] });
  const add = (tag: string) =>
    store.change(ticket._id, cause, document => ({ set: { tags: [...document.tags, tag] }, events: [queued] }));
  const tags = Array.from({ length: 8 }, (_, index) => `tag${index}`);
  await Promise.all(tags.map(add));
  const stored = await store.find(ticket._id);
  expect([...(stored?.tags ?? [])].sort()).toEqual(tags);
  expect(stored?.version).toBe(9);
  expect(stored?.outbox.map(event => event.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('declined and missing write nothing', async () => {
  const ticket = await created();
  expect(await store.change(ticket._id, cause, () => null)).toMatchObject({ outcome: 'declined' });
  expect(await store.change('nobody', cause, () => retitle('x'))).toEqual({ outcome: 'missing' });
  expect(await store.find(ticket._id)).toMatchObject({ version: 1 });
});

describe('an event that its consumers would refuse', () => {
  const refused = { type: 'ticket.queued' as const, data: { actor, decisionId: '', reason: 'no_capacity' } };

  test('leaves no new aggregate', async () => {
    const ticket = aTicket();
    await expect(store.create(ticket, [queued, refused], cause)).rejects.toThrow(UnpublishableEvent);
    expect(await store.find(ticket._id)).toBeNull();
    expect(announced).toEqual([]);
  });

  test('leaves an aggregate as it was, its cause not marked as done', async () => {
    const ticket = await created();
    const before = await store.find(ticket._id);
    const event = anEvent('ticket.queued', queued.data, { subject: ticket._id });
    let decisions = 0;
    const decide = () => ((decisions += 1), { set: { title: 'new' }, events: [refused] });
    await expect(store.change(ticket._id, { event, consumer: 'router' }, decide)).rejects.toMatchObject({
      code: 'event_unpublishable',
      message: expect.stringContaining('data/decisionId') as string,
    });
    expect(await store.find(ticket._id)).toEqual(before);
    expect(announced).toEqual(before?.outbox.map(({ id }) => id));
    expect(decisions).toBe(1);
  });
});

test('the inbox keeps the last 64 causes', async () => {
  const ticket = await created();
  for (let index = 0; index < 70; index += 1) {
    const event = anEvent('ticket.queued', queued.data, { subject: ticket._id, id: `e${index}` });
    await store.change(ticket._id, { event, consumer: 'router' }, () => ({ events: [] }));
  }
  const inbox = (await store.find(ticket._id))?.inbox;
  expect(inbox).toHaveLength(64);
  expect(inbox?.at(-1)).toBe('router:e69');
});

test('the sweeper finds unpublished events, and only those that are old enough', async () => {
  const ticket = await created();
  const later = new Date(Date.now() + 60_000);
  const mine = (entries: { aggregateId: string }[]) => entries.filter(entry => entry.aggregateId === ticket._id);
  expect(mine(await store.pending(later, 100))).toHaveLength(1);
  expect(mine(await store.pending(new Date(Date.now() - 60_000), 100))).toHaveLength(0);
  await store.remove([{ aggregateId: ticket._id, eventIds: announced }]);
  expect(mine(await store.pending(later, 100))).toHaveLength(0);
  expect(await store.find(ticket._id)).toMatchObject({ version: 1, outbox: [] });
});

test('push appends and keeps the last entries', async () => {
  const ticket = await created();
  for (const value of ['d1', 'd2', 'd3']) {
    await store.change(ticket._id, cause, () => ({
      push: { 'assignment.decisionIds': { value, keep: 2 } },
      events: [],
    }));
  }
  expect((await store.find(ticket._id))?.assignment.decisionIds).toEqual(['d2', 'd3']);
});

test('a number exists once', async () => {
  const ticket = await created();
  const error = await created({ number: ticket.number }).catch((failure: unknown) => failure);
  expect(isDuplicateKey(error, 'number')).toBe(true);
  expect(isDuplicateKey(error, 'email')).toBe(false);
});

test('the database itself refuses what breaks a constraint', async () => {
  const ticket = await created();
  const tickets = database.model(ticketsCollection);
  await expect(tickets.updateOne({ _id: ticket._id }, { $set: { title: 'x'.repeat(201) } })).rejects.toMatchObject({
    code: 121,
  });
  await expect(tickets.updateOne({ _id: ticket._id }, { $set: { status: 'exploded' as never } })).rejects.toMatchObject(
    { code: 121 },
  );
});

test('an unknown path in a query or an update throws instead of matching everything', async () => {
  const tickets = database.model(ticketsCollection);
  await expect(tickets.find({ titel: 'x' } as never)).rejects.toThrow(/titel/);
  await expect(tickets.updateOne({ _id: 'x' }, { $set: { titel: 'x' } } as never)).rejects.toThrow(/titel/);
});

test('bringing a collection to its definition twice, and in parallel, is harmless', async () => {
  await Promise.all([database.ensure([ticketsCollection]), database.ensure([ticketsCollection])]);
  const indexes = (await database.model(ticketsCollection).listIndexes()) as { name: string }[];
  expect(indexes.map(index => index.name).sort()).toEqual(
    ['_id_', ...ticketsCollection.indexes.map(index => index.name)].sort(),
  );
});
