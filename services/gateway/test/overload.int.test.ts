import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually, TestSystem } from '@switchboard/testing';
import type { Plugin } from '../src/http/types';
import { type Answer, Client } from './support/client';
import { ADMIN, startGateway } from './support/gateway';

/** The places that the gateway has at most; see wire.ts. */
const PLACES = 256;
const READING = 256;

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.create();
}, 60_000);
afterEach(() => system.stop());

/** Routes whose requests stay in work until they are let go. */
function holding() {
  let release: () => void = () => undefined;
  const held = new Promise<void>(resolve => (release = resolve));
  let inside = 0;
  const plugin: Plugin = async app => {
    const hold = async () => {
      inside += 1;
      await held;
      return { held: true };
    };
    app.get('/hold', { config: { access: 'public' } }, hold);
    app.post('/hold', { config: { access: 'public' } }, hold);
  };
  return { plugins: [plugin], release: () => release(), inside: () => inside };
}

test('what finds no place is sent away at once, unread, and told when to come back; probes are answered', async () => {
  const { plugins, release, inside } = holding();
  const { url } = await startGateway(system, {}, { plugins });
  const client = new Client(url);
  const held = Array.from({ length: PLACES }, () => client.get('/hold'));
  await eventually(() => inside() === PLACES);

  const answers = await Promise.all(
    Array.from({ length: 40 }, () => client.post('/api/v1/tickets', 'not even JSON', { authorization: 'Bearer x' })),
  );
  for (const { status, headers, json } of answers) {
    expect(status).toBe(503);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(json).toMatchObject({ code: 'overloaded' });
  }
  // Those who were sent away together do not come back together.
  expect(new Set(answers.map(({ headers }) => headers.get('retry-after'))).size).toBeGreaterThan(1);
  for (const probe of ['/healthz', '/readyz']) expect((await client.get(probe)).status).toBe(200);
  // Signing in has places of its own.
  await new Client(url).signIn(ADMIN.email, ADMIN.password);

  release();
  for (const { status } of await Promise.all(held)) expect(status).toBe(200);
  expect((await client.get('/api/v1/tickets')).status).toBe(401);
});

test('somebody who hangs up gives the place back, as soon as the work is over', async () => {
  const { plugins, release, inside } = holding();
  const { url } = await startGateway(system, {}, { plugins });
  const abort = new AbortController();
  const held = Array.from({ length: PLACES }, () => fetch(`${url}/hold`, { signal: abort.signal }).catch(() => 'gone'));
  await eventually(() => inside() === PLACES);
  expect((await new Client(url).get('/api/v1/tickets')).status).toBe(503);
  abort.abort();
  await Promise.all(held);
  release();
  await eventually(async () => (await new Client(url).get('/api/v1/tickets')).status === 401);
});

test('bodies that trickle in take no place of the others, and are bounded too', async () => {
  const { url } = await startGateway(system);
  const client = new Client(url);
  const silent = await Promise.all(Array.from({ length: READING + 44 }, () => stalled(url)));
  // The first were given up for the last, or the last found no place: never more at once than there are places.
  await eventually(() => silent.filter(({ answer }) => answer() !== '').length >= 44);
  for (const { answer } of silent) expect(['', '408', '503']).toContain(answer());
  const login = () => client.post('/api/v1/auth/login', { email: ADMIN.email, password: ADMIN.password });
  // Those who have only just come are not given up.
  await eventually(async () => (await login()).status === 200);
  for (let i = 0; i < 20; i += 1) expect((await login()).status).toBe(200);
  silent.forEach(({ socket }) => socket.destroy());
});

test('a body that stalls is answered 408, and its connection is gone within 30 s of its first byte', async () => {
  const { url } = await startGateway(system);
  const bodies = await Promise.all([stalled(url), stalled(url, 'POST /api/v1/tickets'), stalled(url, 'POST /nowhere')]);
  const headersOnly = await silentSocket(url, 'GET /healthz HTTP/1.1\r\nhost:');
  await eventually(() => [...bodies, headersOnly].every(({ closed }) => closed()), { timeoutMs: 30_000 });
  expect([...bodies, headersOnly].map(({ answer }) => answer())).toEqual(['408', '401', '408', '408']);
  expect(bodies[0]?.text()).toContain('"code":"request_timeout"');
}, 60_000);

/** A request of which one byte of the body comes, and then nothing. */
function stalled(url: string, line = 'POST /api/v1/auth/login') {
  return silentSocket(
    url,
    `${line} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`,
  );
}

async function silentSocket(url: string, text: string) {
  const { hostname, port } = new URL(url);
  // It never closes its own end.
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let received = '';
  let closed = false;
  socket.on('data', bytes => (received += bytes.toString()));
  socket.on('error', () => (closed = true));
  socket.on('end', () => (closed = true));
  await once(socket, 'connect');
  socket.write(text);
  return { socket, text: () => received, answer: () => received.slice(9, 12), closed: () => closed };
}

test('many sign-ins at once are bounded, and tickets are taken meanwhile', async () => {
  const { url } = await startGateway(system);
  const admin = await new Client(url).signIn(ADMIN.email, ADMIN.password);
  const login = () =>
    new Client(url).post('/api/v1/auth/login', { email: ADMIN.email, password: 'a wrong password of mine' });
  // On a busy machine the requests of one storm may arrive slowly enough for all of them.
  let answers: Answer[] = [];
  let refused: Answer[] = [];
  for (let storms = 0; storms < 5 && refused.length === 0; storms += 1) {
    const storm = Promise.all(Array.from({ length: 80 }, login));
    await admin.openTicket();
    answers = await storm;
    refused = answers.filter(({ status }) => status === 503);
  }
  expect(refused.length).toBeGreaterThan(0);
  for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 401).length + refused.length).toBe(80);
}, 180_000);

test('after the stop signal it is not ready, but answers until balancers have noticed', async () => {
  const { url, runtime } = await startGateway(system, { DRAIN_DELAY_MS: '1500' });
  const client = await new Client(url).signIn(ADMIN.email, ADMIN.password);
  const stopped = runtime.stop();
  const notReady = await client.get('/readyz');
  expect([notReady.status, notReady.json.reason]).toEqual([503, 'stopping']);
  const answer = await client.post('/api/v1/tickets', { title: 'VPN', description: 'It drops.' });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('connection')).toBe('close');
  await stopped;
  await expect(client.get('/healthz')).rejects.toThrow();
});
