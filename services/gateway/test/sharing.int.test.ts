import type { AnyEvent, EventData } from '@switchboard/contracts';
import { AggregateStore } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import { MongoViews } from '../src/views/adapters/mongo-views';
import { viewsCollection } from '../src/views/adapters/views-collection';
import { Desk, startGateway } from './support/gateway';
import type { Client } from './support/client';

let desk: Desk;
let nia: Client;
const heard: AnyEvent[] = [];
beforeAll(async () => {
  desk = await Desk.open();
  nia = await desk.person('agent', { teams: ['network'] });
  const { bus } = desk.system.platform('witness');
  bus.consume({ queue: 'witness', onEvery: async event => void heard.push(event), concurrency: 1, timeoutMs: 5_000 });
  await bus.start();
}, 60_000);
afterAll(() => desk.close());

const view = { path: '/api/v1/views', body: { name: 'Printers', filters: {} }, field: 'name', event: 'view.changed' };
const reply = {
  path: '/api/v1/canned-replies',
  body: { title: 'Restart', body: 'Hello' },
  field: 'title',
  event: 'canned_reply.changed',
};
const team = { team: 'network' };

/** What was told of one, in the order of its versions, once the last of it has been heard. */
const toldOf = (id: string, last: string) =>
  eventually(async () => {
    const told = heard.filter(({ subject }) => subject === id).sort((a, b) => a.sequence - b.sequence);
    const data = told.map(event => event.data as EventData<'view.changed'>);
    if (data.at(-1)?.change !== last) throw new Error(`heard ${JSON.stringify(data)}`);
    return { types: new Set(told.map(({ type }) => type)), data };
  });

test.each([view, reply])('$event tells what others see of one, and nothing of what its owner keeps', async kind => {
  const { json } = await nia.post(kind.path, kind.body);
  const one = `${kind.path}/${json['id']}`;
  const change = async (who: Client, body: object) => expect((await who.patch(one, body)).status).toBe(200);
  await change(nia, { [kind.field]: 'Private' });
  await change(nia, { shared: team });
  await change(desk.admin, { [kind.field]: 'Better' });
  await change(nia, { shared: null, [kind.field]: 'Private again' });
  await change(nia, { shared: team });
  expect((await desk.admin.delete(one)).status).toBe(204);

  const { types, data } = await toldOf(json['id'], 'removed');
  expect([...types]).toEqual([kind.event]);
  expect(data.map(told => [told.change, told.actor.id === nia.id])).toEqual([
    ['shared', true],
    ['changed', false],
    ['unshared', true],
    ['shared', true],
    ['removed', false],
  ]);
  expect(data[0]?.changes).toContainEqual({ field: kind.field, from: null, to: 'Private' });
  expect(data[1]?.changes).toEqual([{ field: kind.field, from: 'Private', to: 'Better' }]);
  expect(data[2]?.changes).toEqual([{ field: 'shared', from: team, to: null }]);
  expect(data[4]?.changes).toContainEqual({ field: kind.field, from: 'Private again', to: null });
});

test.each([view, reply])(
  '$path honours If-Match: nobody overwrites or removes unseen what another changed',
  async kind => {
    const made = await nia.post(kind.path, { ...kind.body, shared: team });
    const one = `${kind.path}/${made.json['id']}`;
    expect([made.headers.get('etag'), made.json['version']]).toEqual(['"1"', 1]);
    const changed = await desk.admin.patch(one, { [kind.field]: 'Mine now' }, { 'if-match': '"1"' });
    expect([changed.status, changed.headers.get('etag'), changed.json['version']]).toEqual([200, '"2"', 2]);
    for (const answer of [
      await nia.patch(one, { [kind.field]: 'No, mine' }, { 'if-match': '"1"' }),
      await nia.request('DELETE', one, undefined, { 'if-match': '"1"' }),
    ]) {
      expect([answer.status, answer.json['code']]).toEqual([412, 'version_stale']);
      expect(answer.json['detail']).toContain('version 2');
    }
    // What is so already changes nothing.
    expect((await nia.patch(one, { [kind.field]: 'Mine now' })).json['version']).toBe(2);
    expect((await nia.get(one)).headers.get('etag')).toBe('"2"');
    expect((await nia.request('DELETE', one, undefined, { 'if-match': '"2"' })).status).toBe(204);
    expect((await nia.get(one)).status).toBe(404);
  },
);

test('those of earlier versions are changed like the others, and removed ones stay away', async () => {
  const times = { createdAt: new Date(), updatedAt: new Date() };
  const old = { name: 'Old', filters: {}, sort: '-createdAt', columns: null, order: 0, shared: null, ...times };
  const views = desk.system.database.connection.collection('views');
  const stored = [
    { ...old, _id: 'old' as never, owner: nia.id },
    { ...old, _id: 'gone' as never, owner: null, shared: { role: 'agent' }, removed: true },
  ];
  await views.insertMany(stored, { bypassDocumentValidation: true });
  await startGateway(desk.system);
  expect((await nia.get(`${view.path}/old`)).json).toMatchObject({ name: 'Old', version: 1 });
  expect((await nia.patch(`${view.path}/old`, { name: 'New' }, { 'if-match': '"1"' })).json['version']).toBe(2);
  expect((await nia.get(`${view.path}/gone`)).status).toBe(404);
});

test('what was removed is gone from the database once it was told of; what came with the desk stays away', async () => {
  const { json } = await desk.admin.post(view.path, { ...view.body, shared: { role: 'agent' } });
  for (const id of [json['id'], 'default-team'])
    expect((await desk.admin.delete(`${view.path}/${id}`)).status).toBe(204);
  const model = desk.system.database.model(viewsCollection);
  const views = new MongoViews(new AggregateStore(model, { source: 'gateway' }));
  await eventually(async () => {
    await views.clear();
    return (await model.findById(json['id'])) === null;
  });
  expect(await model.findById('default-team')).not.toBeNull();
});
