import { ticketsCollection } from '@switchboard/persistence';
import type { Client } from './support/client';
import { Desk } from './support/gateway';

let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  nia = await desk.person('agent', { teams: ['network'] });
}, 60_000);
afterAll(() => desk.close());

const path = '/api/v1/tickets/bulk';
const many = (count: number) => Promise.all(Array.from({ length: count }, () => rita.openTicket()));

test('each ticket is changed by itself: what one refuses stops none of the others, and the order is kept', async () => {
  const [a, b, foreign] = await many(3);
  await nia.post(`/api/v1/tickets/${b.id}/close`, {});
  await desk.system.database.model(ticketsCollection).updateOne({ _id: foreign.id }, { $set: { team: 'payroll' } });
  const ids = [foreign.id, a.number, 'nothing', b.id, a.number];
  const { status, json } = await nia.post(path, { ids, change: { status: 'in_progress', tags: ['Outage'] } });
  expect(status).toBe(200);
  expect(json.items).toEqual([
    { id: foreign.id, status: 404, code: 'not_found', detail: expect.any(String) },
    { id: a.number, status: 200 },
    { id: 'nothing', status: 404, code: 'not_found', detail: expect.any(String) },
    { id: b.id, status: 422, code: 'transition_not_allowed', detail: 'status can not go from closed to in_progress' },
  ]);
  expect((await nia.get(`/api/v1/tickets/${a.id}`)).json).toMatchObject({ status: 'in_progress', tags: ['outage'] });
  expect((await nia.get(`/api/v1/tickets/${b.id}`)).json).toMatchObject({ status: 'closed', tags: [] });
});

test('more tickets than are written at once are all changed, and once only when it is asked for again', async () => {
  const tickets = await many(30);
  const ids = tickets.map(({ id }) => id as string);
  const body = { ids, change: { status: 'resolved', resolution: 'The switch is replaced.' } };
  const [first, second] = await Promise.all([nia.post(path, body), nia.post(path, body)]);
  for (const { json } of [first, second]) expect(json.items).toEqual(ids.map(id => ({ id, status: 200 })));
  const stored = await desk.system.database
    .model(ticketsCollection)
    .find({ _id: { $in: ids } })
    .lean();
  expect(stored.map(({ status }) => status)).toEqual(ids.map(() => 'resolved'));
  expect(stored.every(({ version }) => version === 2)).toBe(true);
}, 60_000);

test.each([
  [{ ids: [], change: { status: 'closed' } }],
  [{ ids: Array.from({ length: 501 }, (_, i) => `t${i}`), change: { status: 'closed' } }],
  [{ ids: ['a'], change: {} }],
  [{ ids: ['a'], change: { status: 'gone' } }],
  [{ ids: ['a'], change: { requester: 'b' } }],
  [{ ids: ['a'] }],
])('a body that can not be meant is refused before anything is written', async body => {
  const { status, json } = await nia.post(path, body);
  expect([status, json.code]).toEqual([400, 'validation_failed']);
});

test('it is for staff', async () => {
  const { id } = await rita.openTicket();
  const body = { ids: [id], change: { status: 'closed' } };
  expect((await rita.post(path, body)).status).toBe(403);
  expect((await desk.anonymous().post(path, body)).status).toBe(401);
});
