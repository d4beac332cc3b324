import type { AnyEvent, EventEnvelope } from '@switchboard/contracts';
import { PermanentError } from '@switchboard/kernel';
import { eventually } from '@switchboard/testing';
import { settlementsCollection } from '../src/operations/adapters/settlements-collection';
import { wireOperations } from '../src/operations/wire';
import type { Client } from './support/client';
import { Desk } from './support/gateway';

let desk: Desk;
let rita: Client;
/** What a service gives up of; the rest it takes. */
const refused = new Set<string>();
const heard: AnyEvent[] = [];
beforeAll(async () => {
  desk = await Desk.open();
  const { bus } = desk.system.platform('audit');
  const onEvery = async (event: AnyEvent) => {
    if (refused.has(event.subject)) throw new PermanentError('not_now', 'nobody knows what to do with it');
    heard.push(event);
  };
  bus.consume({ queue: 'audit', onEvery, concurrency: 1, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
}, 60_000);
afterAll(() => desk.close());

const path = '/api/v1/operations/parked';

/** A message that was given up. @returns its id, and that of the ticket that it is about. */
async function parked(): Promise<{ id: string; about: string }> {
  const { json } = await rita.post('/api/v1/tickets', { title: 'VPN', description: 'It drops.' });
  // From here on: the first event of the ticket may have been taken already.
  refused.add(json.id);
  await rita.patch(`/api/v1/tickets/${json.id}`, { title: 'VPN drops' });
  const isUpdate = (one: { subject: string; type: string }) => one.subject === json.id && one.type === 'ticket.updated';
  const message = await eventually(async () => (await desk.admin.get(path)).json.items.find(isUpdate));
  refused.delete(json.id);
  return { id: message.id, about: json.id };
}

/** What the trail is told of a message. */
const toldOf = (id: string) =>
  heard.filter(({ subject }) => subject === id) as EventEnvelope<'parked_message.settled'>[];
const told = (id: string) => eventually(async () => toldOf(id).length > 0 && toldOf(id));
const settle = (action: 'replay' | 'drop', ...ids: string[]) =>
  desk.admin.post(`${path}/${action}`, { queue: 'audit', ids });

test.each([
  ['replay', 'replayed'],
  ['drop', 'dropped'],
] as const)('the trail tells who had a message %sed, once', async (action, outcome) => {
  const { id, about } = await parked();
  expect((await settle(action, id)).json).toEqual({ done: 1, refused: [] });
  expect((await settle(action, id)).json).toEqual({ done: 0, refused: [] });
  const [event, ...more] = await told(id);
  expect(event?.data).toEqual({
    actor: { kind: 'user', id: desk.admin.id, name: expect.any(String) },
    queue: 'audit',
    outcome,
    messageType: 'ticket.updated',
    about,
    code: 'not_now',
  });
  expect(more).toEqual([]);
  const isBack = () => heard.some(one => one.id === id);
  if (action === 'replay') await eventually(async () => isBack());
  else expect(isBack()).toBe(false);
});

test('what was begun by a gateway that died is told of if it was done, and not if it was not', async () => {
  const [done, left] = [await parked(), await parked()];
  const begin = async ({ id, about }: { id: string; about: string }) => {
    const found = (await desk.admin.get(path)).json.items.find((one: { id: string }) => one.id === id);
    await desk.system.database.model(settlementsCollection).create({
      _id: `audit:${id}:${Date.parse(found.parkedAt)}`,
      ...{ queue: 'audit', messageId: id, messageType: 'ticket.updated', about, code: 'not_now' },
      parkedAt: new Date(found.parkedAt),
      outcome: 'dropped',
      by: { kind: 'user', id: 'somebody', name: 'Somebody Else' },
      version: 1,
      updatedAt: new Date(0),
      inbox: [],
      outbox: [],
    } as never);
  };
  await begin(done);
  await begin(left);
  const platform = desk.system.platform('operator');
  const { jobs } = wireOperations(platform);
  await platform.bus.start();
  await platform.bus.parking.drop('audit', { ids: [done.id] });
  for (const { run } of jobs) await run(new AbortController().signal);
  await told(done.id);
  expect(toldOf(done.id)[0]?.data).toMatchObject({ actor: { id: 'somebody' }, outcome: 'dropped' });
  expect(toldOf(left.id)).toEqual([]);
  // And whoever decides of the other one is who is told of.
  await settle('drop', left.id);
  expect((await told(left.id)).map(({ data }) => data.actor.id)).toEqual([desk.admin.id]);
});

test('a queue that there is not is not found', async () => {
  const { status } = await desk.admin.post(`${path}/drop`, { queue: 'nobody', ids: ['x'] });
  expect(status).toBe(404);
});
