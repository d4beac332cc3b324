import { ticketsCollection } from '@switchboard/persistence';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  nia = await desk.person('agent');
}, 60_000);
afterAll(() => desk.close());

const path = '/api/v1/tickets';
const body = { title: 'VPN drops every hour', description: 'Since this morning\r\nthe VPN disconnects.' };
const stored = (id: string) => desk.system.database.model(ticketsCollection).findById(id).lean();

test('opening a ticket answers with the whole ticket, where it is and its version', async () => {
  const { status, json, headers } = await rita.post(path, { ...body, tags: ['Home Office', 'home office'] });
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`${path}/${json['id']}`);
  expect(headers.get('etag')).toBe('"1"');
  expect(json).toEqual({
    id: expect.any(String),
    number: expect.stringMatching(/^TKT-\d{8}-[0-9A-HJKMNP-TV-Z]{6}$/),
    version: 1,
    title: body.title,
    description: 'Since this morning\nthe VPN disconnects.',
    correctedDescription: null,
    status: 'open',
    category: null,
    subcategory: null,
    priority: null,
    tags: ['home office'],
    channel: 'api',
    requester: { id: rita.id, name: 'Rita Requester', email: rita.email },
    department: null,
    phone: null,
    assignee: null,
    team: null,
    classification: {
      state: 'pending',
      source: 'local',
      summary: '',
      skills: [],
      language: '',
      at: null,
    },
    assignment: { state: 'waiting', at: null },
    sla: null,
    resolution: null,
    fields: {},
    watchers: [],
    links: [],
    mergedInto: null,
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    updatedAt: expect.any(String),
    firstResponseAt: null,
    resolvedAt: null,
    closedAt: null,
  });
});

test('a ticket from the web page says so', async () => {
  const { json } = await rita.post(path, body, { 'x-client': 'web' });
  expect(json.channel).toBe('web');
});

test('what the person chose is marked as theirs, for machines to leave alone', async () => {
  const { id, category } = await rita.openTicket({ subcategory: 'vpn', priority: 'high' });
  expect(category).toBe('network');
  const { setByPerson, priorityRank } = (await stored(id)) ?? {};
  const mark = { by: rita.id, at: expect.any(Date) };
  expect(setByPerson).toEqual({ category: mark, subcategory: mark, priority: mark });
  expect(priorityRank).toBe(2);
});

test.each([
  ['/category', { category: 'plumbing' }],
  ['/category', { category: '__proto__x' }],
  ['/category', { category: 'constructor' }],
  ['/subcategory', { category: 'network', subcategory: 'printer' }],
  ['/subcategory', { subcategory: 'plumbing' }],
])('a %s outside of the taxonomy is refused: %j', async (field, wrong) => {
  const { status, json } = await rita.post(path, { ...body, ...wrong });
  expect(status).toBe(422);
  expect(json).toMatchObject({ code: 'unknown_category', errors: [{ path: field }] });
});

test.each([
  ['/title', { title: '' }, 'must not be empty'],
  ['/title', { title: 'x'.repeat(201) }, expect.any(String)],
  ['/title', { title: 5 }, 'must be string'],
  ['/title', { title: { $gt: '' } }, 'must be string'],
  ['/title', { title: 'a\u0000b' }, expect.any(String)],
  ['/description', { description: 'x'.repeat(20_001) }, expect.any(String)],
  ['/priority', { priority: 'urgent' }, 'must be one of low, medium, high, critical'],
  ['/tags/0', { tags: [''] }, 'must not be empty'],
  ['/tags', { tags: Array.from({ length: 21 }, (_, i) => `t${i}`) }, expect.any(String)],
  ['/status', { status: 'closed' }, 'is not a known field'],
  ['/$where', { $where: '1' }, 'is not a known field'],
])('a bad %s is refused: %j', async (field, wrong, message) => {
  const { status, json } = await rita.post(path, { ...body, ...wrong });
  expect(status).toBe(400);
  expect(json).toMatchObject({ code: 'validation_failed', errors: [{ path: field, message }] });
});

test('several mistakes are named at once', async () => {
  const { json } = await rita.post(path, { title: '' });
  expect(json['errors']).toEqual([
    { path: '/description', message: 'is required' },
    { path: '/title', message: 'must not be empty' },
  ]);
});

test('agents open tickets for others, by id or address; requesters do not', async () => {
  for (const onBehalfOf of [rita.id, rita.email.toUpperCase()]) {
    const { json } = await nia.post(path, { ...body, onBehalfOf });
    expect(json['requester']).toEqual({ id: rita.id, name: 'Rita Requester', email: rita.email });
  }
  expect((await rita.post(path, { ...body, onBehalfOf: nia.id })).status).toBe(403);
  const unknown = await nia.post(path, { ...body, onBehalfOf: 'nobody@example.com' });
  expect(unknown.json).toMatchObject({ status: 422, code: 'unknown_requester', errors: [{ path: '/onBehalfOf' }] });
});

test('a ticket is found by id and by number; others know nothing of it', async () => {
  const { id, number } = await rita.openTicket();
  const stranger = await desk.requester('Sven Stranger');
  for (const key of [id, number]) {
    const { status, json, headers } = await rita.get(`${path}/${key}`);
    expect([status, json['id'], headers.get('etag')]).toEqual([200, id, '"1"']);
    expect((await stranger.get(`${path}/${key}`)).json).toMatchObject({ status: 404, code: 'not_found' });
    expect((await stranger.patch(`${path}/${key}`, { status: 'closed' })).status).toBe(404);
    expect((await desk.anonymous().get(`${path}/${key}`)).status).toBe(401);
  }
  for (const key of ['nothing', '$ne', 'TKT-20200101-ZZZZZZ', '%7B%22$gt%22:%22%22%7D', 'x'.repeat(64)]) {
    expect((await desk.admin.get(`${path}/${key}`)).status).toBe(404);
  }
});

test('requesters see no internal parts, agents do', async () => {
  const { id } = await rita.openTicket();
  const mine = (await rita.get(`${path}/${id}`)).json;
  const theirs = (await nia.get(`${path}/${id}`)).json;
  for (const part of ['confidence', 'suggestedReply', 'notes', 'sentiment', 'model']) {
    expect(mine['classification']).not.toHaveProperty(part);
    expect(theirs['classification']).toHaveProperty(part);
  }
  expect(mine['classification']).toMatchObject({ state: 'pending', source: 'local' });
  expect([mine['assignment'], theirs['assignment']]).toEqual([
    { state: 'waiting', at: null },
    { state: 'waiting', at: null, reason: 'unclassified' },
  ]);
  expect(JSON.stringify(theirs)).not.toMatch(/outbox|inbox|setByPerson|priorityRank|promptHash/);
});

test('an agent with teams sees tickets without a team, of the own teams, and own ones', async () => {
  const tess = await desk.person('agent', { teams: ['apps'] });
  const model = desk.system.database.model(ticketsCollection);
  const make = async (set: object) => {
    const { id } = await rita.openTicket();
    await model.updateOne({ _id: id }, { $set: set });
    return id as string;
  };
  const free = await make({});
  const apps = await make({ team: 'apps' });
  const infra = await make({ team: 'infra' });
  const own = await make({ team: 'infra', assignee: { id: tess.id, name: 'Tess' } });
  const statuses = await Promise.all([free, apps, infra, own].map(id => tess.get(`${path}/${id}`)));
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 404, 200]);
  const { json } = await tess.get(`${path}?limit=100`);
  const listed = new Set(json['items']?.map(({ id }: { id: string }) => id));
  expect([free, apps, infra, own].map(id => listed.has(id))).toEqual([true, true, false, true]);
  expect((await nia.get(`${path}/${infra}`)).status).toBe(200);
  expect((await desk.admin.get(`${path}/${infra}`)).status).toBe(200);
});

describe('changing a ticket', () => {
  test('an agent changes fields; each change is a version and is said once', async () => {
    const { id } = await rita.openTicket();
    const change = {
      title: 'VPN  drops',
      category: 'network',
      priority: 'critical',
      tags: ['vpn'],
      status: 'in_progress',
    };
    const { status, json, headers } = await nia.patch(`${path}/${id}`, change);
    expect(status).toBe(200);
    expect(json).toMatchObject({ ...change, title: 'VPN drops', version: 2 });
    expect(headers.get('etag')).toBe('"2"');
    const again = await nia.patch(`${path}/${id}`, change);
    expect([again.status, again.json['version']]).toEqual([200, 2]);
    expect((await stored(id))?.setByPerson).toMatchObject({ category: { by: nia.id }, priority: { by: nia.id } });
  });

  test('resolving, closing and reopening keep the times', async () => {
    const { id } = await rita.openTicket();
    const resolved = await nia.patch(`${path}/${id}`, { status: 'resolved', resolution: 'New certificate.' });
    expect(resolved.json).toMatchObject({
      status: 'resolved',
      resolution: 'New certificate.',
      resolvedAt: expect.any(String),
    });
    const closed = await rita.patch(`${path}/${id}`, { status: 'closed' });
    expect(closed.json).toMatchObject({
      status: 'closed',
      resolvedAt: resolved.json['resolvedAt'],
      closedAt: expect.any(String),
    });
    const reopened = await rita.patch(`${path}/${id}`, { status: 'open' });
    expect(reopened.json).toMatchObject({ status: 'open', resolvedAt: null, closedAt: null });
  });

  test('a transition outside of the table is refused and names both ends', async () => {
    const { id } = await rita.openTicket();
    await nia.patch(`${path}/${id}`, { status: 'closed' });
    const { status, json } = await nia.patch(`${path}/${id}`, { status: 'pending', title: 'Never written' });
    expect(status).toBe(422);
    expect(json).toMatchObject({
      code: 'transition_not_allowed',
      errors: [{ path: '/status', message: 'can not go from closed to pending' }],
    });
    expect((await stored(id))?.title).toBe(body.title);
  });

  test('requesters edit the text while it is open, and nothing that is the help desk’s', async () => {
    const { id } = await rita.openTicket();
    expect((await rita.patch(`${path}/${id}`, { title: 'Really urgent' })).json['title']).toBe('Really urgent');
    for (const change of [{ priority: 'critical' }, { category: 'network' }, { resolution: 'x' }, { tags: ['x'] }]) {
      expect((await rita.patch(`${path}/${id}`, change)).status).toBe(403);
    }
    expect((await rita.patch(`${path}/${id}`, { status: 'resolved' })).json['code']).toBe('transition_not_allowed');
    await nia.patch(`${path}/${id}`, { status: 'in_progress' });
    const late = await rita.patch(`${path}/${id}`, { description: 'More.' });
    expect([late.status, late.json['code']]).toEqual([422, 'ticket_not_editable']);
  });

  test('If-Match with an old version changes nothing', async () => {
    const { id } = await rita.openTicket();
    const patch = (title: string, tag: string) => nia.patch(`${path}/${id}`, { title }, { 'if-match': tag });
    expect((await patch('Second', '"1"')).status).toBe(200);
    const stale = await patch('Third', '"1"');
    expect([stale.status, stale.json['code']]).toEqual([412, 'version_stale']);
    expect((await patch('Third', 'W/"2"')).status).toBe(200);
    expect((await patch('Fourth', '"1", "3"')).status).toBe(200);
    expect((await patch('Fifth', '*')).status).toBe(200);
    expect((await patch('Sixth', 'five')).status).toBe(400);
    expect((await stored(id))?.title).toBe('Fifth');
  });

  test('of many writers with the same If-Match exactly one wins', async () => {
    const { id } = await rita.openTicket();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => nia.patch(`${path}/${id}`, { title: `Writer ${i}` }, { 'if-match': '"1"' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
  });

  test('writers of different fields do not overwrite each other', async () => {
    const { id } = await rita.openTicket();
    await Promise.all([
      nia.patch(`${path}/${id}`, { title: 'New title' }),
      nia.patch(`${path}/${id}`, { priority: 'low' }),
      nia.patch(`${path}/${id}`, { tags: ['a'] }),
    ]);
    expect(await stored(id)).toMatchObject({ title: 'New title', priority: 'low', tags: ['a'], version: 4 });
  });

  test('an empty change is no change; an unknown field is refused', async () => {
    const { id } = await rita.openTicket();
    expect((await nia.patch(`${path}/${id}`, {})).json['version']).toBe(1);
    const { status, json } = await nia.patch(`${path}/${id}`, { assignee: nia.id });
    expect([status, json['errors']]).toEqual([400, [{ path: '/assignee', message: 'is not a known field' }]]);
  });
});
