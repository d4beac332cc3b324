import { newId } from '@switchboard/kernel';
import {
  type AggregateStore,
  deletedTicketsCollection,
  type MessageDocument,
  messagesCollection,
  ticketsCollection,
} from '@switchboard/persistence';
import { aggregateStore } from '@switchboard/service-kit';
import { aMessage, anEvent, eventually } from '@switchboard/testing';
import type { Client, Json } from './support/client';
import { Desk, startGateway } from './support/gateway';
import { LiveClient } from './support/live-client';

let desk: Desk;
let rita: Client;
let nia: Client;
/** As another gateway writes. */
let messages: AggregateStore<MessageDocument>;
beforeAll(async () => {
  desk = await Desk.open();
  const witness = desk.system.platform('witness');
  messages = aggregateStore(witness, messagesCollection, { subjectOf: ({ ticketId }) => ticketId });
  const { bus } = witness;
  bus.consume({ queue: 'witness', onEvery: async () => undefined, concurrency: 4, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const path = (id: string) => `/api/v1/tickets/${id}`;
const stored = (id: string) => desk.system.database.model(ticketsCollection).findById(id).lean();
const remembered = (id: string) => desk.system.database.model(deletedTicketsCollection).findById(id).lean();
const messagesOf = (ticketId: string) =>
  desk.system.database.model(messagesCollection).find({ ticketId }).lean<MessageDocument[]>();

async function discussed(): Promise<Json> {
  const ticket = await rita.openTicket();
  const { json: message } = await nia.post(`${path(ticket.id)}/messages`, { body: 'Have you tried it again?' });
  await rita.request('PUT', `${path(ticket.id)}/read`, { messageId: message.id });
  return ticket;
}

test('a deleted ticket is gone at once with all that was written on it, by id and number, from lists and numbers', async () => {
  const ticket = await discussed();
  const stats = async () => (await rita.get('/api/v1/tickets/stats')).json.total;
  const before = await stats();
  const { status, json } = await desk.admin.delete(path(ticket.number));
  expect([status, json]).toEqual([204, '']);
  for (const who of [desk.admin, nia, rita]) {
    expect((await who.get(path(ticket.id))).status).toBe(404);
    expect((await who.get(path(ticket.number))).status).toBe(404);
    expect((await who.get(`${path(ticket.id)}/messages`)).status).toBe(404);
    expect((await who.get(`/api/v1/tickets?q=${ticket.number}`)).json.items).toEqual([]);
  }
  expect(await stats()).toBe(before - 1);
  expect(await stored(ticket.id)).toBeNull();
  expect(await messagesOf(ticket.id)).toEqual([]);
  const marks = desk.system.database.connection.collection<{ _id: string }>('read_marks');
  expect(await marks.countDocuments({ _id: { $regex: `^${ticket.id}/` } })).toBe(0);
  // Nothing of what it said is left; its last event is published from there.
  const { outbox: _, ...left } = (await remembered(ticket.id)) as Json;
  expect(Object.keys(left).sort()).toEqual(['_id', 'inbox', 'number', 'updatedAt', 'version']);
  await eventually(async () => (await remembered(ticket.id))?.outbox.length === 0);
  expect((await desk.admin.delete(path(ticket.id))).status).toBe(404);
});

test('only admins delete, and only the version that they have seen', async () => {
  const ticket = await rita.openTicket();
  for (const who of [rita, nia]) {
    expect((await who.delete(path(ticket.id))).status).toBe(403);
    const { status } = await who.post(path('bulk'), { ids: [ticket.id], delete: true, confirm: 1 });
    expect(status).toBe(403);
  }
  expect((await desk.anonymous().delete(path(ticket.id))).status).toBe(401);
  await nia.patch(path(ticket.id), { tags: ['seen'] });
  const stale = await desk.admin.request('DELETE', path(ticket.id), undefined, { 'if-match': '"1"' });
  expect([stale.status, stale.json.code]).toEqual([412, 'version_stale']);
  expect((await rita.get(path(ticket.id))).status).toBe(200);
});

test('many are deleted each by itself, when it is confirmed how many', async () => {
  const ids = (await Promise.all([discussed(), discussed(), discussed()])).map(({ id }) => id as string);
  const all = [...ids, 'nothing'];
  for (const confirm of [undefined, 3, 5]) {
    const { status, json } = await desk.admin.post(path('bulk'), { ids: all, delete: true, confirm });
    expect([status, json.code]).toEqual([422, 'not_confirmed']);
  }
  const { json } = await desk.admin.post(path('bulk'), { ids: all, delete: true, confirm: 4 });
  expect(json.items).toEqual([
    ...ids.map(id => ({ id, status: 204 })),
    { id: 'nothing', status: 404, code: 'not_found', detail: expect.any(String) },
  ]);
  for (const id of ids) expect([await stored(id), await messagesOf(id)]).toEqual([null, []]);
});

test.each([
  [{ ids: ['a'], delete: true, change: { status: 'closed' }, confirm: 1 }],
  [{ ids: ['a'], delete: false, confirm: 1 }],
  [{ ids: ['a'], change: { status: 'closed' }, confirm: 1 }],
])('a body that says two things is refused', async body => {
  const { status, json } = await desk.admin.post(path('bulk'), body);
  expect([status, json.code]).toEqual([400, 'validation_failed']);
});

test('whoever follows the ticket is told', async () => {
  const ticket = await rita.openTicket();
  const line = await LiveClient.open(desk.gateway.url, rita.token);
  await line.follow(ticket.id);
  await desk.admin.delete(path(ticket.id));
  expect(await line.next('ticket.deleted')).toMatchObject({ ticketId: ticket.id });
  await line.end();
});

test('of many who delete or change it at once one deletes, and nobody brings it back', async () => {
  const ticket = await discussed();
  const deleting = Array.from({ length: 4 }, () => desk.admin.delete(path(ticket.id)));
  const changing = Array.from({ length: 4 }, (_, i) => nia.patch(path(ticket.id), { tags: [`t${i}`] }));
  const writing = Array.from({ length: 4 }, () => nia.post(`${path(ticket.id)}/messages`, { body: 'Still there?' }));
  const statuses = (await Promise.all(deleting)).map(({ status }) => status).sort();
  expect(statuses).toEqual([204, 404, 404, 404]);
  await Promise.all([...changing, ...writing]);
  expect(await stored(ticket.id)).toBeNull();
  await eventually(async () => (await messagesOf(ticket.id)).length === 0);
});

test('a message that was written in the moment of the deletion goes when the gateway hears of it', async () => {
  const ticket = await rita.openTicket();
  await desk.admin.delete(path(ticket.id));
  const actor = { kind: 'user' as const, id: nia.id, name: 'Nia Network' };
  const message = aMessage({ ticketId: ticket.id });
  const data = { actor, messageId: message._id, internal: false, author: 'agent' as const, mentions: [] };
  await messages.create(message, [{ type: 'message.posted', data }], { correlationId: newId() });
  await eventually(async () => (await messagesOf(ticket.id)).length === 0);
});

test('the key that made it does not make it again', async () => {
  const key = { 'idempotency-key': newId() };
  const body = { title: 'Printer on fire', description: 'It burns.' };
  const { json } = await rita.post('/api/v1/tickets', body, key);
  await desk.admin.delete(path(json.id));
  expect((await rita.post('/api/v1/tickets', body, key)).status).toBe(404);
  // As after a crash between the ticket and the answer: the key knows the id, and nothing of an answer.
  const keys = desk.system.database.connection.collection('idempotency_keys');
  await keys.updateMany({}, { $set: { state: 'in_flight', leaseUntil: new Date(0) }, $unset: { answer: 1 } });
  expect((await rita.post('/api/v1/tickets', body, key)).status).toBe(404);
  expect(await stored(json.id)).toBeNull();
});

test('what a gateway that died has left half deleted, another one clears away, with all events', async () => {
  const ticket = await discussed();
  const actor = { kind: 'user' as const, id: desk.admin.id, name: 'Ada' };
  const data = { actor, number: ticket.number, requesterId: rita.id, assigneeId: null };
  const event = anEvent('ticket.deleted', data, { subject: ticket.id });
  const died = { deletedAt: new Date(Date.now() - 60_000), outbox: [event] };
  await desk.system.database.model(ticketsCollection).updateOne({ _id: ticket.id }, { $set: died });
  expect((await desk.admin.get(path(ticket.id))).status).toBe(404);
  await startGateway(desk.system);
  await eventually(async () => !(await stored(ticket.id)), { timeoutMs: 20_000 });
  expect(await messagesOf(ticket.id)).toEqual([]);
  await eventually(async () => (await remembered(ticket.id))?.outbox.length === 0);
}, 40_000);
