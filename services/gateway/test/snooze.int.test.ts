import type { AnyEvent } from '@switchboard/contracts';
import { ticketsCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import type { Client, Json } from './support/client';
import { Desk, startGateway } from './support/gateway';
import { LiveClient } from './support/live-client';

/** Events of any type that were on the bus. */
const heard: AnyEvent[] = [];
let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  const { bus } = desk.system.platform('witness');
  const onEvery = async (event: AnyEvent) => void heard.push(event);
  bus.consume({ queue: 'witness', onEvery, concurrency: 4, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const path = (id: string, rest = '') => `/api/v1/tickets/${id}${rest}`;
const later = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
const snooze = (id: string, until: string, who = nia) => who.post(path(id, '/snooze'), { until });
const read = async (id: string): Promise<Json> => (await nia.get(path(id))).json;
const isAwake = (id: string) => eventually(async () => (await read(id)).snoozedUntil === null, { timeoutMs: 20_000 });
const wakingsOf = (id: string) => heard.filter(({ type, subject }) => type === 'ticket.woken' && subject === id);
const comeTrue = (id: string) =>
  desk.system.database
    .model(ticketsCollection)
    .updateOne({ _id: id }, { $set: { 'snooze.until': new Date(Date.now() - 1) } });

test('a ticket that is put aside is listed as such, says until when to agents alone, and is woken by hand', async () => {
  const { id } = await rita.openTicket();
  const until = later(3_600);
  const { status, json, headers } = await snooze(id, until);
  expect([status, json.snoozedUntil, headers.get('etag')]).toEqual([200, until, '"2"']);
  const listed = async (who: Client, snoozed: boolean) =>
    (await who.get(`/api/v1/tickets?limit=100&snoozed=${snoozed}`)).json.items.some((one: Json) => one.id === id);
  expect([await listed(nia, true), await listed(nia, false)]).toEqual([true, false]);
  expect(await listed(rita, false)).toBe(true);
  expect((await rita.get(path(id))).json).not.toHaveProperty('snoozedUntil');
  expect((await snooze(id, until)).json.version).toBe(2);
  expect((await nia.delete(path(id, '/snooze'))).status).toBe(204);
  expect((await nia.delete(path(id, '/snooze'))).status).toBe(204);
  expect(await read(id)).toMatchObject({ snoozedUntil: null, version: 3 });
  expect([await listed(nia, true), await listed(nia, false)]).toEqual([false, true]);
});

test('its time comes once, whichever of several gateways sees it, also after a restart; who put it aside is told', async () => {
  const { id } = await rita.openTicket();
  await snooze(id, later(3_600));
  const line = await LiveClient.open(desk.gateway.url, nia.token);
  await startGateway(desk.system);
  await startGateway(desk.system);
  await comeTrue(id);
  await isAwake(id);
  expect((await line.next('notification')).data).toMatchObject({ kind: 'woken' });
  await line.end();
  const [event] = await eventually(() => wakingsOf(id).length > 0 && wakingsOf(id));
  expect(event?.data).toMatchObject({ why: 'time', actor: { kind: 'service', id: 'gateway' }, snoozedBy: nia.id });
  expect((await read(id)).version).toBe(3);
  expect(wakingsOf(id)).toHaveLength(1);
}, 40_000);

test('the answer of the requester wakes it; what agents write, and notes, do not', async () => {
  const { id } = await rita.openTicket();
  await snooze(id, later(3_600));
  await nia.post(path(id, '/messages'), { body: 'One moment.' });
  await nia.post(path(id, '/messages'), { body: 'She waits.', internal: true });
  await eventually(async () => (await read(id)).firstResponseAt !== null);
  expect((await read(id)).snoozedUntil).not.toBeNull();
  const { json: answer } = await rita.post(path(id, '/messages'), { body: 'It works again.' });
  await isAwake(id);
  await eventually(() => wakingsOf(id).length === 1);
  expect(wakingsOf(id)[0]?.data).toMatchObject({ why: 'answer', messageId: answer.id, actor: { id: rita.id } });
});

test('whatever is over does not sleep', async () => {
  const [a, b] = [await rita.openTicket(), await rita.openTicket()];
  for (const { id } of [a, b]) await snooze(id, later(3_600));
  expect((await rita.post(path(a.id, '/close'), {})).json.status).toBe('closed');
  await nia.post(path(b.id, '/messages'), { body: 'Done.', status: 'resolved' });
  await isAwake(a.id);
  await isAwake(b.id);
  const refused = await snooze(a.id, later(60));
  expect([refused.status, refused.json.code]).toEqual([409, 'ticket_closed']);
});

test.each([
  ['until_not_ahead', 422, () => later(-1)],
  ['until_too_far', 422, () => later(400 * 86_400)],
  ['validation_failed', 400, () => 'tomorrow'],
])('%s', async (code, status, until) => {
  const { id } = await rita.openTicket();
  const { json, status: answered } = await snooze(id, until());
  expect([answered, json.code]).toEqual([status, code]);
});

test('it is for agents and admins, on tickets that they see, in the version that they have seen', async () => {
  const { id } = await rita.openTicket();
  expect((await snooze(id, later(60), rita)).status).toBe(403);
  expect((await snooze('nothing', later(60))).status).toBe(404);
  await snooze(id, later(3_600));
  const stale = await nia.post(path(id, '/snooze'), { until: later(60) }, { 'if-match': '"1"' });
  expect(stale.json.code).toBe('version_stale');
});
