import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Desk } from './support/gateway';
import type { Client, Json } from './support/client';
import { uniqueEmail } from './support/people';

let desk: Desk;
let rita: Client;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
}, 60_000);
afterAll(() => desk.close());

const tickets = '/api/v1/tickets';
const JSON_TYPE = 'application/json';

async function send(body: Buffer | string, headers: Record<string, string> = {}) {
  const response = await fetch(`${desk.gateway.url}${tickets}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${rita.token}`, 'content-type': JSON_TYPE, ...headers },
    body: new Uint8Array(typeof body === 'string' ? Buffer.from(body) : body),
  });
  return { status: response.status, headers: response.headers, json: (await response.json()) as Json };
}

const ticket = (title: string) => JSON.stringify({ title, description: 'It drops.' });

test.each([
  ['Latin 1', Buffer.from(ticket('Drucker für Büro'), 'latin1')],
  [
    'a truncated emoji',
    Buffer.concat([Buffer.from('{"title":"'), Buffer.of(0xf0, 0x9f), Buffer.from('","description":"x"}')]),
  ],
  [
    'a surrogate as bytes',
    Buffer.concat([Buffer.from('{"title":"'), Buffer.of(0xed, 0xa0, 0x80), Buffer.from('","description":"x"}')]),
  ],
  [
    'an overlong slash',
    Buffer.concat([Buffer.from('{"title":"'), Buffer.of(0xc0, 0xaf), Buffer.from('","description":"x"}')]),
  ],
])('a body that is no UTF-8 is refused, not repaired: %s', async (_what, body) => {
  const { status, json } = await send(body);
  expect([status, json['code']]).toEqual([400, 'invalid_encoding']);
});

test.each(['iso-8859-1', 'utf-16', '"windows-1252"', 'utf-7'])('the charset %s is not understood', async charset => {
  const { status, json } = await send(ticket('x'), { 'content-type': `${JSON_TYPE}; charset=${charset}` });
  expect([status, json['code']]).toEqual([415, 'unsupported_charset']);
});

test.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8'])('the charset %s is', async charset => {
  const { status, json } = await send(ticket('Büro'), { 'content-type': `${JSON_TYPE};charset=${charset}` });
  expect([status, json['title']]).toEqual([201, 'Büro']);
});

test('a byte order mark is no part of the text', async () => {
  expect((await send(`\ufeff${ticket('x')}`)).status).toBe(201);
});

test('a compressed body, or one that says so, is refused', async () => {
  for (const [coding, body] of [
    ['gzip', ticket('x')],
    ['gzip', gzipSync(ticket('x'))],
    ['br', ticket('x')],
    ['identity, gzip', ticket('x')],
  ] as const) {
    const { status, json, headers } = await send(body, { 'content-encoding': coding });
    expect([status, json['code'], headers.get('accept-encoding')]).toEqual([415, 'unsupported_encoding', 'identity']);
  }
  expect((await send(ticket('x'), { 'content-encoding': 'identity' })).status).toBe(201);
});

/** What the gateway answers to these lines. */
function raw(...lines: string[]): Promise<string> {
  const { hostname, port } = new URL(desk.gateway.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(Buffer.from(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`, 'latin1')),
    );
    let text = '';
    socket.on('data', chunk => (text += chunk.toString()));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

test.each([
  ['two hosts', ['GET /healthz HTTP/1.1', 'Host: a.example', 'Host: b.example']],
  ['the same host twice', ['GET /healthz HTTP/1.1', 'Host: a.example', 'host: a.example']],
  ['two identities', [`GET ${tickets} HTTP/1.1`, 'Host: a', 'Authorization: Bearer a', 'Authorization: Bearer b']],
  ['bytes in the address that are no ASCII', [`GET ${tickets}?q=b\u00fcro HTTP/1.1`, 'Host: a']],
])('%s could be understood in two ways', async (_what, lines) => {
  expect(await raw(...lines)).toMatch(/^HTTP\/1\.1 400 [^]*application\/problem\+json[^]*"code":"bad_request"/);
});

test.each(['q=%FC', 'q=%', 'tag=a&q=%C3', 'q=%ED%A0%80'])('the query %s is no UTF-8, and q is named', async query => {
  const { status, json } = await rita.get(`${tickets}?${query}`);
  expect([status, json['errors']]).toEqual([400, [{ path: '/q', message: 'must be UTF-8 in percent-encoding' }]]);
});

test('requests without a body may say that it would be JSON', async () => {
  const headers = { 'content-type': JSON_TYPE };
  const { json } = await desk.admin.post('/api/v1/users', { email: uniqueEmail(), name: 'N', role: 'agent' });
  expect((await desk.admin.request('DELETE', `/api/v1/users/${json['id']}`, undefined, headers)).status).toBe(204);
  const leaving = await desk.requester();
  expect((await leaving.request('POST', '/api/v1/auth/logout', undefined, headers)).status).toBe(204);
  const again = await desk.requester();
  expect((await again.request('POST', '/api/v1/auth/logout', '', headers)).status).toBe(204);
  const without = await rita.request('POST', tickets, undefined, headers);
  expect(without.status).toBe(400);
});
