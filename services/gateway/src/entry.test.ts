import { silentLogger, systemClock, TransientError } from '@switchboard/kernel';
import { isDatabaseAway } from '@switchboard/persistence';
import { buildApp, type AppPorts } from './entry';
import { Identifier } from './http/identify';
import type { App } from './http/types';

/** Nothing behind it: these tests look at what the routes say of themselves. */
const nowhere = new Proxy({}, { get: () => () => Promise.reject(new Error('nothing is behind this app')) });
const ports = {
  ...Object.fromEntries(
    [
      'users',
      'sessions',
      'passwords',
      'accessTokens',
      'tickets',
      'messages',
      'readMarks',
      'idempotency',
      'classifier',
      'assigner',
      'routingLog',
      'waitingLine',
      'forecaster',
      'auditor',
      'auditTrail',
    ].map(name => [name, nowhere]),
  ),
  clock: systemClock,
  logger: silentLogger(),
  taxonomy: nowhere,
  taxonomyStore: nowhere,
  taxonomyUse: nowhere,
  teamMembers: nowhere,
  settings: [],
  reopenDays: 14,
  observe: () => undefined,
  isDraining: () => false,
  isDatabaseAway: () => false,
  unreadyReason: async () => undefined,
  brokerReason: async () => undefined,
  identifier: new Identifier(nowhere as never),
  live: { close: () => undefined },
} as unknown as AppPorts;

interface Operation {
  operationId?: string;
  parameters?: object[];
  security?: object[];
}

const admission = { targetMs: 0, maxInFlight: 100 };

let app: App;
let document: { openapi: string; paths: Record<string, Record<string, Operation>>; [key: string]: unknown };
beforeAll(async () => {
  const security = { https: false, corsOrigins: [] };
  const rateLimits = { perMinute: 100, authPerMinute: 10 };
  app = await buildApp(ports, {
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    security,
    admission,
    rateLimits,
  });
  document = (await app.inject('/api/openapi.json')).json();
});
afterAll(() => app.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );

test('the document is OpenAPI 3.1 and names every route of the contract', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document).toMatchObject({
    info: { title: 'Switchboard' },
    servers: [{ url: '/' }, { url: 'http://127.0.0.1:3000' }],
  });
  expect(
    operations()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(
    [
      'GET /.well-known/jwks.json',
      'GET /api/v1/auth/me',
      'PATCH /api/v1/auth/me',
      'POST /api/v1/auth/forgot',
      'POST /api/v1/auth/invitations/accept',
      'POST /api/v1/auth/login',
      'POST /api/v1/auth/logout',
      'POST /api/v1/auth/password',
      'POST /api/v1/auth/refresh',
      'POST /api/v1/auth/reset',
      'POST /api/v1/auth/signup',
      'POST /api/v1/auth/verify',
      'POST /api/v1/auth/verify/resend',
      'GET /api/v1/tickets',
      'POST /api/v1/tickets',
      'POST /api/v1/tickets/bulk',
      'POST /api/v1/tickets/classify',
      'POST /api/v1/tickets/{id}/assign',
      'POST /api/v1/tickets/{id}/close',
      'POST /api/v1/tickets/{id}/reopen',
      'POST /api/v1/tickets/{id}/transfer',
      'GET /api/v1/tickets/{id}',
      'DELETE /api/v1/tickets/{id}',
      'PATCH /api/v1/tickets/{id}',
      'GET /api/v1/tickets/{id}/history',
      'GET /api/v1/tickets/{id}/links',
      'POST /api/v1/tickets/{id}/links',
      'DELETE /api/v1/tickets/{id}/links/{linkId}',
      'POST /api/v1/tickets/{id}/merge',
      'POST /api/v1/tickets/{id}/unmerge',
      'POST /api/v1/tickets/{id}/snooze',
      'DELETE /api/v1/tickets/{id}/snooze',
      'GET /api/v1/tickets/{id}/watchers',
      'POST /api/v1/tickets/{id}/watchers',
      'DELETE /api/v1/tickets/{id}/watchers',
      'GET /api/v1/tickets/stats',
      'GET /api/v1/jobs',
      'POST /api/v1/jobs',
      'GET /api/v1/jobs/{id}',
      'POST /api/v1/jobs/{id}/cancel',
      'GET /api/v1/attachments/{id}',
      'DELETE /api/v1/attachments/{id}',
      'GET /api/v1/attachments/{id}/thumbnail',
      'GET /api/v1/attachments/limits',
      'GET /api/v1/tickets/{id}/attachments',
      'POST /api/v1/tickets/{id}/attachments',
      'GET /api/v1/tickets/stats/times',
      'GET /api/v1/tickets/{id}/messages',
      'POST /api/v1/tickets/{id}/messages',
      'GET /api/v1/tickets/{id}/messages/{messageId}',
      'PATCH /api/v1/tickets/{id}/messages/{messageId}',
      'GET /api/v1/tickets/{id}/messages/{messageId}/versions',
      'PUT /api/v1/tickets/{id}/read',
      'GET /api/v1/tickets/export',
      'GET /api/v1/tickets/{id}/routing',
      'POST /api/v1/tickets/{id}/routing/what-if',
      ...['categories', 'teams', 'fields'].flatMap(list => [
        `GET /api/v1/${list}`,
        `POST /api/v1/${list}`,
        `GET /api/v1/${list}/{key}`,
        `PATCH /api/v1/${list}/{key}`,
        `DELETE /api/v1/${list}/{key}`,
      ]),
      'GET /api/v1/users',
      'POST /api/v1/users',
      'DELETE /api/v1/users/{id}',
      'GET /api/v1/users/{id}',
      'PATCH /api/v1/users/{id}',
      'POST /api/v1/users/{id}/invitation',
      'GET /api/v1/canned-replies',
      'POST /api/v1/canned-replies',
      'GET /api/v1/canned-replies/{id}',
      'PATCH /api/v1/canned-replies/{id}',
      'DELETE /api/v1/canned-replies/{id}',
      'GET /api/v1/canned-replies/{id}/rendered',
      'GET /api/v1/views',
      'POST /api/v1/views',
      'DELETE /api/v1/views/{id}',
      'GET /api/v1/views/{id}',
      'PATCH /api/v1/views/{id}',
      'GET /api/v1/notifications',
      'GET /api/v1/notifications/unread',
      'PUT /api/v1/notifications/read',
      'PUT /api/v1/notifications/{id}/read',
      'PUT /api/v1/tickets/{id}/notifications/read',
      'GET /api/v1/operations',
      'GET /api/v1/operations/parked',
      'GET /api/v1/operations/parked/{queue}/{id}',
      'POST /api/v1/operations/parked/drop',
      'POST /api/v1/operations/parked/replay',
      'GET /api/v1/operations/audit',
      'POST /api/v1/operations/audit/verifications',
      'POST /api/v1/operations/audit/verifications/{id}/cancel',
      'GET /api/v1/operations/settings',
      'GET /healthz',
      'GET /readyz',
    ].sort(),
  );
});

test('whoever is not signed in is refused by every operation that asks for it', async () => {
  for (const { name, path, operation } of operations()) {
    if (!operation.security?.length || operation.operationId === 'signOut') continue;
    const [method] = name.split(' ') as ['GET'];
    const { statusCode, headers } = await app.inject({
      method,
      url: path.replace(/\{\w+\}/g, 'x'),
      payload: undefined,
    });
    expect({ name, statusCode, type: headers['content-type'] }).toEqual({
      name,
      statusCode: 401,
      type: 'application/problem+json; charset=utf-8',
    });
  }
});

test('a route that does not say who may use it stops the boot', async () => {
  const security = { https: false, corsOrigins: [] };
  const forgetful = buildApp(ports, {
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    security,
    admission,
    rateLimits: undefined,
    plugins: [
      async plugin => {
        plugin.get('/api/v1/forgotten', async () => 'oops');
      },
    ],
  });
  await expect(forgetful).rejects.toThrow(/\/api\/v1\/forgotten does not say who may use it/);
});

test('https is insisted on only where the public address has it', async () => {
  const security = { https: true, corsOrigins: [] };
  const options = {
    publicUrl: 'https://desk.example.com',
    trustProxy: false,
    security,
    admission,
    rateLimits: undefined,
  };
  const secure = await buildApp(ports, options);
  const { headers } = await secure.inject('/');
  expect(headers).toHaveProperty('strict-transport-security');
  await secure.close();
  expect((await app.inject('/')).headers).not.toHaveProperty('strict-transport-security');
});

describe('when it can not', () => {
  const options = {
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    security: { https: false, corsOrigins: [] },
    admission,
    rateLimits: undefined,
  };
  const login = { method: 'POST', url: '/api/v1/auth/login', payload: { email: 'a@b.c', password: 'x' } } as const;
  const withFailure = (error: Error) =>
    buildApp({ ...ports, isDatabaseAway, users: { findByEmail: () => Promise.reject(error) } as never }, options);

  test.each([
    ['the database is away', Object.assign(new Error('connect 10.0.0.7'), { name: 'MongoServerSelectionError' })],
    ['writers got in between', new TransientError('write_contention', 'users 10.0.0.7')],
  ])('%s: 503, with when to try again', async (_name, error) => {
    const answer = await (await withFailure(error)).inject(login);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.json()).toMatchObject({ code: 'unavailable' });
    expect(answer.body).not.toContain('10.0.0.7');
  });

  test('a mistake of ours: 500 with the request’s id, and nothing of the inside', async () => {
    const answer = await (await withFailure(new Error('password of 10.0.0.7'))).inject(login);
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'internal', requestId: answer.headers['x-request-id'] });
    expect(answer.body).not.toContain('10.0.0.7');
  });

  test('not ready: 503 with the reason, while it stays alive', async () => {
    const unready = await buildApp({ ...ports, unreadyReason: async () => 'database: away' }, options);
    const answer = await unready.inject('/readyz');
    expect([answer.statusCode, answer.json()]).toEqual([
      503,
      { status: 'unready', reason: 'database: away', broker: 'ok' },
    ]);
    expect((await unready.inject('/healthz')).statusCode).toBe(200);
  });
});
