import { Desk } from './support/gateway';
import { uniqueEmail } from './support/people';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 60_000);
afterAll(() => desk.close());

const password = 'correct horse battery';
const IN_COOKIE = { 'x-refresh-token': 'cookie' };

const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? '';
const signUp = () =>
  desk.anonymous().post('/api/v1/auth/signup', { email: uniqueEmail(), password, name: 'Rita' }, IN_COOKIE);
const refresh = (headers: Record<string, string>) => desk.anonymous().post('/api/v1/auth/refresh', undefined, headers);

test('a page gets its refresh token in a cookie that no script and no other site can use, and not in the answer', async () => {
  const { status, json, headers } = await signUp();
  expect(status).toBe(201);
  expect(json).toMatchObject({ refreshToken: '', accessToken: expect.any(String) });
  const [pair = '', ...attributes] = headers.get('set-cookie')?.split('; ') ?? [];
  expect(pair).toMatch(/^switchboard_refresh_\d+=[\w-]{43}\.[\w-]{43}$/);
  expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/api/v1/auth', 'SameSite=Strict']);
});

test('the cookie is swapped like any refresh token: it works once, and a second use ends the session', async () => {
  const first = cookieOf((await signUp()).headers);
  const swapped = await refresh({ ...IN_COOKIE, cookie: first });
  expect(swapped.status).toBe(200);
  expect(swapped.json).toMatchObject({ refreshToken: '', user: { name: 'Rita' } });
  const second = cookieOf(swapped.headers);
  expect(second).not.toBe(first);
  const reused = await refresh({ ...IN_COOKIE, cookie: first });
  expect(reused.status).toBe(401);
  expect(reused.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await refresh({ ...IN_COOKIE, cookie: second })).status).toBe(401);
});

test('without the header that our own page alone can send, a cookie counts for nothing', async () => {
  const cookie = cookieOf((await signUp()).headers);
  const foreign = await refresh({ cookie });
  expect(foreign.status).toBe(400);
  expect(foreign.json).toMatchObject({ errors: [{ path: '/refreshToken', message: 'is required' }] });
  expect((await refresh({ ...IN_COOKIE, cookie })).status).toBe(200);
});

test('log-out ends the session of the cookie and takes the cookie away', async () => {
  const cookie = cookieOf((await signUp()).headers);
  const { status, headers } = await desk.anonymous().post('/api/v1/auth/logout', undefined, { ...IN_COOKIE, cookie });
  expect(status).toBe(204);
  expect(headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await refresh({ ...IN_COOKIE, cookie })).status).toBe(401);
});

test('whoever does not ask for a cookie gets none', async () => {
  const email = uniqueEmail();
  await desk.anonymous().post('/api/v1/auth/signup', { email, password, name: 'Rita' });
  const { json, headers } = await desk.anonymous().post('/api/v1/auth/login', { email, password });
  expect(json['refreshToken']).toMatch(/^[\w-]{43}\.[\w-]{43}$/);
  expect(headers.get('set-cookie')).toBeNull();
});
