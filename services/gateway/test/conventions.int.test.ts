import { connect } from 'node:net';
import { Desk } from './support/gateway';
import type { Client } from './support/client';

let desk: Desk;
let rita: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
}, 60_000);
afterAll(() => desk.close());

const tickets = '/api/v1/tickets';
const ticket = { title: 'VPN', description: 'It drops.' };

test('a problem has the shape of RFC 9457, a stable code and the request’s id', async () => {
  const { status, json, headers } = await rita.get(`${tickets}/nothing?secret=1`);
  expect(status).toBe(404);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(json).toEqual({
    type: 'urn:switchboard:problem:not_found',
    title: 'Not found',
    status: 404,
    detail: 'There is no such ticket.',
    instance: `${tickets}/nothing`,
    code: 'not_found',
    requestId: headers.get('x-request-id'),
  });
});

test.each([
  ['an unknown route', 'GET', '/api/v1/nothing', undefined, {}, 404, 'not_found'],
  ['an unknown method', 'PUT', tickets, ticket, {}, 404, 'not_found'],
  ['a body that is no JSON', 'POST', tickets, '{"title":', {}, 400, 'invalid_json'],
  ['an empty body', 'POST', tickets, '', {}, 400, 'invalid_json'],
  ['no body', 'POST', tickets, undefined, {}, 400, 'validation_failed'],
  ['a list for a body', 'POST', tickets, '[]', {}, 400, 'validation_failed'],
  ['null for a body', 'POST', tickets, 'null', {}, 400, 'validation_failed'],
  [
    'a form',
    'POST',
    tickets,
    'title=x',
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'unsupported_media_type',
  ],
  ['plain text', 'POST', tickets, '{}', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
  [
    'a poisoned prototype',
    'POST',
    tickets,
    '{"title":"a","description":"b","__proto__":{"x":1}}',
    {},
    400,
    'invalid_json',
  ],
  ['a poisoned constructor', 'POST', tickets, '{"constructor":{"prototype":{"x":1}}}', {}, 400, 'invalid_json'],
  ['an address that can not be decoded', 'GET', `${tickets}/%E0%A4%A`, undefined, {}, 400, 'bad_request'],
  ['an endless id', 'GET', `${tickets}/${'x'.repeat(101)}`, undefined, {}, 414, 'address_too_long'],
])('%s is answered with a problem', async (_name, method, path, body, headers, status, code) => {
  const answer = await rita.request(method, path, body, headers);
  expect([answer.status, answer.json.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('x-request-id')).toBeTruthy();
});

test('a body of a mebibyte is the limit', async () => {
  const padded = (bytes: number) => `${JSON.stringify(ticket)}${' '.repeat(bytes - JSON.stringify(ticket).length)}`;
  expect((await rita.request('POST', tickets, padded(1_048_576))).status).toBe(201);
  const { status, json } = await rita.request('POST', tickets, padded(1_048_577));
  expect([status, json.code]).toEqual([413, 'body_too_large']);
});

test('a failure inside says nothing of the inside', async () => {
  const broken = await Desk.open();
  try {
    const client = await broken.requester();
    const validator = { $jsonSchema: { bsonType: 'object', required: ['something_else'] } };
    await broken.system.database.connection.db?.command({ collMod: 'tickets', validator });
    const { status, json } = await client.post(tickets, ticket);
    expect(status).toBe(500);
    expect(json).toMatchObject({ code: 'internal', detail: 'Something went wrong on our side.' });
    expect(JSON.stringify(json)).not.toMatch(/mongo|validat|something_else|stack| at /i);
  } finally {
    await broken.close();
  }
});

test('bytes that are no HTTP get a problem too', async () => {
  const { hostname, port } = new URL(desk.gateway.url);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write('NONSENSE\r\n\r\n'));
    let text = '';
    socket.on('data', chunk => (text += chunk.toString()));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*application\/problem\+json[^]*"code":"bad_request"/);
});

test('a harmless request id comes back, another is replaced', async () => {
  const echo = async (id: string) => (await rita.get('/healthz', { 'x-request-id': id })).headers.get('x-request-id');
  expect(await echo('my-request.1')).toBe('my-request.1');
  for (const id of ['two words', '"quoted"', 'x'.repeat(101)]) expect(await echo(id)).toMatch(/^[0-9a-f-]{36}$/);
});

test('browsers are told to be careful', async () => {
  const { headers } = await desk.anonymous().get('/');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/);
  expect(headers.get('content-security-policy')).not.toMatch(/upgrade-insecure-requests/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('the landing page leads to the documentation', async () => {
  const { status, json, headers } = await desk.anonymous().get('/');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  for (const link of ['/api/docs', '/api/openapi.json', '/healthz']) expect(json).toContain(`href="${link}"`);
  expect(json).not.toContain('<script');
});

test('the documentation page brings its scripts along', async () => {
  const page = await desk.anonymous().get('/api/docs');
  expect(page.status).toBe(200);
  const script = /src="([^"]+bundle\.js)"/.exec(page.json)?.[1] ?? '';
  expect((await desk.anonymous().get(script)).status).toBe(200);
  expect(page.json).not.toMatch(/<script(?![^>]*src=)/);
});

test('a long list goes packed to whoever takes that and says the same; what has a version is never packed', async () => {
  const { number } = await rita.openTicket({ description: 'It drops. '.repeat(600) });
  const [packed, plain] = await Promise.all(
    ['br;q=1, gzip;q=0.5', 'gzip;q=0, identity'].map(coding => rita.get(tickets, { 'accept-encoding': coding })),
  );
  expect(packed?.headers.get('content-encoding')).toBe('gzip');
  expect(plain?.headers.get('content-encoding')).toBeNull();
  for (const answer of [packed, plain]) expect(answer?.headers.get('vary')).toMatch(/accept-encoding/i);
  expect(packed?.json).toEqual(plain?.json);
  const one = await rita.get(`${tickets}/${number}`, { 'accept-encoding': 'gzip' });
  expect([one.headers.get('content-encoding'), one.headers.get('etag')]).toEqual([null, '"1"']);
});
