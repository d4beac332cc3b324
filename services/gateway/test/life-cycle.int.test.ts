import { ticketsCollection } from '@switchboard/persistence';
import type { Client } from './support/client';
import { Desk } from './support/gateway';

let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open({ REOPEN_DAYS: '3' });
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const tickets = () => desk.system.database.model(ticketsCollection);
const on = (id: string, action: string) => `/api/v1/tickets/${id}/${action}`;
const eventsOf = async (id: string) => (await tickets().findById(id).lean())?.outbox ?? [];
const age = (id: string, days: number) =>
  tickets().updateOne({ _id: id }, { $set: { closedAt: new Date(Date.now() - days * 86_400_000) } });

test('an agent closes with a resolution; doing it again changes nothing', async () => {
  const { id } = await rita.openTicket();
  const resolution = 'New certificate.';
  const { status, json, headers } = await nia.post(on(id, 'close'), { resolution });
  expect(status).toBe(200);
  expect(json).toMatchObject({ status: 'closed', resolution, closedAt: expect.any(String), resolvedAt: null });
  expect(headers.get('etag')).toBe(`"${json.version}"`);
  const again = await nia.post(on(id, 'close'), {});
  expect([again.status, again.json.version]).toEqual([200, json.version]);
});

test('a requester closes and opens again an own ticket, by its number too, and says why', async () => {
  const { id, number } = await rita.openTicket();
  expect((await rita.post(on(number, 'close'), {})).json.status).toBe('closed');
  const reopened = await rita.post(on(number, 'reopen'), { reason: 'It drops again. ' });
  expect([reopened.status, reopened.json.status, reopened.json.closedAt]).toEqual([200, 'open', null]);
  const events = (await eventsOf(id)).filter(({ type }) => type === 'ticket.status_changed');
  expect(events.at(-1)?.data).toMatchObject({ from: 'closed', to: 'open', reason: 'It drops again.' });
});

test('a requester says no resolution', async () => {
  const { id } = await rita.openTicket();
  const { status, json } = await rita.post(on(id, 'close'), { resolution: 'Mine.' });
  expect([status, json.code]).toEqual([403, 'forbidden']);
  expect((await rita.get(`/api/v1/tickets/${id}`)).json.status).toBe('open');
});

test('when the window is over a requester is told to open a new ticket; an agent may still', async () => {
  const { id, number } = await rita.openTicket();
  await rita.post(on(id, 'close'), {});
  await age(id, 4);
  for (const late of [
    await rita.post(on(id, 'reopen'), {}),
    await rita.patch(`/api/v1/tickets/${id}`, { status: 'open' }),
  ]) {
    expect([late.status, late.json.code]).toEqual([422, 'reopen_window_over']);
    expect(late.json.detail).toContain(`Open a new ticket and name ${number}`);
  }
  expect((await nia.post(on(id, 'reopen'), {})).json.status).toBe('open');
});

test('reopening what is worked on changes nothing', async () => {
  const { id } = await rita.openTicket();
  const { json: working } = await nia.patch(`/api/v1/tickets/${id}`, { status: 'in_progress' });
  const { status, json } = await nia.post(on(id, 'reopen'), { reason: 'Again.' });
  expect([status, json.status, json.version]).toEqual([200, 'in_progress', working.version]);
});

test('both honour If-Match, are for those who see the ticket, and refuse what they do not know', async () => {
  const { id } = await rita.openTicket();
  const stranger = await desk.requester('Sam Stranger');
  for (const action of ['close', 'reopen']) {
    expect((await nia.post(on(id, action), {}, { 'if-match': '"99"' })).json.code).toBe('version_stale');
    expect((await stranger.post(on(id, action), {})).status).toBe(404);
    expect((await desk.anonymous().post(on(id, action), {})).status).toBe(401);
    expect((await nia.post(on(id, action), { status: 'open' })).json.code).toBe('validation_failed');
  }
  expect((await nia.post(on(id, 'reopen'), { reason: 'x'.repeat(1_001) })).status).toBe(400);
});
