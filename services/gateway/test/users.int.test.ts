import { usersCollection } from '@switchboard/persistence';
import { Desk } from './support/gateway';
import { uniqueEmail } from './support/people';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 60_000);
afterAll(() => desk.close());

const path = '/api/v1/users';

test('an admin makes an agent, who is online with room for five tickets', async () => {
  const body = {
    email: uniqueEmail(),
    name: 'Nia Network',
    role: 'agent',
    skills: [{ name: 'vpn', level: 5 }],
    teams: ['infrastructure'],
    languages: ['en', 'de'],
  };
  const { status, json, headers } = await desk.admin.post(path, body);
  expect(status).toBe(201);
  expect(json).toMatchObject({ ...body, capacity: 5, availability: 'online', locale: 'en', disabled: false });
  expect(headers.get('location')).toBe(`${path}/${json['id']}`);
  expect((await desk.admin.get(`${path}/${json['id']}`)).json).toEqual(json);
});

test('without a password the person is invited: the event says so, and nobody can sign in', async () => {
  const email = uniqueEmail();
  const { json } = await desk.admin.post(path, { email, name: 'Ivo Invited', role: 'agent' });
  const stored = await desk.system.database.model(usersCollection).findById(json['id']).lean();
  expect(stored?.passwordHash).toBeNull();
  expect((await desk.anonymous().post('/api/v1/auth/login', { email, password: 'null' })).status).toBe(401);
});

test('one idempotency key makes one person; another body or password is refused', async () => {
  const body = { email: uniqueEmail(), name: 'Nia', role: 'agent', password: 'a good password' };
  const headers = { 'idempotency-key': 'person-1' };
  const first = await desk.admin.post(path, body, headers);
  const second = await desk.admin.post(path, body, headers);
  expect([second.status, second.json]).toEqual([201, first.json]);
  const other = await desk.admin.post(path, { ...body, password: 'another password' }, headers);
  expect(other.json).toMatchObject({ status: 422, code: 'idempotency_mismatch' });
});

test('a taken address is a conflict', async () => {
  const rita = await desk.requester();
  const { status, json } = await desk.admin.post(path, { email: rita.email, name: 'Rita', role: 'agent' });
  expect(status).toBe(409);
  expect(json['code']).toBe('email_taken');
});

test.each([
  ['/role', { role: 'god' }],
  ['/skills/0/level', { skills: [{ name: 'vpn', level: 6 }] }],
  ['/skills/0/name', { skills: [{ name: 'VPN', level: 1 }] }],
  ['/capacity', { capacity: -1 }],
  ['/capacity', { capacity: '5' }],
  ['/passwordHash', { passwordHash: 'x' }],
])('a bad %s is refused', async (field, wrong) => {
  const { status, json } = await desk.admin.post(path, { email: uniqueEmail(), name: 'N', role: 'agent', ...wrong });
  expect(status).toBe(400);
  expect(json['errors']).toMatchObject([{ path: field }]);
});

test('roles: who may do what with people', async () => {
  const nia = await desk.person('agent');
  const rita = await desk.requester();
  const body = { email: uniqueEmail(), name: 'N', role: 'user' };
  const one = `${path}/${rita.id}`;
  const statuses = async (who: typeof nia) =>
    Promise.all([
      who.get(path).then(({ status }) => status),
      who.get(one).then(({ status }) => status),
      who.post(path, body).then(({ status }) => status),
      who.patch(one, { role: 'admin' }).then(({ status }) => status),
      who.delete(one).then(({ status }) => status),
    ]);
  expect(await statuses(desk.anonymous())).toEqual([401, 401, 401, 401, 401]);
  expect(await statuses(rita)).toEqual([403, 403, 403, 403, 403]);
  expect(await statuses(nia)).toEqual([403, 200, 403, 403, 403]);
});

test('a change of role and teams holds at once', async () => {
  const rita = await desk.requester();
  const me = `${path}/${rita.id}`;
  expect((await rita.get(me)).status).toBe(403);
  const { json } = await desk.admin.patch(me, { role: 'agent', teams: ['apps'] });
  expect(json).toMatchObject({ role: 'agent', teams: ['apps'], capacity: 5, availability: 'online' });
  expect((await rita.get(me)).status).toBe(200);
});

test('a disabled person is out at once: access token, refresh token and password', async () => {
  const rita = await desk.requester();
  expect((await rita.get('/api/v1/auth/me')).status).toBe(200);
  expect((await desk.admin.delete(`${path}/${rita.id}`)).status).toBe(204);
  expect((await rita.get('/api/v1/auth/me')).status).toBe(401);
  const { refreshToken, email } = rita;
  expect((await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken })).status).toBe(401);
  const login = { email, password: 'a good password' };
  expect((await desk.anonymous().post('/api/v1/auth/login', login)).status).toBe(401);
  expect((await desk.admin.get(`${path}/${rita.id}`)).json['disabled']).toBe(true);
  await desk.admin.patch(`${path}/${rita.id}`, { disabled: false });
  expect((await desk.anonymous().post('/api/v1/auth/login', login)).status).toBe(200);
  // What was signed in before stays signed out.
  expect((await rita.get('/api/v1/auth/me')).status).toBe(401);
  expect((await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken })).status).toBe(401);
});

test('unknown people are not found, whatever the id looks like', async () => {
  for (const id of ['nobody', '$where', '%7B%22$ne%22:null%7D']) {
    expect((await desk.admin.get(`${path}/${id}`)).status).toBe(404);
    expect((await desk.admin.patch(`${path}/${id}`, { name: 'X' })).status).toBe(404);
    expect((await desk.admin.delete(`${path}/${id}`)).status).toBe(404);
  }
});

test('the list filters by role, team, skill and text, and text is never a pattern', async () => {
  const team = `team-${Date.now()}`;
  const ann = { email: uniqueEmail('ann'), name: 'Ann (Apps)', role: 'agent', teams: [team] };
  const bob = {
    email: uniqueEmail('bob'),
    name: 'Bob',
    role: 'agent',
    teams: [team],
    skills: [{ name: 'dns', level: 2 }],
  };
  await desk.admin.post(path, ann);
  await desk.admin.post(path, bob);
  const names = async (query: string) => {
    const { json } = await desk.admin.get(`${path}?team=${team}&${query}`);
    return json['items']?.map(({ name }: { name: string }) => name).sort();
  };
  expect(await names('')).toEqual(['Ann (Apps)', 'Bob']);
  expect(await names('skill=dns')).toEqual(['Bob']);
  expect(await names('role=user&role=admin')).toEqual([]);
  expect(await names('q=ANN%20(a')).toEqual(['Ann (Apps)']);
  expect(await names('q=.*')).toEqual([]);
  expect(await names(`q=${encodeURIComponent(bob.email.slice(0, 6))}`)).toEqual(['Bob']);
});

test('the list comes in pages with a cursor, and counts on demand', async () => {
  const team = `pages-${Date.now()}`;
  for (let i = 0; i < 5; i += 1)
    await desk.admin.post(path, { email: uniqueEmail(), name: `P${i}`, role: 'user', teams: [team] });
  const seen: string[] = [];
  let cursor = '';
  do {
    const { json } = await desk.admin.get(`${path}?team=${team}&limit=2&total=true${cursor && `&cursor=${cursor}`}`);
    expect(json['total']).toBe(5);
    seen.push(...(json['items']?.map(({ name }: { name: string }) => name) ?? []));
    cursor = json['nextCursor'] ?? '';
  } while (cursor);
  expect(seen).toEqual(['P4', 'P3', 'P2', 'P1', 'P0']);
});

test('a change without an effect writes nothing', async () => {
  const rita = await desk.requester();
  const before = await desk.system.database.model(usersCollection).findById(rita.id).lean();
  await desk.admin.patch(`${path}/${rita.id}`, { name: 'Rita Requester', disabled: false });
  const after = await desk.system.database.model(usersCollection).findById(rita.id).lean();
  expect(after?.version).toBe(before?.version);
});
