import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Desk } from './support/gateway';
import { uniqueEmail } from './support/people';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 60_000);
afterAll(() => desk.close());

const password = 'correct horse battery';

test('sign-up answers with the person and a pair of tokens, and never with a hash', async () => {
  const email = uniqueEmail();
  const { status, json, headers } = await desk
    .anonymous()
    .post('/api/v1/auth/signup', { email: email.toUpperCase(), password, name: 'Rita  Requester' });
  expect(status).toBe(201);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(json).toMatchObject({
    user: { email, name: 'Rita Requester', role: 'user', skills: [], teams: [], locale: 'en', timeZone: 'UTC' },
    expiresIn: 900,
  });
  expect(JSON.stringify(json)).not.toMatch(/argon2|passwordHash/);
});

test('an address can be had once, in whatever case', async () => {
  const email = uniqueEmail();
  const body = { email, password, name: 'Rita' };
  expect((await desk.anonymous().post('/api/v1/auth/signup', body)).status).toBe(201);
  const again = await desk.anonymous().post('/api/v1/auth/signup', { ...body, email: email.toUpperCase() });
  expect(again.status).toBe(409);
  expect(again.json).toMatchObject({ code: 'email_taken', errors: [{ path: '/email', message: 'is taken' }] });
});

test('signing up twice with one idempotency key makes one account; another body is refused', async () => {
  const body = { email: uniqueEmail(), password, name: 'Rita' };
  const headers = { 'idempotency-key': 'sign-up-1' };
  const first = await desk.anonymous().post('/api/v1/auth/signup', body, headers);
  const second = await desk.anonymous().post('/api/v1/auth/signup', body, headers);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.json['user']).toEqual(first.json['user']);
  const other = await desk.anonymous().post('/api/v1/auth/signup', { ...body, password: `${password}!` }, headers);
  expect(other.status).toBe(422);
  expect(other.json['code']).toBe('idempotency_mismatch');
});

test.each([
  ['/password', { password: 'too short' }],
  ['/password', { password: 'x'.repeat(129) }],
  ['/password', { email: 'long-enough@example.com', password: 'Long-Enough@example.com' }],
  ['/email', { email: 'nobody' }],
  ['/email', { email: 'a b@example.com' }],
  ['/email', { email: { $ne: null } }],
  ['/email', { email: ['a@example.com'] }],
  ['/name', { name: '' }],
  ['/name', { name: ' \n ' }],
  ['/name', { name: 'x'.repeat(121) }],
  ['/role', { role: 'admin' }],
])('sign-up refuses a bad %s: %j', async (path, wrong) => {
  const body = { email: uniqueEmail(), password, name: 'Rita', ...wrong };
  const { status, json } = await desk.anonymous().post('/api/v1/auth/signup', body);
  expect(status).toBe(400);
  expect(json).toMatchObject({ code: 'validation_failed', errors: [{ path }] });
});

test('log-in gives the same answer for a wrong password, an unknown address and a disabled person', async () => {
  const rita = await desk.requester();
  const disabled = await desk.requester();
  await desk.admin.patch(`/api/v1/users/${disabled.id}`, { disabled: true });
  const attempts = [
    { email: rita.email, password: 'a wrong password' },
    { email: 'nobody-at-all@example.com', password: 'a wrong password' },
    { email: disabled.email, password: 'a good password' },
    { email: 'not even an address', password: 'a wrong password' },
  ];
  const answers = await Promise.all(attempts.map(body => desk.anonymous().post('/api/v1/auth/login', body)));
  for (const { status, json, headers } of answers) {
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect({ ...json, requestId: '' }).toEqual({ ...answers[0]?.json, requestId: '' });
    expect(json['code']).toBe('invalid_credentials');
  }
});

test('operators in credentials are refused as what they are: the wrong type', async () => {
  const { status, json } = await desk
    .anonymous()
    .post('/api/v1/auth/login', { email: { $ne: null }, password: { $gt: '' } });
  expect(status).toBe(400);
  expect(json['errors']).toEqual([
    { path: '/email', message: 'must be string' },
    { path: '/password', message: 'must be string' },
  ]);
});

test('a refresh token works once; using it again ends the whole family', async () => {
  const rita = await desk.requester();
  const refresh = (refreshToken: string) => desk.anonymous().post('/api/v1/auth/refresh', { refreshToken });
  const second = await refresh(rita.refreshToken);
  expect(second.status).toBe(200);
  expect(second.json).toMatchObject({ user: { id: rita.id }, expiresIn: 900 });
  expect(second.json['refreshToken']).not.toBe(rita.refreshToken);
  const reuse = await refresh(rita.refreshToken);
  expect(reuse.status).toBe(401);
  expect(reuse.json['code']).toBe('invalid_refresh_token');
  expect((await refresh(second.json['refreshToken'])).status).toBe(401);
});

test('of two simultaneous uses of one refresh token at most one wins', async () => {
  const rita = await desk.requester();
  const body = { refreshToken: rita.refreshToken };
  const answers = await Promise.all([1, 2, 3].map(() => desk.anonymous().post('/api/v1/auth/refresh', body)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test.each(['x', 'a.b', `${'A'.repeat(43)}.${'B'.repeat(43)}`, '$ne'])(
  'an unknown refresh token is refused: %s',
  async refreshToken => {
    const { status, json } = await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken });
    expect(status).toBe(401);
    expect(json['code']).toBe('invalid_refresh_token');
  },
);

test('log-out ends the session: neither token works any more', async () => {
  const rita = await desk.requester();
  expect((await rita.post('/api/v1/auth/logout')).status).toBe(204);
  expect((await rita.get('/api/v1/auth/me')).status).toBe(401);
  expect((await rita.post('/api/v1/auth/refresh', { refreshToken: rita.refreshToken })).status).toBe(401);
});

test('log-out by refresh token needs no access token, and leaves other sessions alone', async () => {
  const rita = await desk.requester();
  const elsewhere = await desk.anonymous().signIn(rita.email, 'a good password');
  const { refreshToken } = rita;
  expect((await desk.anonymous().post('/api/v1/auth/logout', { refreshToken })).status).toBe(204);
  expect((await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken })).status).toBe(401);
  expect((await elsewhere.get('/api/v1/auth/me')).status).toBe(200);
  expect((await desk.anonymous().post('/api/v1/auth/logout')).status).toBe(401);
});

test('the own profile can be read and changed', async () => {
  const rita = await desk.requester();
  const change = {
    name: 'Rita R.',
    phone: '+49 30 1234',
    department: 'Sales',
    locale: 'pt-br',
    timeZone: 'Europe/Berlin',
    notifications: { statusChange: false },
  };
  const changed = await rita.patch('/api/v1/auth/me', change);
  expect(changed.status).toBe(200);
  const expected = {
    ...change,
    id: rita.id,
    locale: 'pt-BR',
    notifications: { ticketConfirmation: true, assignment: true, statusChange: false, resolution: true, message: true },
  };
  expect(changed.json).toMatchObject(expected);
  expect((await rita.get('/api/v1/auth/me')).json).toMatchObject(expected);
  expect((await rita.patch('/api/v1/auth/me', { phone: null })).json['phone']).toBeNull();
});

test('every mail that the profile shows can be turned off', async () => {
  const rita = await desk.requester();
  const kinds = Object.keys((await rita.get('/api/v1/auth/me')).json['notifications'] as object);
  const notifications = Object.fromEntries(kinds.map(kind => [kind, false]));
  expect(await rita.patch('/api/v1/auth/me', { notifications })).toMatchObject({
    status: 200,
    json: { notifications },
  });
});

test.each([
  ['/timeZone', { timeZone: 'Mars/Olympus' }],
  ['/locale', { locale: 'not a locale' }],
  ['/role', { role: 'admin' }],
  ['/notifications/spam', { notifications: { spam: true } }],
  ['/phone', { phone: 'call me' }],
])('a bad %s in the profile is refused', async (path, body) => {
  const rita = await desk.requester();
  const { status, json } = await rita.patch('/api/v1/auth/me', body);
  expect(status).toBe(400);
  expect(json['errors']).toMatchObject([{ path }]);
});

test('an agent sets the own availability, a requester has none', async () => {
  const nia = await desk.person('agent');
  expect((await nia.patch('/api/v1/auth/me', { availability: 'away' })).json['availability']).toBe('away');
  const rita = await desk.requester();
  expect((await rita.patch('/api/v1/auth/me', { availability: 'away' })).status).toBe(403);
});

test('a new password works, the old one does not, and other sessions end', async () => {
  const rita = await desk.requester();
  const elsewhere = await desk.anonymous().signIn(rita.email, 'a good password');
  const body = { currentPassword: 'a good password', newPassword: 'a better password' };
  const wrong = await rita.post('/api/v1/auth/password', { ...body, currentPassword: 'something else' });
  expect(wrong.status).toBe(422);
  expect(wrong.json).toMatchObject({ code: 'wrong_password', errors: [{ path: '/currentPassword' }] });
  expect((await rita.post('/api/v1/auth/password', body)).status).toBe(204);
  expect((await rita.get('/api/v1/auth/me')).status).toBe(200);
  expect((await elsewhere.get('/api/v1/auth/me')).status).toBe(401);
  const login = (password: string) => desk.anonymous().post('/api/v1/auth/login', { email: rita.email, password });
  expect((await login('a good password')).status).toBe(401);
  expect((await login('a better password')).status).toBe(200);
});

test('a third party checks an access token with the published keys', async () => {
  const { url } = desk.gateway;
  const keys = createRemoteJWKSet(new URL(`${url}/.well-known/jwks.json`));
  const options = { issuer: 'http://127.0.0.1:3000', audience: 'switchboard' };
  const { payload, protectedHeader } = await jwtVerify(desk.admin.token ?? '', keys, options);
  expect(payload).toMatchObject({ sub: desk.admin.id, role: 'admin' });
  expect(protectedHeader).toMatchObject({ alg: 'EdDSA', kid: expect.any(String) });
  const published = await desk.anonymous().get('/.well-known/jwks.json');
  expect(JSON.stringify(published.json)).not.toContain('"d"');
});

test('a token that was tampered with is no token', async () => {
  const rita = await desk.requester();
  const [header, , signature] = (rita.token ?? '').split('.');
  const forged = Buffer.from(JSON.stringify({ sub: desk.admin.id, role: 'admin', sid: 'x' })).toString('base64url');
  for (const token of [`${header}.${forged}.${signature}`, 'nonsense', '']) {
    rita.token = token;
    const { status, json } = await rita.get('/api/v1/auth/me', { authorization: `Bearer ${token}` });
    expect(status).toBe(401);
    expect(json['code']).toBe('invalid_token');
  }
});
