import { Desk, startGateway } from './support/gateway';
import type { Client } from './support/client';

let desk: Desk;
let rita: Client;
let nia: Client;
let omar: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  nia = await desk.person('agent', { teams: ['network'] });
  omar = await desk.person('agent', { teams: ['hardware'] });
}, 60_000);
afterAll(() => desk.close());

const path = '/api/v1/views';
const names = async (who: Client): Promise<string[]> =>
  (await who.get(path)).json['items'].map(({ name }: { name: string }) => name);
const create = (who: Client, body: object) => who.post(path, { filters: {}, ...body });

test('a desk begins with the views that agents need, and they mean whoever looks', async () => {
  expect(await names(nia)).toEqual(['My open tickets', 'Unassigned tickets', 'Open tickets of my teams']);
  expect(await names(rita)).toEqual([]);
  await rita.openTicket();
  const before = (await nia.get(`${path}?counts=true`)).json['items'];
  expect(before.map(({ count }: { count: number }) => count)).toEqual([0, 1, 0]);
  const { number } = await rita.openTicket();
  await desk.system.database.connection
    .collection('tickets')
    .updateOne({ number }, { $set: { team: 'network', assignee: { id: nia.id, name: 'Nia' } } });
  const counts = async (who: Client) =>
    (await who.get(`${path}?counts=true`)).json['items'].map(({ count }: { count: number }) => count);
  expect(await counts(nia)).toEqual([1, 1, 1]);
  expect(await counts(omar)).toEqual([0, 1, 0]);
});

test('a view is kept, changed and removed by its owner, and nobody else knows of it', async () => {
  const body = {
    name: 'Printers',
    filters: { q: 'printer', tag: ['A'], status: ['open'] },
    sort: 'priority',
    order: 5,
  };
  const { status, json } = await create(rita, body);
  expect([status, json]).toMatchObject([
    201,
    { ...body, filters: { q: 'printer', status: ['open'] }, mayChange: true },
  ]);
  const one = `${path}/${json['id']}`;
  expect((await rita.get(one)).json).toEqual(json);
  for (const who of [nia, desk.admin]) {
    expect((await who.get(one)).status).toBe(404);
    expect((await who.patch(one, { name: 'x' })).status).toBe(404);
    expect((await who.delete(one)).status).toBe(404);
  }
  expect((await rita.patch(one, { name: 'Plotters', columns: ['number'] })).json).toMatchObject({
    name: 'Plotters',
    columns: ['number'],
    sort: 'priority',
  });
  expect((await rita.delete(one)).status).toBe(204);
  expect((await rita.get(one)).status).toBe(404);
});

test('shared views are shown to whom they are shared with, and changed by owner and admins', async () => {
  const team = await create(nia, { name: 'Team', shared: { team: 'network' } });
  const all = await create(nia, { name: 'Agents', shared: { role: 'agent' } });
  const people = await create(desk.admin, { name: 'People', shared: { role: 'user' } });
  expect([team.status, all.status, people.status]).toEqual([201, 201, 201]);
  expect(await names(omar)).toEqual(expect.arrayContaining(['Agents']));
  expect(await names(omar)).not.toContain('Team');
  expect(await names(rita)).toEqual(['People']);
  expect(await names(desk.admin)).toEqual(expect.arrayContaining(['Team', 'Agents', 'People']));
  expect((await omar.patch(`${path}/${all.json['id']}`, { name: 'x' })).status).toBe(403);
  expect((await desk.admin.patch(`${path}/${all.json['id']}`, { name: 'Everybody' })).status).toBe(200);
  for (const [who, shared] of [
    [rita, { role: 'agent' }],
    [nia, { role: 'user' }],
    [nia, { team: 'hardware' }],
  ] as const)
    expect((await create(who, { name: 'x', shared })).status).toBe(403);
});

test('filters are those of the list, and refused as the list refuses them', async () => {
  for (const [filters, at] of [
    [{ status: ['bogus'] }, '/filters/status/0'],
    [{ colour: ['red'] }, '/filters/colour'],
    [{ createdAfter: 'yesterday' }, '/filters/createdAfter'],
    [{ sort: '-createdAt' }, '/filters/sort'],
    [{ status: { $ne: 'open' } }, '/filters/status'],
  ] as const) {
    const { status, json } = await create(nia, { name: 'x', filters });
    expect({ filters, status, path: json['errors']?.[0].path }).toEqual({ filters, status: 400, path: at });
  }
  for (const body of [{ name: '' }, { name: 'x', sort: 'title' }, { name: 'x', shared: {} }, { name: 'x', order: -1 }])
    expect((await create(nia, body)).status).toBe(400);
});

test('a count is what the viewer may see of it', async () => {
  const word = 'zzzzkumquat';
  const { id } = await rita.openTicket();
  await nia.post(`/api/v1/tickets/${id}/messages`, { body: word, internal: true });
  const shared = await create(desk.admin, { name: 'Kumquat', filters: { q: word }, shared: { role: 'user' } });
  const countFor = async (who: Client) =>
    (await who.get(`${path}?counts=true`)).json['items'].find((item: { id: string }) => item.id === shared.json['id']);
  expect(await countFor(rita)).toMatchObject({ count: 0, countIsMore: false });
  expect(await countFor(desk.admin)).toMatchObject({ count: 1 });
});

test('a default view that was removed stays so when a gateway starts again', async () => {
  expect((await desk.admin.delete(`${path}/default-unassigned`)).status).toBe(204);
  await startGateway(desk.system);
  expect(await names(nia)).not.toContain('Unassigned tickets');
});

test('nobody fills the desk with views', async () => {
  const tess = await desk.requester();
  for (let i = 0; i < 50; i += 1) expect((await create(tess, { name: `${i}` })).status).toBe(201);
  expect((await create(tess, { name: 'one more' })).json).toMatchObject({ status: 409, code: 'too_many_views' });
});
