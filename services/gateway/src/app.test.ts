import { silentLogger, systemClock, TransientError } from '@switchboard/kernel';
import { isDatabaseAway } from '@switchboard/persistence';
import { buildApp, type AppPorts } from './app';
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
      'idempotency',
      'classifier',
      'routingLog',
      'auditTrail',
    ].map(name => [name, nowhere]),
  ),
  clock: systemClock,
  logger: silentLogger(),
  taxonomy: {},
  observe: () => undefined,
  isDraining: () => false,
  isDatabaseAway: () => false,
  unreadyReason: async () => undefined,
  brokerReason: async () => undefined,
} as unknown as AppPorts;

interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { name: string; in: string; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: object }> }>;
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
      'POST /api/v1/auth/login',
      'POST /api/v1/auth/logout',
      'POST /api/v1/auth/password',
      'POST /api/v1/auth/refresh',
      'POST /api/v1/auth/signup',
      'GET /api/v1/tickets',
      'POST /api/v1/tickets',
      'POST /api/v1/tickets/classify',
      'GET /api/v1/tickets/{id}',
      'PATCH /api/v1/tickets/{id}',
      'GET /api/v1/tickets/{id}/history',
      'GET /api/v1/tickets/{id}/routing',
      'GET /api/v1/users',
      'POST /api/v1/users',
      'DELETE /api/v1/users/{id}',
      'GET /api/v1/users/{id}',
      'PATCH /api/v1/users/{id}',
      'GET /healthz',
      'GET /readyz',
    ].sort(),
  );
});

test('every operation has a name of its own, a summary, a tag, and schemas for what comes in and goes out', () => {
  const names = operations().map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, path, operation } of operations()) {
    const { operationId, summary, tags, responses, parameters = [], requestBody } = operation;
    expect({ name, operationId, summary, tags }).toEqual({
      name,
      operationId: expect.stringMatching(/^[a-zA-Z]+$/),
      summary: expect.stringMatching(/.{5,}/),
      tags: [expect.any(String)],
    });
    const success = Object.entries(responses).filter(([status]) => status.startsWith('2'));
    expect({ name, success: success.length > 0 }).toEqual({ name, success: true });
    for (const [status, { description, content }] of Object.entries(responses)) {
      expect({ name, status, description }).toEqual({
        name,
        status,
        description: expect.stringMatching(/^(?!Default)/),
      });
      if (status !== '204') expect({ name, status, content }).toMatchObject({ content: expect.any(Object) });
    }
    expect(responses['4XX']?.content).toHaveProperty('application/problem+json');
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    expect(parameters.filter(parameter => parameter.in === 'path').map(parameter => parameter.name)).toEqual(inPath);
    if (/^(POST|PATCH)/.test(name)) expect({ name, requestBody }).toMatchObject({ requestBody: { content: {} } });
  }
});

test('schemas use only types of JSON Schema, and every reference leads somewhere', () => {
  const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];
  const visit = (value: unknown): void => {
    if (!value || typeof value !== 'object') return;
    const { type, $ref } = value as { type?: unknown; $ref?: string };
    if (typeof type === 'string' && !('in' in value) && !('scheme' in value) && !('code' in value)) {
      expect(types).toContain(type);
    }
    expect($ref).toBeUndefined();
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(document.paths);
});

test('whoever is not signed in is refused by every operation that asks for it', async () => {
  for (const { name, path, operation } of operations()) {
    if (!operation.security || operation.operationId === 'signOut') continue;
    const [method] = name.split(' ') as ['GET'];
    const { statusCode, headers } = await app.inject({ method, url: path.replace('{id}', 'x'), payload: undefined });
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
