import type { LinkType } from '@switchboard/contracts';
import { ticketsCollection } from '@switchboard/persistence';
import { ticketLinksCollection } from '../src/links/adapters/ticket-links-collection';
import type { Client, Json } from './support/client';
import { Desk, startGateway } from './support/gateway';

let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  nia = await desk.person('agent', { teams: ['network'] });
}, 60_000);
afterAll(() => desk.close());

const path = (id: string, rest = '') => `/api/v1/tickets/${id}/links${rest}`;
const link = (id: string, type: LinkType, ticketId: string, who = nia) => who.post(path(id), { type, ticketId });
const linksOf = async (id: string, who = nia): Promise<[string, string][]> =>
  (await who.get(path(id))).json.items.map((item: Json) => [item.type, item.ticket.id]);
const opened = async (count: number): Promise<string[]> =>
  (await Promise.all(Array.from({ length: count }, () => rita.openTicket()))).map(({ id }) => id);
const toTeam = (id: string, team: string) =>
  desk.system.database.model(ticketsCollection).updateOne({ _id: id }, { $set: { team } });

test.each([
  ['relates', 'relates'],
  ['duplicates', 'duplicated_by'],
  ['duplicated_by', 'duplicates'],
  ['blocks', 'blocked_by'],
  ['blocked_by', 'blocks'],
  ['parent', 'child'],
  ['child', 'parent'],
] as const)('what is %s from one side is %s from the other, and is taken back from either', async (type, inverse) => {
  const [a, b] = (await opened(2)) as [string, string];
  const { number, title } = (await nia.get(`/api/v1/tickets/${b}`)).json;
  const { status, json } = await link(a, type, number);
  expect(status).toBe(200);
  const ticket = { id: b, number, title, status: 'open' };
  expect(json).toEqual({ id: expect.any(String), type, ticket, createdAt: expect.any(String) });
  expect([await linksOf(a), await linksOf(b)]).toEqual([[[type, b]], [[inverse, a]]]);
  for (const again of [await link(a, type, b), await link(b, inverse, a)]) {
    expect([again.status, again.json.id]).toEqual([200, json.id]);
  }
  expect((await nia.delete(path(b, `/${json.id}`))).status).toBe(204);
  expect((await nia.delete(path(b, `/${json.id}`))).status).toBe(404);
  expect([await linksOf(a), await linksOf(b)]).toEqual([[], []]);
  expect((await link(b, type, a)).status).toBe(200);
});

test('only to tickets that one sees, and only they are shown', async () => {
  const [a, b, hidden] = (await opened(3)) as [string, string, string];
  await link(a, 'relates', b);
  const { json } = await link(a, 'blocks', hidden, desk.admin);
  await toTeam(hidden, 'payroll');
  expect(await linksOf(a)).toEqual([['relates', b]]);
  expect(await linksOf(a, desk.admin)).toHaveLength(2);
  expect((await link(a, 'relates', hidden)).status).toBe(404);
  expect((await link(hidden, 'relates', a)).status).toBe(404);
  expect((await nia.delete(path(a, `/${json.id}`))).status).toBe(404);
  const otto = await desk.requester('Otto Other');
  const { id: his } = await otto.openTicket();
  await link(a, 'duplicates', his);
  expect(await linksOf(a, rita)).toEqual([
    ['relates', b],
    ['blocks', hidden],
  ]);
  expect(await linksOf(his, otto)).toEqual([]);
  expect((await link(a, 'relates', b, rita)).status).toBe(403);
  expect((await rita.delete(path(a, `/${json.id}`))).status).toBe(403);
});

test('not to itself, not both ways, one parent, and nobody their own ancestor', async () => {
  const [a, b, c] = (await opened(3)) as [string, string, string];
  const code = async (...args: Parameters<typeof link>) => (await link(...args)).json.code;
  expect(await code(a, 'relates', a)).toBe('self_link');
  await link(a, 'blocks', b);
  expect(await code(b, 'blocks', a)).toBe('linked_otherwise');
  await link(a, 'parent', b);
  await link(b, 'parent', c);
  expect(await code(b, 'parent', a)).toBe('linked_otherwise');
  expect(await code(c, 'parent', a)).toBe('parent_cycle');
  expect(await code(c, 'child', a)).toBe('has_parent');
  expect(await linksOf(c)).toEqual([['child', b]]);
  expect((await nia.post(path(a), { type: 'cousin', ticketId: b })).status).toBe(400);
});

test('of many who link at once, through two gateways, one link comes, and never a circle or a second parent', async () => {
  const other = await startGateway(desk.system);
  const elsewhere = await desk.anonymous().signIn(nia.email, 'another good password');
  Object.assign(elsewhere, { url: other.url });
  for (let round = 0; round < 5; round += 1) {
    const [a, b, c] = (await opened(3)) as [string, string, string];
    const answers = await Promise.all([
      link(a, 'parent', b),
      link(b, 'parent', c, elsewhere),
      link(c, 'parent', a),
      link(a, 'parent', c, elsewhere),
      link(a, 'relates', b),
      link(b, 'relates', a, elsewhere),
    ]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const parents = await Promise.all(
      [a, b, c].map(async id => (await linksOf(id)).filter(([type]) => type === 'parent')),
    );
    expect(parents.every(of => of.length <= 1)).toBe(true);
    expect(parents.flat().length).toBeLessThan(3);
    const [to] = parents.map(of => of[0]?.[1]);
    expect(parents[[a, b, c].indexOf(to ?? '')]?.[0]?.[1]).not.toBe(a);
  }
}, 60_000);

test('a claim that nobody ends runs out', async () => {
  const [a, b, c] = (await opened(3)) as [string, string, string];
  await link(a, 'parent', b);
  // What is refused leaves a link of its own behind, that is none.
  const toB = { tickets: { $all: [a, b] } };
  const links = desk.system.database.model(ticketLinksCollection);
  await links.updateOne(toB, { $set: { state: 'claimed', since: new Date() } });
  expect((await link(a, 'parent', b)).json.code).toBe('link_claimed');
  expect((await link(a, 'parent', c)).json.code).toBe('has_parent');
  expect(await linksOf(a)).toEqual([]);
  await links.updateOne(toB, { $set: { since: new Date(Date.now() - 60_000) } });
  expect((await link(a, 'parent', c)).status).toBe(200);
  expect((await link(a, 'parent', b)).json.code).toBe('has_parent');
});

test('they go with either ticket', async () => {
  const [a, b] = (await opened(2)) as [string, string];
  await link(a, 'parent', b);
  await desk.admin.delete(`/api/v1/tickets/${b}`);
  expect(await linksOf(a)).toEqual([]);
  expect(await desk.system.database.model(ticketLinksCollection).countDocuments({ tickets: a })).toBe(0);
});
