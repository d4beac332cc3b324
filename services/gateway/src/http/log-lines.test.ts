import { Writable } from 'node:stream';
import { INITIAL_TAXONOMY } from '@switchboard/contracts';
import { loggerOptions, systemClock } from '@switchboard/kernel';
import { UnpublishableEvent } from '@switchboard/persistence';
import { pino } from 'pino';
import { type AppPorts, buildApp } from '../entry';
import { Identifier } from './identify';
import type { App } from './types';

const SECRET = 'hunter2-and-more';
const admin = { _id: 'a1', name: 'Ada', email: 'ada@example.com', role: 'admin', teams: [], disabled: false };
const lines: string[] = [];
/** What the stores fail with. */
let failure: Error;
let app: App;

beforeAll(async () => {
  const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  const failing = new Proxy({}, { get: () => () => Promise.reject(failure) });
  const names = ['passwords', 'tickets', 'idempotency', 'classifier', 'routingLog', 'auditTrail'];
  const accounts = {
    accessTokens: { verify: async () => ({ userId: 'a1', sessionId: 's1' }), keySet: () => ({ keys: [] }) },
    users: { find: async () => admin, list: () => Promise.reject(failure) },
    sessions: { find: async () => ({ id: 's', userId: 'p', epoch: 0 }) },
    clock: systemClock,
  };
  const ports = {
    ...Object.fromEntries(names.map(name => [name, failing])),
    ...accounts,
    identifier: new Identifier(accounts as never),
    live: { close: () => undefined },
    logger: pino(loggerOptions('gateway', 'trace'), sink),
    taxonomy: { current: () => INITIAL_TAXONOMY },
    observe: () => undefined,
    settings: [],
    isDraining: () => false,
    isDatabaseAway: () => false,
    unreadyReason: async () => undefined,
    brokerReason: async () => undefined,
  } as unknown as AppPorts;
  app = await buildApp(ports, {
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    security: { https: false, corsOrigins: [] },
    admission: { targetMs: 0, maxInFlight: 100 },
    rateLimits: { perMinute: 1_000, authPerMinute: 1_000 },
  });
});
beforeEach(() => lines.splice(0));
afterAll(() => app.close());

const authorization = 'Bearer x.y.z';
const errors = () => lines.map(line => JSON.parse(line) as { level: string }).filter(({ level }) => level === 'error');

test.each([
  ['GET', `/api/v1/tickets?q=${SECRET}`, 500],
  ['GET', `/api/v1/users?q=${SECRET}&skill=${SECRET}`, 500],
  ['GET', `/api/v1/tickets?tag=${SECRET}&total=true`, 500],
  ['GET', `/api/v1/tickets?cursor=${SECRET}`, 400],
  ['GET', `/api/v1/tickets?color=${SECRET}`, 400],
  ['GET', `/api/v1/tickets/t1/history?cursor=${SECRET}`, 500],
  ['GET', `/nowhere?q=${SECRET}`, 404],
  ['GET', `/api/v1/tickets/%ff?q=${SECRET}`, 400],
  ['GET', `/api/v1/tickets/${'x'.repeat(600)}?q=${SECRET}`, 414],
  ['POST', `/api/v1/tickets?q=${SECRET}`, 500],
] as const)('%s %s: no line of the log has the text, whatever fails', async (method, url, status) => {
  failure = new Error(`BSON Regex patterns cannot contain null bytes, found: [${SECRET}]`);
  const payload = method === 'POST' ? { title: SECRET, description: SECRET } : undefined;
  const answer = await app.inject({ method, url, headers: { authorization }, ...(payload ? { payload } : {}) });
  expect(answer.statusCode).toBe(status);
  expect(errors()).toHaveLength(status === 500 ? 1 : 0);
  expect(lines.join('')).not.toContain(SECRET);
});

test('an event that consumers would refuse is answered with 500, and the log names its type and the path', async () => {
  failure = new UnpublishableEvent('ticket.created', 't1', 'data/tags/0 must not have fewer than 1 characters');
  const payload = { title: 'VPN', description: 'It drops.' };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/tickets', headers: { authorization }, payload });
  expect([answer.statusCode, answer.json()]).toMatchObject([500, { code: 'internal' }]);
  expect(answer.body).not.toContain('data/tags');
  expect(errors()).toMatchObject([
    {
      err: { code: 'event_unpublishable', message: expect.stringMatching(/ticket\.created.*data\/tags\/0/) as string },
    },
  ]);
});
