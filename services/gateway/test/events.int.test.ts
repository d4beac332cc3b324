import type { AnyEvent } from '@switchboard/contracts';
import { deriveId } from '@switchboard/kernel';
import { eventually } from '@switchboard/testing';
import { auditEntriesCollection, routingDecisionsCollection, ticketsCollection } from '@switchboard/persistence';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

const seen: AnyEvent[] = [];
let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  const { bus } = desk.system.platform('witness');
  const onEvery = async (event: AnyEvent) => void seen.push(event);
  bus.consume({ queue: 'witness', onEvery, concurrency: 4, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const about = (subject: string, count: number) =>
  eventually(() => {
    const events = seen.filter(event => event.subject === subject).sort((a, b) => a.sequence - b.sequence);
    return events.length >= count && events;
  });

test('a ticket’s life is told by events that link to their requests', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const body = { title: 'VPN', description: 'It drops.', priority: 'high' };
  const headers = { 'x-request-id': 'create-1', traceparent };
  const { json } = await rita.post('/api/v1/tickets', body, headers);
  await nia.patch(`/api/v1/tickets/${json.id}`, { title: 'VPN drops', status: 'resolved', resolution: 'Done.' });
  const [created, updated, changed] = await about(json.id, 3);
  expect(created).toMatchObject({
    type: 'ticket.created',
    sequence: 1,
    correlationid: 'create-1',
    traceparent,
    data: {
      actor: { kind: 'user', id: rita.id },
      number: json.number,
      setByPerson: ['priority'],
      requesterId: rita.id,
    },
  });
  expect(updated).toMatchObject({
    type: 'ticket.updated',
    sequence: 2,
    data: {
      actor: { id: nia.id },
      changes: expect.arrayContaining([{ field: 'title', from: 'VPN', to: 'VPN drops' }]),
    },
  });
  expect(changed).toMatchObject({
    type: 'ticket.status_changed',
    sequence: 2,
    data: { from: 'open', to: 'resolved', resolution: 'Done.', assigneeId: null },
  });
});

test('people are told about without address or hash', async () => {
  await desk.admin.patch(`/api/v1/users/${nia.id}`, { availability: 'away' });
  const [created, updated] = await about(nia.id, 2);
  expect(created).toMatchObject({
    type: 'user.created',
    data: { invited: false, user: { role: 'agent', capacity: 5 } },
  });
  expect(updated).toMatchObject({
    type: 'user.updated',
    data: { changed: ['availability'], user: { availability: 'away' } },
  });
  expect(JSON.stringify([created, updated])).not.toMatch(/@example|argon2/);
});

test('history: agents see everything in order, requesters the outline of it', async () => {
  const { id } = await rita.openTicket();
  const change = { field: 'status', from: 'open', to: 'resolved' };
  const secret = { field: 'priority', from: null, to: 'low' };
  const kinds = ['ticket.created', 'ticket.classified', 'ticket.updated', 'ticket.status_changed', 'notification.sent'];
  await desk.system.database.model(auditEntriesCollection).insertMany(
    kinds.map((type, index) => ({
      _id: deriveId(id, type),
      chain: id,
      index: index + 1,
      sequence: index + 1,
      type,
      at: new Date(),
      recordedAt: new Date(),
      actor: { kind: 'service', id: 'x', name: 'x' },
      changes: [change, secret],
      event: {},
      previousHash: '0'.repeat(64),
      hash: 'a'.repeat(64),
    })),
  );
  const types = (json: { items: { type: string }[] }) => json.items.map(({ type }) => type);
  const all = await nia.get(`/api/v1/tickets/${id}/history`);
  expect(types(all.json)).toEqual(kinds);
  expect(all.json.items[0]).toMatchObject({ changes: [change, secret], sequence: 1, hash: 'a'.repeat(64) });
  const mine = await rita.get(`/api/v1/tickets/${id}/history`);
  expect(types(mine.json)).toEqual(['ticket.created', 'ticket.status_changed']);
  expect(mine.json.items[1].changes).toEqual([change]);

  const paged: string[] = [];
  let cursor = '';
  do {
    const { json } = await nia.get(`/api/v1/tickets/${id}/history?limit=2${cursor && `&cursor=${cursor}`}`);
    paged.push(...types(json));
    cursor = json.nextCursor ?? '';
  } while (cursor);
  expect(paged).toEqual(kinds);
  const stranger = await desk.requester('Sven');
  expect((await stranger.get(`/api/v1/tickets/${id}/history`)).status).toBe(404);
});

test('history is by time, whoever tells of it: mails, entries that came late, several of one moment', async () => {
  const { id } = await rita.openTicket();
  const at = (ms: number) => new Date(Date.UTC(2026, 10, 20, 12, 0, 8, ms));
  // Type, version of what it is about, when; in the order in which they arrived.
  const arrived: [string, number, Date][] = [
    ['notification.sent', 2, at(212)],
    ['ticket.created', 1, at(10)],
    ['ticket.assigned', 3, at(93)],
    ['ticket.classified', 2, at(93)],
    ['notification.failed', 3, at(400)],
    ['ticket.updated', 4, at(400)],
    ['ticket.status_changed', 4, at(400)],
  ];
  await desk.system.database.model(auditEntriesCollection).insertMany(
    arrived.map(([type, sequence, moment], index) => ({
      _id: deriveId(id, type),
      chain: id,
      index: index + 1,
      sequence,
      type,
      at: moment,
      recordedAt: new Date(),
      actor: { kind: 'service', id: 'x', name: 'x' },
      changes: [],
      event: {},
      previousHash: '0'.repeat(64),
      hash: 'a'.repeat(64),
    })),
  );
  const right = [
    'ticket.created',
    'ticket.classified',
    'ticket.assigned',
    'notification.sent',
    'notification.failed',
    'ticket.updated',
    'ticket.status_changed',
  ];
  const path = `/api/v1/tickets/${id}/history`;
  for (const limit of [1, 2, 3, 4, 100]) {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { json } = await nia.get(`${path}?limit=${limit}${cursor && `&cursor=${cursor}`}`);
      seen.push(...json.items.map(({ type }: { type: string }) => type));
      cursor = json.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(right);
  }
  const mine = await rita.get(path);
  expect(mine.json.items.map(({ type }: { type: string }) => type)).toEqual([
    'ticket.created',
    'ticket.assigned',
    'ticket.status_changed',
  ]);
});

test('routing: the decisions that took effect, for agents only', async () => {
  const { id } = await rita.openTicket();
  const decision = (_id: string) => ({
    _id,
    ticketId: id,
    at: new Date(),
    outcome: 'assigned' as const,
    agentId: nia.id,
    reason: 'best score',
    needed: { skills: ['vpn'], language: 'en', team: null },
    candidates: [
      { agentId: nia.id, name: 'Nia', score: 0.9, parts: { skills: 1, load: 0.8 }, refused: null },
      { agentId: 'other', name: 'Bob', score: 0, parts: {}, refused: 'away' },
    ],
    policy: 'v1',
    input: { secret: 'inside' },
    causeEventId: null,
  });
  const took = deriveId(id, 'took');
  await desk.system.database
    .model(routingDecisionsCollection)
    .insertMany([decision(took), decision(deriveId(id, 'lost'))]);
  await desk.system.database
    .model(ticketsCollection)
    .updateOne({ _id: id }, { $set: { 'assignment.decisionIds': [took] } });
  const path = `/api/v1/tickets/${id}/routing`;
  const { status, json } = await nia.get(path);
  expect(status).toBe(200);
  const { input: _input, causeEventId: _cause, ticketId: _ticket, _id, at, ...shown } = decision(took);
  expect(json.items).toHaveLength(1);
  expect(json.items[0]).toMatchObject({ ...shown, id: took, at: expect.any(String) });
  // What it was decided with is made again from, not shown.
  expect(JSON.stringify(json)).not.toContain('inside');
  expect([_id, at]).toBeTruthy();
  expect((await rita.get(path)).status).toBe(403);
  expect((await (await desk.requester('Sven')).get(path)).status).toBe(404);
});
