import { usersCollection } from '@switchboard/persistence';
import type { Client } from './support/client';
import { Desk } from './support/gateway';
import { LiveClient } from './support/live-client';

let desk: Desk;
let rita: Client;
let otto: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  const { bus } = desk.system.platform('witness');
  bus.consume({ queue: 'witness', onEvery: async () => undefined, concurrency: 4, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
  otto = await desk.requester('Otto Other');
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const path = (id: string, rest = '') => `/api/v1/tickets/${id}${rest}`;
const watch = (who: Client, id: string, userId: string) => who.post(path(id, '/watchers'), { userId });
const unwatch = (who: Client, id: string, userId = 'me') => who.delete(path(id, `/watchers?userId=${userId}`));
const ids = async (who: Client, id: string) =>
  ((await who.get(path(id, '/watchers'))).json.items as { id: string }[]).map(item => item.id);

test('an agent watches, and lets others watch, by id and address; done again it changes nothing', async () => {
  const { id } = await rita.openTicket();
  await watch(nia, id, 'me');
  const { status, json } = await watch(nia, id, otto.email);
  expect(status).toBe(200);
  expect(json.items).toEqual([
    { id: nia.id, name: 'Nia Network', guest: false },
    { id: otto.id, name: 'Otto Other', guest: true },
  ]);
  const { version } = (await nia.get(path(id))).json;
  await Promise.all([watch(nia, id, otto.id), watch(nia, id, 'me'), unwatch(nia, id, desk.admin.id)]);
  expect((await nia.get(path(id))).json).toMatchObject({ version, watchers: [nia.id, otto.id] });
  expect((await nia.get('/api/v1/tickets?watcher=me')).json.items.map((one: { id: string }) => one.id)).toContain(id);
});

test('a guest reads the ticket and the replies on it, and can do nothing to it; nor after leaving', async () => {
  const { id } = await rita.openTicket();
  await nia.post(path(id, '/messages'), { body: 'Hello.' });
  const note = (await nia.post(path(id, '/messages'), { body: 'She is angry.', internal: true })).json;
  expect((await otto.get(path(id))).status).toBe(404);
  await watch(nia, id, otto.id);
  const seen = await otto.get(path(id));
  expect(seen.json).toMatchObject({ id, watchers: [otto.id] });
  expect(seen.json.classification).not.toHaveProperty('notes');
  expect((await otto.get(path(id, '/messages'))).json.items).toHaveLength(1);
  expect((await otto.get(path(id, `/messages/${note.id}`))).status).toBe(404);
  for (const { status } of [
    await otto.patch(path(id), { title: 'Mine' }),
    await otto.post(path(id, '/close'), {}),
    await otto.post(path(id, '/messages'), { body: 'Me, too.' }),
    await watch(otto, id, rita.id),
    await unwatch(otto, id, rita.id),
  ])
    expect(status).toBe(403);
  const listed = async (query: string) =>
    (await otto.get(`/api/v1/tickets${query}`)).json.items.some((one: { id: string }) => one.id === id);
  expect([await listed(''), await listed('?watcher=me')]).toEqual([false, true]);
  expect((await unwatch(otto, id)).status).toBe(204);
  for (const rest of ['', '/messages', '/watchers', '/history'])
    expect((await otto.get(path(id, rest))).status).toBe(404);
  expect((await watch(otto, id, 'me')).status).toBe(404);
});

test('a requester watches nothing but what is theirs, and does not learn who of the desk looks on', async () => {
  const { id } = await rita.openTicket();
  await watch(nia, id, 'me');
  await watch(nia, id, otto.id);
  await watch(rita, id, 'me');
  expect(await ids(rita, id)).toEqual([otto.id, rita.id]);
  expect(await ids(nia, id)).toEqual([nia.id, otto.id, rita.id]);
  expect((await rita.get(path(id))).json.watchers).toEqual([rita.id]);
  expect((await rita.get(`/api/v1/tickets?watcher=${nia.id}`)).json.items).toEqual([]);
  expect((await watch(rita, id, 'nobody@example.com')).status).toBe(403);
  await unwatch(rita, id);
  expect((await rita.get(path(id))).status).toBe(200);
});

test('only people who may see the ticket, and who there are', async () => {
  const tess = await desk.person('agent', { teams: ['payroll'] });
  const { id } = await rita.openTicket();
  await desk.admin.post(path(id, '/watchers'), { userId: tess.id });
  expect(await ids(nia, id)).toEqual([tess.id]);
  const gone = await desk.requester('Gone');
  await desk.admin.delete(`/api/v1/users/${gone.id}`);
  const refused = async (userId: string) => (await watch(nia, id, userId)).json.code;
  expect(await refused('nobody')).toBe('unknown_person');
  expect(await refused('nobody@example.com')).toBe('unknown_person');
  expect(await refused(gone.id)).toBe('unknown_person');
  await desk.system.database.connection.collection('tickets').updateOne({ _id: id as never }, { $set: { team: 'hr' } });
  expect(await refused((await desk.person('agent', { teams: ['network'] })).id)).toBe('may_not_see');
});

test('fifty watch and no more, whoever is faster', async () => {
  const { id } = await rita.openTicket();
  const people = Array.from({ length: 49 }, (_, i) => `w${i}`);
  await desk.system.database.connection
    .collection('tickets')
    .updateOne({ _id: id as never }, { $set: { watchers: people } });
  const answers = await Promise.all([watch(nia, id, 'me'), watch(nia, id, otto.id), watch(nia, id, desk.admin.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  expect((await nia.get(path(id))).json.watchers).toHaveLength(50);
});

test('whoever watches is told of messages wherever they are; a guest who is none any more is told no more', async () => {
  const { id } = await rita.openTicket();
  await watch(nia, id, otto.id);
  const line = await LiveClient.open(desk.gateway.url, otto.token);
  await line.follow(id);
  await nia.post(path(id, '/messages'), { body: 'Hello.' });
  expect((await line.next('notification')).data).toMatchObject({ kind: 'watched' });
  expect((await line.next('message')).data.message.body).toBe('Hello.');
  await unwatch(nia, id, otto.id);
  await line.next('unsubscribed');
  await line.end();
});

test('an agent who has become a requester sees nothing by having watched', async () => {
  const { id } = await rita.openTicket();
  const tess = await desk.person('agent');
  await watch(tess, id, 'me');
  await desk.admin.patch(`/api/v1/users/${tess.id}`, { role: 'user' });
  expect((await desk.system.database.model(usersCollection).findById(tess.id).lean())?.role).toBe('user');
  expect((await tess.get(path(id))).status).toBe(404);
});
