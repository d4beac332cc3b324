import { NOTIFICATION_LIMITS, type AnyEvent } from '@switchboard/contracts';
import { ticketsCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import { noticesCollection } from '../src/notices/adapters/notices-collection';
import type { Client, Json } from './support/client';
import { Desk, startGateway } from './support/gateway';
import { LiveClient } from './support/live-client';

let desk: Desk;
let rita: Client;
let nia: Client;
const lines: LiveClient[] = [];
const heard: AnyEvent[] = [];
beforeAll(async () => {
  desk = await Desk.open();
  const { bus } = desk.system.platform('witness');
  const onEvery = async (event: AnyEvent) => void heard.push(event);
  bus.consume({ queue: 'witness', onEvery, concurrency: 4, timeoutMs: 5_000 });
  await bus.start();
}, 60_000);
beforeEach(async () => {
  [rita, nia] = await Promise.all([desk.requester(), desk.person('agent')]);
});
afterEach(async () => void (await Promise.all(lines.splice(0).map(line => line.end()))));
afterAll(() => desk.close());

const list = '/api/v1/notifications';
const itemsOf = async (who: Client): Promise<Json[]> => (await who.get(list)).json.items;
const unreadOf = async (who: Client): Promise<number> => (await who.get(`${list}/unread`)).json.unread;
const countIs = (who: Client, count: number) => eventually(async () => (await unreadOf(who)) === count);
const say = (who: Client, id: string, body: string, more: object = {}) =>
  who.post(`/api/v1/tickets/${id}/messages`, { body, ...more });
const stored = (ticketId: string) => desk.system.database.model(noticesCollection).find({ ticketId }).lean();
async function live(who: Client, url = desk.gateway.url): Promise<LiveClient> {
  const line = await LiveClient.open(url, who.token);
  lines.push(line);
  return line;
}

/** A ticket of Rita on which Nia has answered so often. */
async function answered(times = 1): Promise<Json> {
  const ticket = await rita.openTicket();
  for (let count = 1; count <= times; count += 1) await say(nia, ticket.id, `Answer ${count}.`);
  await countIs(rita, times);
  return ticket;
}

describe('what is kept', () => {
  test('who was away finds what concerned them, with ticket, actor and time', async () => {
    const { id, number, title } = await answered();
    expect(await itemsOf(rita)).toEqual([
      {
        id: expect.any(String),
        kind: 'answered',
        ticketId: id,
        number,
        title,
        actor: { kind: 'user', id: nia.id, name: 'Nia Network' },
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        read: false,
      },
    ]);
    expect(await itemsOf(nia)).toEqual([]);
  });

  test('an event that is delivered twice is kept once, and what was read stays read', async () => {
    const { id } = await answered();
    const [{ id: noticeId }] = (await itemsOf(rita)) as [Json];
    await rita.request('PUT', `${list}/${noticeId}/read`);
    const line = await live(rita);
    const posted = await eventually(() => heard.find(one => one.type === 'message.posted' && one.subject === id));
    // As after a death between the publication and the note of it: it is published again.
    const outbox = { $set: { outbox: [posted] } } as never;
    await desk.system.database.model(ticketsCollection).updateOne({ _id: id }, outbox);
    // Told again, because it may not have been told before.
    expect((await line.next('notification')).data).toMatchObject({ id: noticeId, read: true });
    expect(await stored(id)).toHaveLength(1);
    expect(await unreadOf(rita)).toBe(0);
  });

  test('of each person the newest; older ones go', async () => {
    const { id } = await answered();
    const [sample] = await stored(id);
    const older = Array.from({ length: NOTIFICATION_LIMITS.kept }, (_, index) => ({
      ...sample,
      _id: `older-${rita.id}-${index}`,
      at: new Date(Date.now() - 60_000 - index),
    }));
    await desk.system.database.model(noticesCollection).insertMany(older);
    await say(nia, id, 'One more.');
    await eventually(async () => (await stored(id)).length === NOTIFICATION_LIMITS.kept);
    const oldest = (await stored(id)).map(({ at }) => at.getTime()).sort((a, b) => a - b)[0];
    expect(oldest).toBe(older.at(-3)?.at.getTime());
  });

  test('those of a deleted ticket go with it', async () => {
    const { id } = await answered();
    await desk.admin.delete(`/api/v1/tickets/${id}`);
    expect(await itemsOf(rita)).toEqual([]);
    await eventually(async () => (await stored(id)).length === 0);
  });
});

describe('who may know', () => {
  test('what somebody may not see any more is neither listed nor counted, pushed nor marked; it is there again with the right', async () => {
    const tom = await desk.person('agent', { teams: ['network'] });
    const { id } = await rita.openTicket();
    await say(nia, id, `@${tom.email}, look.`, { internal: true });
    await countIs(tom, 1);
    const [{ id: noticeId }] = (await itemsOf(tom)) as [Json];
    await desk.system.database.model(ticketsCollection).updateOne({ _id: id }, { $set: { team: 'hardware' } });
    expect(await itemsOf(tom)).toEqual([]);
    expect(await unreadOf(tom)).toBe(0);
    for (const path of [`${list}/${noticeId}/read`, `/api/v1/tickets/${id}/notifications/read`])
      expect((await tom.request('PUT', path)).status).toBe(404);
    expect((await tom.request('PUT', `${list}/read`, { upTo: noticeId })).status).toBe(404);
    await desk.admin.patch(`/api/v1/users/${tom.id}`, { teams: ['network', 'hardware'] });
    await countIs(tom, 1);
  });

  test('of notes requesters learn nothing, also who watched as an agent; nor anybody of what is another’s', async () => {
    const tom = await desk.person('agent');
    const { id } = await rita.openTicket();
    await nia.post(`/api/v1/tickets/${id}/watchers`, { userId: tom.id });
    await say(nia, id, 'She is angry.', { internal: true });
    await countIs(tom, 1);
    const [{ id: noticeId }] = (await itemsOf(tom)) as [Json];
    for (const other of [rita, nia, desk.admin])
      expect((await other.request('PUT', `${list}/${noticeId}/read`)).status).toBe(404);
    expect((await desk.anonymous().get(list)).status).toBe(401);
    await nia.post(`/api/v1/tickets/${id}/watchers`, { userId: rita.id });
    await desk.admin.patch(`/api/v1/users/${tom.id}`, { role: 'user' });
    expect(await eventually(async () => (await itemsOf(tom)).length === 0)).toBe(true);
    expect(await itemsOf(rita)).toEqual([]);
  });
});

describe('reading', () => {
  test('pages go on behind what came before, and count what is hidden as nothing', async () => {
    const hidden = await answered(2);
    const shown = await rita.openTicket();
    for (const text of ['A', 'B', 'C']) await say(nia, shown.id, text);
    await countIs(rita, 5);
    await desk.admin.delete(`/api/v1/tickets/${hidden.id}`);
    const first = (await rita.get(`${list}?limit=2`)).json;
    expect(first.items).toHaveLength(2);
    await say(nia, shown.id, 'D');
    await countIs(rita, 4);
    const second = (await rita.get(`${list}?limit=2&cursor=${first.nextCursor}`)).json;
    expect(second).toMatchObject({ items: [{ ticketId: shown.id }], nextCursor: null });
    const all = await itemsOf(rita);
    expect([...first.items, ...second.items]).toEqual(all.slice(1));
    expect((await nia.get(`${list}?cursor=${first.nextCursor}`)).status).toBe(400);
  });

  test('one, all up to one, or those of a ticket; each answer says how many are left', async () => {
    const { id } = await answered(3);
    const [newest, middle, oldest] = (await itemsOf(rita)) as [Json, Json, Json];
    expect((await rita.request('PUT', `${list}/${newest.id}/read`)).json).toEqual({ unread: 2 });
    expect((await rita.request('PUT', `${list}/read`, { upTo: oldest.id })).json).toEqual({ unread: 1 });
    expect((await itemsOf(rita)).map(({ read }) => read)).toEqual([true, false, true]);
    expect((await rita.request('PUT', `${list}/read`, { upTo: middle.id })).json).toEqual({ unread: 0 });
    await say(nia, id, 'Again.');
    await countIs(rita, 1);
    expect((await rita.request('PUT', `/api/v1/tickets/${id}/notifications/read`)).json).toEqual({ unread: 0 });
  });

  test('what tells of a ticket that was merged is read with the one that goes on', async () => {
    const [one, other] = [await answered(), await rita.openTicket()];
    await nia.post(`/api/v1/tickets/${one.id}/merge`, { into: other.id });
    await eventually(
      async () => (await rita.request('PUT', `/api/v1/tickets/${other.id}/notifications/read`)).json.unread === 0,
    );
  });
});

describe('live', () => {
  test('a push is what the list has, in every window and at every gateway; they hear of what is read in one', async () => {
    const second = await startGateway(desk.system);
    const windows = [await live(rita), await live(rita, second.url)];
    const theirs = await live(nia);
    const { id } = await rita.openTicket();
    await say(nia, id, 'Have you restarted it?');
    for (const line of windows) {
      const { ticketId, data } = await line.next('notification');
      expect([ticketId, [data]]).toEqual([id, await itemsOf(rita)]);
    }
    await rita.request('PUT', `/api/v1/tickets/${id}/notifications/read`);
    for (const line of windows) expect((await line.next('notifications_read')).data).toEqual({});
    // Nothing is left to read, so there is nothing to tell.
    await rita.request('PUT', `/api/v1/tickets/${id}/notifications/read`);
    await say(nia, id, 'And now?');
    for (const line of windows) {
      await line.until('the second', () => line.of('notification').length === 2);
      expect(line.of('notifications_read')).toHaveLength(1);
    }
    expect(theirs.of('notification')).toEqual([]);
  }, 30_000);
});
