import { TestSystem, eventually } from '@switchboard/testing';
import { TransientError } from '@switchboard/kernel';
import { Client } from './support/client';
import { ADMIN, launchGateway, startGateway } from './support/gateway';

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.create();
}, 60_000);
afterEach(() => system.stop());

const ticket = { title: 'VPN', description: 'It drops.' };

test('it is alive and ready, and says how the broker is', async () => {
  const { url } = await startGateway(system);
  const client = new Client(url);
  expect((await client.get('/healthz')).json).toEqual({ status: 'ok' });
  const ready = await eventually(async () => {
    const answer = await client.get('/readyz');
    return answer.json.broker === 'ok' && answer;
  });
  expect([ready.status, ready.json]).toEqual([200, { status: 'ready', broker: 'ok' }]);
});

test('while the broker is away tickets are taken, and readiness says so', async () => {
  const platform = system.platform('gateway');
  const away = async () => 'the broker is away';
  Object.assign(platform.bus, {
    start: () => new Promise<void>(() => undefined),
    unreadyReason: away,
    request: async () => {
      throw new TransientError('rpc_unavailable', 'no broker');
    },
  });
  const original = system.platform.bind(system);
  system.platform = () => platform;
  const { url } = await launchGateway(system);
  system.platform = original;
  const client = await new Client(url).signIn(ADMIN.email, ADMIN.password);
  const { status, json } = await client.get('/readyz');
  expect([status, json]).toEqual([200, { status: 'ready', broker: 'the broker is away' }]);
  expect((await client.post('/api/v1/tickets', ticket)).status).toBe(201);
});

test('requests in flight are finished at a stop, new ones find nobody', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>(resolve => (release = resolve));
  let arrived: () => void = () => undefined;
  const inFlight = new Promise<void>(resolve => (arrived = resolve));
  const { url, runtime } = await startGateway(
    system,
    {},
    {
      plugins: [
        async app => {
          app.get('/slow', async () => {
            arrived();
            await held;
            return { slow: true };
          });
        },
      ],
    },
  );
  const slow = new Client(url).get('/slow');
  await inFlight;
  const stopped = runtime.stop();
  await eventually(async () =>
    new Client(url).get('/healthz').then(
      () => false,
      () => true,
    ),
  );
  release();
  expect((await slow).json).toEqual({ slow: true });
  await stopped;
});

test('rate limits are said in headers, and going over them is a 429 that says how long to wait', async () => {
  const { url } = await startGateway(system, {
    RATE_LIMIT: 'on',
    RATE_LIMIT_PER_MINUTE: '8',
    AUTH_RATE_LIMIT_PER_MINUTE: '3',
  });
  const admin = await new Client(url).signIn(ADMIN.email, ADMIN.password);
  const first = await admin.get('/api/v1/auth/me');
  expect(first.headers.get('ratelimit-policy')).toBe('"default";q=8;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"default";r=7;t=\d+$/);
  const answers = await Promise.all(Array.from({ length: 8 }, () => admin.get('/api/v1/auth/me')));
  const over = answers.find(({ status }) => status === 429);
  expect(over?.json.code).toBe('rate_limited');
  expect(Number(over?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
  expect((await admin.get('/healthz')).status).toBe(200);
});

test('guessing a password is limited per address and e-mail', async () => {
  const { url } = await startGateway(system, { RATE_LIMIT: 'on', AUTH_RATE_LIMIT_PER_MINUTE: '3' });
  const client = new Client(url);
  const guess = (email: string) => client.post('/api/v1/auth/login', { email, password: 'a wrong guess' });
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await guess(i % 2 ? ADMIN.email : ADMIN.email.toUpperCase())).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
  const other = await guess('somebody-else@example.com');
  expect(other.status).toBe(401);
  expect(other.headers.get('ratelimit-policy')).toBe('"auth";q=3;w=60');
});

test('no spelling of an address has a limit of its own', async () => {
  const { url } = await startGateway(system, { RATE_LIMIT: 'on', AUTH_RATE_LIMIT_PER_MINUTE: '3' });
  const client = new Client(url);
  const attempt = (email: string) => client.post('/api/v1/auth/login', { email, password: 'a wrong guess' });
  for (let i = 0; i < 3; i += 1) expect((await attempt(ADMIN.email)).status).toBe(401);
  const spellings = [` ${ADMIN.email}`, `${ADMIN.email}\t`, `\u00a0${ADMIN.email}\u3000`, ADMIN.email.toUpperCase()];
  const wide = [...ADMIN.email]
    .map(c => (/[a-z]/.test(c) ? String.fromCodePoint(c.charCodeAt(0) + 0xfee0) : c))
    .join('');
  for (const email of [...spellings, wide]) expect((await attempt(email)).status).toBe(429);
});

test('tokens that do not work use up the refresh and log-out of nobody else', async () => {
  const { url } = await startGateway(system, {
    RATE_LIMIT: 'on',
    RATE_LIMIT_PER_MINUTE: '20',
    AUTH_RATE_LIMIT_PER_MINUTE: '5',
  });
  const admin = await new Client(url).signIn(ADMIN.email, ADMIN.password);
  const client = new Client(url);
  const bogus = (i: number) => `${String(i).padStart(43, 'x')}.${'y'.repeat(43)}`;
  const statuses: number[] = [];
  for (let i = 0; i < 30; i += 1)
    statuses.push((await client.post('/api/v1/auth/refresh', { refreshToken: bogus(i) })).status);
  expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
  expect(new Set(statuses.slice(5))).toEqual(new Set([429]));
  for (let i = 0; i < 30; i += 1) await client.post('/api/v1/auth/logout', { refreshToken: bogus(i) });

  const { status, json } = await client.post('/api/v1/auth/refresh', { refreshToken: admin.refreshToken });
  expect(status).toBe(200);
  expect((await client.post('/api/v1/auth/logout', { refreshToken: json.refreshToken })).status).toBe(204);
  // One token alone has a limit, too.
  const same: number[] = [];
  for (let i = 0; i < 6; i += 1)
    same.push((await client.post('/api/v1/auth/refresh', { refreshToken: json.refreshToken })).status);
  expect(same.at(-1)).toBe(429);
});

test('other sites may call it from a browser only where that is set', async () => {
  const { url } = await startGateway(system, { CORS_ORIGIN: 'https://desk.example.com, https://b.example.com' });
  const ask = async (origin: string) =>
    (await new Client(url).get('/healthz', { origin })).headers.get('access-control-allow-origin');
  expect(await ask('https://desk.example.com')).toBe('https://desk.example.com');
  expect(await ask('https://evil.example.com')).toBeNull();
});

test('plug-ins share the port, and their links are on the landing page', async () => {
  const { url } = await startGateway(
    system,
    {},
    {
      links: [{ href: '/mail', text: 'Mail <local>' }],
      plugins: [
        async app => {
          app.get('/mail', async () => 'mail');
        },
      ],
    },
  );
  expect((await new Client(url).get('/mail')).json).toBe('mail');
  expect((await new Client(url).get('/')).json).toContain('<a href="/mail">Mail &#60;local&#62;</a>');
});
