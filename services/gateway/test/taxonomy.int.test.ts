import { eventually } from '@switchboard/testing';
import { Client, type Json } from './support/client';
import { Desk, startGateway } from './support/gateway';

const path = '/api/v1/categories';
let desk: Desk;
let rita: Client;
let nia: Client;
beforeAll(async () => {
  desk = await Desk.open();
  // Somebody has to want an event, as audit does in an installation.
  const { bus } = desk.system.platform('witness');
  bus.consume({ queue: 'witness', onEvery: async () => undefined, concurrency: 4, timeoutMs: 5_000 });
  await bus.start();
  rita = await desk.requester();
  nia = await desk.person('agent', { teams: ['facilities'] });
}, 60_000);
afterAll(() => desk.close());

const keysOf = ({ json }: { json: Json }): string[] => json.items.map(({ key }: { key: string }) => key);
const problem = ({ status, json }: { status: number; json: Json }) => [status, json.code, json.errors?.[0]?.path];

test('a fresh desk has the categories that there always were, for everybody; requesters learn nothing of skills and teams', async () => {
  const { status, json } = await nia.get(path);
  expect(status).toBe(200);
  expect(keysOf({ json })).toEqual(
    'network software hardware access email storage purchase hr billing account technical general'.split(' '),
  );
  expect(json.items[0]).toEqual({
    key: 'network',
    label: 'Network',
    description: null,
    subcategories: [
      { key: 'vpn', label: 'VPN', skills: ['vpn', 'networking'], retired: false },
      { key: 'wifi', label: 'Wi-Fi', skills: ['wifi', 'networking'], retired: false },
      { key: 'dns', label: 'DNS', skills: ['dns', 'networking'], retired: false },
      { key: 'firewall', label: 'Firewall', skills: ['firewall', 'networking', 'security'], retired: false },
    ],
    skills: ['networking'],
    defaultTeam: null,
    order: 0,
    retired: false,
  });
  const { json: seen } = await rita.get(`${path}/network`);
  expect(Object.keys(seen).sort()).toEqual(['description', 'key', 'label', 'order', 'retired', 'subcategories']);
  expect(seen.subcategories[0]).toEqual({ key: 'vpn', label: 'VPN', retired: false });
});

test('an admin adds a category; tickets may have it, also at another gateway, a moment later', async () => {
  const other = new Client((await startGateway(desk.system)).url);
  other.token = rita.token;
  const body = {
    label: 'Rooms & buildings',
    key: 'facilities',
    subcategories: [{ label: 'Parking' }],
    defaultTeam: 'facilities',
  };
  const { status, json, headers } = await desk.admin.post(path, body);
  expect([status, headers.get('location')]).toEqual([201, `${path}/facilities`]);
  expect(json).toMatchObject({ key: 'facilities', subcategories: [{ key: 'parking', skills: [] }], order: 120 });
  // Sooner than the look every five seconds that makes up for missed events.
  await eventually(() => other.openTicket({ category: 'facilities', subcategory: 'parking' }), { timeoutMs: 4_000 });
  expect(await rita.openTicket({ subcategory: 'parking' })).toMatchObject({ category: 'facilities' });
  expect((await desk.admin.post(path, body)).status).toBe(201);
  expect(problem(await desk.admin.post(path, { ...body, label: 'Other' }))).toEqual([409, 'key_taken', '/key']);
});

test('what is wrong is refused with the field and the rule; only admins write', async () => {
  expect((await nia.post(path, { label: 'X' })).status).toBe(403);
  expect((await rita.patch(`${path}/network`, { label: 'X' })).status).toBe(403);
  expect((await nia.delete(`${path}/network`)).status).toBe(403);
  expect((await desk.anonymous().get(path)).status).toBe(401);
  const post = (body: unknown) => desk.admin.post(path, body);
  expect(problem(await post({ label: '' }))).toEqual([400, 'validation_failed', '/label']);
  expect(problem(await post({ label: 'X', colour: 'red' }))).toEqual([400, 'validation_failed', '/colour']);
  expect(problem(await post({ label: 'X', key: 'No Key' }))).toEqual([400, 'validation_failed', '/key']);
  expect(problem(await post({ label: '会議室' }))).toEqual([422, 'key_missing', '/key']);
  expect(problem(await post({ label: 'X', defaultTeam: 'nobody' }))).toEqual([422, 'unknown_team', '/defaultTeam']);
  expect(problem(await post({ label: 'X', subcategories: [{ label: 'A' }, { label: 'a' }] }))).toEqual([
    422,
    'key_repeated',
    '/subcategories/1/key',
  ]);
  expect((await desk.admin.patch(`${path}/nothing`, { label: 'X' })).status).toBe(404);
  expect((await desk.admin.delete(`${path}/nothing`)).status).toBe(404);
});

test('a category in use is retired instead of removed: new tickets do not get it, those that have it keep it', async () => {
  const own = `${path}/catering`;
  await desk.admin.post(path, { label: 'Catering', subcategories: [{ label: 'Lunch' }, { label: 'Dinner' }] });
  const ticket = await nia.openTicket({ category: 'catering', subcategory: 'lunch' });
  const kept = await desk.admin.patch(own, { subcategories: [{ label: 'Supper', key: 'dinner' }] });
  expect(kept.json.subcategories).toEqual([
    { key: 'dinner', label: 'Supper', skills: [], retired: false },
    { key: 'lunch', label: 'Lunch', skills: [], retired: true },
  ]);
  const lunch = { title: 'Lunch', description: 'Two more.', category: 'catering', subcategory: 'lunch' };
  expect(problem(await nia.post('/api/v1/tickets', lunch))).toEqual([422, 'unknown_category', '/subcategory']);
  const { status, json } = await desk.admin.delete(own);
  expect([status, json.retired]).toEqual([200, true]);
  expect(problem(await nia.post('/api/v1/tickets', { ...lunch, subcategory: 'dinner' }))).toEqual([
    422,
    'unknown_category',
    '/category',
  ]);
  const patch = (body: unknown) => nia.patch(`/api/v1/tickets/${ticket.id}`, body);
  expect((await patch({ title: 'Lunch for ten', category: 'catering' })).json).toMatchObject({ subcategory: 'lunch' });
  expect((await patch({ subcategory: 'dinner' })).json).toMatchObject({ category: 'catering', subcategory: 'dinner' });
  expect((await nia.get('/api/v1/tickets?category=catering')).json.items).toHaveLength(1);
  expect((await desk.admin.patch(own, { retired: false })).json.retired).toBe(false);
});

test('one that nothing has is gone; the last open one stays', async () => {
  await desk.admin.post(path, { label: 'Short lived' });
  expect((await desk.admin.delete(`${path}/short_lived`)).status).toBe(204);
  expect(keysOf(await rita.get(path))).not.toContain('short_lived');
  const lonely = await Desk.open();
  try {
    for (const key of keysOf(await lonely.admin.get(path)).filter(one => one !== 'general'))
      expect((await lonely.admin.delete(`${path}/${key}`)).status).toBe(204);
    expect(problem(await lonely.admin.delete(`${path}/general`))).toEqual([409, 'last_category', undefined]);
    expect(problem(await lonely.admin.patch(`${path}/general`, { retired: true }))).toEqual([
      409,
      'last_category',
      undefined,
    ]);
  } finally {
    await lonely.close();
  }
}, 30_000);

test('two admins at once lose nothing of each other', async () => {
  const labels = Array.from({ length: 10 }, (_, index) => `Busy ${index}`);
  const made = await Promise.all(labels.map(label => desk.admin.post(path, { label })));
  expect(made.map(({ status }) => status)).toEqual(labels.map(() => 201));
  const keys = keysOf(await desk.admin.get(path));
  for (const index of labels.keys()) expect(keys).toContain(`busy_${index}`);
});

test('teams are what people say they are in; an admin describes them, and one that is named is retired, not removed', async () => {
  const teams = '/api/v1/teams';
  const sam = await desk.person('agent', { name: 'Sam Second', teams: ['second level', 'facilities'] });
  const { json } = await nia.get(teams);
  expect(json.items.find(({ key }: Json) => key === 'second level')).toEqual({
    key: 'second level',
    label: 'second level',
    description: null,
    skills: [],
    order: expect.any(Number),
    retired: false,
    members: [{ id: sam.id, name: 'Sam Second' }],
  });
  expect((await rita.get(teams)).status).toBe(403);
  expect((await nia.post(teams, { label: 'X' })).status).toBe(403);
  const own = `${teams}/${encodeURIComponent('second level')}`;
  const changed = await desk.admin.patch(own, { label: 'Second level', skills: ['Active Directory'] });
  expect(changed.json).toMatchObject({
    label: 'Second level',
    skills: ['active_directory'],
    members: [{ id: sam.id }],
  });
  expect((await desk.admin.delete(own)).json).toMatchObject({ key: 'second level', retired: true });
  expect(problem(await desk.admin.patch(`${path}/network`, { defaultTeam: 'second level' }))).toEqual([
    422,
    'unknown_team',
    '/defaultTeam',
  ]);
  expect((await desk.admin.post(teams, { label: 'night shift' })).status).toBe(201);
  expect((await desk.admin.patch(`${path}/network`, { defaultTeam: 'night shift' })).json.defaultTeam).toBe(
    'night shift',
  );
  expect((await desk.admin.delete(`${teams}/night%20shift`)).json.retired).toBe(true);
  expect((await desk.admin.patch(`${path}/network`, { defaultTeam: null })).status).toBe(200);
  expect((await desk.admin.delete(`${teams}/night%20shift`)).status).toBe(204);
  expect((await nia.get(`${teams}/night%20shift`)).status).toBe(404);
});
