import { ticketsCollection } from '@switchboard/persistence';
import { anEvent, eventually } from '@switchboard/testing';
import type { Client, Json } from './support/client';
import { Desk, startGateway } from './support/gateway';

let desk: Desk;
let rita: Client;
let otto: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  otto = await desk.requester('Otto Other');
  nia = await desk.person('agent', { teams: ['network'] });
}, 60_000);
afterAll(() => desk.close());

const path = (id: string, rest = '') => `/api/v1/tickets/${id}${rest}`;
const merge = (id: string, into: string, who = nia) => who.post(path(id, '/merge'), { into });
const unmerge = (id: string, who = nia) => who.post(path(id, '/unmerge'));
const write = async (who: Client, id: string, body: string): Promise<Json> =>
  (await who.post(path(id, '/messages'), { body })).json;
const said = async (who: Client, id: string): Promise<string[]> =>
  (await who.get(path(id, '/messages'))).json.items.map((one: Json) => one.body);
const stored = async (id: string) => {
  const ticket = await desk.system.database.model(ticketsCollection).findById(id).lean();
  const {
    version: _v,
    updatedAt: _u,
    inbox: _i,
    outbox: _o,
    merged = [],
    merge: before = null,
    ...rest
  } = ticket as Json;
  return { ...rest, merged, before, snooze: rest.snooze ?? null };
};
async function pair() {
  const [hers, his] = [await rita.openTicket(), await otto.openTicket()];
  await write(rita, hers.id, 'Hers.');
  await write(otto, his.id, 'His.');
  return { hers: hers.id as string, his: his.id as string, number: his.number as string };
}

test('what was merged is closed, its conversation is the other one’s, and answers to it go there; unmerged both are what they were', async () => {
  const { hers, his, number } = await pair();
  await nia.patch(path(hers), { status: 'pending' });
  const before = [await stored(hers), await stored(his)];
  const { status, json } = await merge(hers, number);
  expect([status, json]).toMatchObject([200, { id: hers, status: 'closed', mergedInto: his }]);
  expect((await merge(hers, his)).json.version).toBe(json.version);
  expect(await said(nia, his)).toEqual(['Hers.', 'His.']);
  expect(await said(rita, hers)).toEqual(['Hers.', 'His.']);
  const answer = await write(rita, hers, 'And now?');
  expect(answer).toMatchObject({ ticketId: his, author: { kind: 'user' } });
  expect((await rita.get(path(hers, `/messages/${answer.id}`))).status).toBe(200);
  await write(nia, his, 'Done.');
  expect(await said(otto, his)).toEqual(['Hers.', 'His.', 'And now?', 'Done.']);
  expect((await rita.get(path(his))).status).toBe(200);
  expect((await rita.patch(path(his), { title: 'Mine' })).status).toBe(403);
  expect((await unmerge(hers)).json).toMatchObject({ status: 'pending', mergedInto: null });
  const after = [await stored(hers), await stored(his)];
  expect(after).toEqual([before[0], { ...before[1], ...talkOf(after[1]), firstResponseAt: expect.any(Date) }]);
  expect(await said(rita, hers)).toEqual(['Hers.']);
  expect(await said(otto, his)).toEqual(['His.', 'And now?', 'Done.']);
  expect((await rita.get(path(his))).status).toBe(404);
});

/** What a ticket is found by follows from its messages. */
const talkOf = (ticket: Json) =>
  Object.fromEntries(Object.entries(ticket).filter(([field]) => /^(talk|search|note)/.test(field)));

test('nothing is done to what was merged, nor is either merged or deleted otherwise', async () => {
  const { hers, his } = await pair();
  const third = (await rita.openTicket()).id as string;
  await merge(hers, his);
  const code = async (answer: Promise<{ json: Json }>) => (await answer).json.code;
  expect(await code(nia.patch(path(hers), { priority: 'low' }))).toBe('ticket_merged');
  expect(await code(nia.post(path(hers, '/reopen'), {}))).toBe('ticket_merged');
  expect(await code(merge(hers, third))).toBe('ticket_merged');
  expect(await code(merge(third, hers))).toBe('ticket_merged');
  expect(await code(merge(his, third))).toBe('has_merged');
  expect(await code(merge(his, hers))).toBe('ticket_merged');
  expect(await code(merge(his, his))).toBe('self_merge');
  expect(await code(unmerge(his))).toBe('not_merged');
  expect(await code(desk.admin.delete(path(his)))).toBe('has_merged');
  expect((await desk.admin.delete(path(hers))).status).toBe(204);
  await eventually(async () => (await stored(his)).merged.length === 0);
  expect(await said(otto, his)).toEqual(['His.']);
});

test('it is for agents and admins, of tickets that they see', async () => {
  const { hers, his } = await pair();
  expect((await merge(hers, his, rita)).status).toBe(403);
  expect((await unmerge(hers, rita)).status).toBe(403);
  await desk.system.database.model(ticketsCollection).updateOne({ _id: his }, { $set: { team: 'payroll' } });
  expect((await merge(hers, his)).status).toBe(404);
  expect((await merge(his, hers)).status).toBe(404);
  expect((await stored(hers)).merged).toEqual([]);
});

test('merged both ways and in a circle at once, through two gateways, none is part of one that is part of another', async () => {
  const other = await startGateway(desk.system);
  const elsewhere = await desk.anonymous().signIn(nia.email, 'another good password');
  Object.assign(elsewhere, { url: other.url });
  for (let round = 0; round < 4; round += 1) {
    const made = await Promise.all(Array.from({ length: 3 }, () => rita.openTicket()));
    const [a, b, c] = made.map(({ id }) => id as string) as [string, string, string];
    const answers = await Promise.all([
      merge(a, b),
      merge(b, a, elsewhere),
      merge(b, c),
      merge(c, a, elsewhere),
      merge(a, b, elsewhere),
    ]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const all = await Promise.all([a, b, c].map(stored));
    for (const { mergedInto, merged, _id } of all) {
      if (mergedInto) expect(merged.filter((one: Json) => one.active)).toEqual([]);
      for (const { ticketId, active } of merged) {
        expect([active, all.find(one => one._id === ticketId)?.mergedInto]).toEqual([true, _id]);
      }
    }
  }
}, 60_000);

test('what a gateway that died left half merged, the event finishes', async () => {
  const { hers, his } = await pair();
  const tickets = desk.system.database.model(ticketsCollection);
  const at = new Date();
  const entry = { id: 'm1', ticketId: hers, active: false, requesterId: rita.id, readers: [rita.id], watchers: [], at };
  await tickets.updateOne({ _id: his }, { $set: { merged: [entry] } });
  expect(await said(otto, his)).toEqual(['His.']);
  expect((await rita.get(path(his))).status).toBe(404);
  const actor = { kind: 'user' as const, id: nia.id, name: 'Nia Network' };
  const data = { actor, into: his, mergeId: 'm1', number: (await stored(hers)).number, changes: [] };
  const event = anEvent('ticket.merged', data, { subject: hers, time: new Date(0) });
  const merge = { id: 'm1', status: 'open' as const, resolvedAt: null, closedAt: null, snooze: null };
  await tickets.updateOne({ _id: hers }, { $set: { mergedInto: his, merge, outbox: [event] } });
  await eventually(async () => (await said(otto, his)).length === 2, { timeoutMs: 20_000 });
  expect((await rita.get(path(his))).status).toBe(200);
}, 40_000);
