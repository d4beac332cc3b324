import { newId } from '@switchboard/kernel';
import { auditEntriesCollection } from '@switchboard/persistence';
import { encodeCursor } from '../src/domain/cursor';
import { Desk } from './support/gateway';
import type { Answer, Client } from './support/client';
import { uniqueEmail } from './support/people';

let desk: Desk;
let rita: Client;
let ticketId: string;
beforeAll(async () => {
  desk = await Desk.open();
  rita = await desk.requester();
  ticketId = (await rita.openTicket())['id'];
}, 60_000);
afterAll(() => desk.close());

const tickets = '/api/v1/tickets';
const users = '/api/v1/users';
const me = '/api/v1/auth/me';

const refused = ({ status, json }: Answer) => ({ status, code: json['code'], errors: json['errors'] });
const empty = (path: string) => ({
  status: 400,
  code: 'validation_failed',
  errors: [{ path, message: 'must not be empty' }],
});

const newTicket = (fields: object) => ({ title: 'VPN', description: 'It drops.', ...fields });
const newUser = (fields: object) => ({ email: uniqueEmail(), name: 'Nia', role: 'agent', ...fields });
const signup = (fields: object) => ({ email: uniqueEmail(), password: 'a good password', name: 'Rita', ...fields });

const FIELDS: [string, string, (text: string) => Promise<Answer>][] = [
  ['POST /tickets', '/title', title => rita.post(tickets, newTicket({ title }))],
  ['POST /tickets', '/description', description => rita.post(tickets, newTicket({ description }))],
  ['POST /tickets', '/department', department => rita.post(tickets, newTicket({ department }))],
  ['POST /tickets', '/phone', phone => rita.post(tickets, newTicket({ phone }))],
  ['POST /tickets', '/tags/0', tag => rita.post(tickets, newTicket({ tags: [tag] }))],
  ['POST /tickets/classify', '/description', description => rita.post(`${tickets}/classify`, { description })],
  ['PATCH /tickets', '/title', title => desk.admin.patch(`${tickets}/${ticketId}`, { title })],
  ['PATCH /tickets', '/description', text => desk.admin.patch(`${tickets}/${ticketId}`, { description: text })],
  ['PATCH /tickets', '/resolution', resolution => desk.admin.patch(`${tickets}/${ticketId}`, { resolution })],
  ['PATCH /tickets', '/tags/1', tag => desk.admin.patch(`${tickets}/${ticketId}`, { tags: ['vpn', tag] })],
  ['POST /users', '/name', name => desk.admin.post(users, newUser({ name }))],
  ['POST /users', '/teams/0', team => desk.admin.post(users, newUser({ teams: [team] }))],
  ['PATCH /users', '/name', name => desk.admin.patch(`${users}/${rita.id}`, { name })],
  ['PATCH /users', '/teams/0', team => desk.admin.patch(`${users}/${rita.id}`, { teams: [team] })],
  ['PATCH /auth/me', '/name', name => rita.patch(me, { name })],
  ['PATCH /auth/me', '/department', department => rita.patch(me, { department })],
  ['POST /auth/signup', '/name', name => desk.anonymous().post('/api/v1/auth/signup', signup({ name }))],
  ['GET /tickets', '/q', q => rita.get(`${tickets}?q=${encodeURIComponent(q)}`)],
  ['GET /tickets', '/tag/0', tag => rita.get(`${tickets}?tag=${encodeURIComponent(tag)}`)],
  ['GET /users', '/q', q => desk.admin.get(`${users}?q=${encodeURIComponent(q)}`)],
  ['GET /users', '/team/0', team => desk.admin.get(`${users}?team=${encodeURIComponent(team)}`)],
];

test.each(FIELDS)('%s: %s of characters that nobody sees is empty, and that is said', async (_route, path, send) => {
  for (const text of ['\u0001', '\u0085', '\u200b\u00a0', '\u202e', '\u3164', '\u{E0041}'])
    expect({ text, ...refused(await send(text)) }).toEqual({ text, ...empty(path) });
});

test.each(FIELDS.filter(([route]) => !route.startsWith('GET')))(
  '%s: %s with half a surrogate pair is refused, never stored as another character',
  async (_route, path, send) => {
    const message = 'contains half of a surrogate pair, which is no character';
    expect(refused(await send('a\ud83d'))).toEqual({
      status: 400,
      code: 'validation_failed',
      errors: [{ path, message }],
    });
  },
);

test('a limit holds for what is stored: tags that grow in lower case, letters written in two parts', async () => {
  const long = await rita.post(tickets, newTicket({ tags: ['İ'.repeat(50)] }));
  expect(refused(long)).toMatchObject({ status: 400, errors: [{ path: '/tags/0' }] });
  const title = 'u\u0308'.repeat(200);
  expect((await rita.openTicket({ title }))['title']).toBe('ü'.repeat(200));
  expect(refused(await rita.post(tickets, newTicket({ title: `${title}x` })))).toMatchObject({ status: 400 });
});

test('what is stored is what was meant: one line, joined emoji, no overrides of the direction', async () => {
  const made = await rita.openTicket({
    title: ' VPN\u0001\r\n drops\u202e 👩🏽\u200d💻 می\u200cخواهم ',
    description: 'one\r\ntwo\u2028three\u0001',
    tags: ['VPN', 'v\u200bpn', 'Home\u00a0Office'],
    department: 'R\u0026D\u0085',
    phone: '+49\u00a030 1234 ',
  });
  const expected = {
    title: 'VPN drops 👩🏽\u200d💻 می\u200cخواهم',
    description: 'one\ntwo\nthree',
    tags: ['vpn', 'home office'],
    department: 'R&D',
    phone: '+49 30 1234',
  };
  expect(made).toMatchObject(expected);
  expect((await rita.get(`${tickets}/${made['id']}`)).json).toMatchObject(expected);
});

test('tags, skills and teams are found however they are asked for', async () => {
  const { id } = await rita.openTicket({ tags: ['Überall'] });
  for (const tag of ['überall', 'ÜBERALL', 'u\u0308berall', ' Überall ']) {
    const { json } = await rita.get(`${tickets}?tag=${encodeURIComponent(tag)}`);
    expect({ tag, ids: json['items'].map((item: { id: string }) => item.id) }).toEqual({ tag, ids: [id] });
  }
  const skills = [{ name: 'lawn_mowing', level: 3 }];
  const { json: nia } = await desk.admin.post(users, newUser({ skills, teams: ['Gru\u0308n'] }));
  for (const query of ['skill=Lawn%20Mowing', 'skill=LAWN_MOWING', `team=${encodeURIComponent('Grün')}`]) {
    const { json } = await desk.admin.get(`${users}?${query}`);
    expect({ query, ids: json['items'].map((item: { id: string }) => item.id) }).toEqual({ query, ids: [nia['id']] });
  }
});

test.each(FIELDS)('%s: %s with NUL is refused: no text that a person types has it', async (_route, path, send) => {
  const errors = [{ path, message: 'must not contain the control character NUL' }];
  for (const text of ['\u0000', 'a\u0000b'])
    expect({ text, ...refused(await send(text)) }).toMatchObject({ text, status: 400, errors });
});

test.each(['category', 'subcategory', 'assignee', 'requester', 'cursor'])(
  '%%00 in %s is refused by name',
  async name => {
    const { status, json } = await rita.get(`${tickets}?${name}=a%00b`);
    expect([status, json['errors'][0].path.split('/')[1]]).toEqual([400, name]);
  },
);

test.each(['createdAfter', 'createdBefore', 'updatedAfter'])('%s takes no leap second, and says so', async name => {
  for (const time of ['2026-12-31T23:59:60Z', '2026-12-31T18:59:60-05:00']) {
    const { status, json } = await rita.get(`${tickets}?${name}=${time}`);
    expect([status, json['errors'][0].path]).toEqual([400, `/${name}`]);
  }
  expect((await rita.get(`${tickets}?${name}=2026-12-31T23:59:59Z`)).status).toBe(200);
});

/** The cursor with another value or id; the hash of the question stays right. */
function forged(cursor: string, [value, id]: readonly unknown[]): string {
  const [oldValue, oldId, question] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  return Buffer.from(JSON.stringify([value ?? oldValue, id ?? oldId, question])).toString('base64url');
}

test.each([
  [1e300],
  [8.64e15 + 1],
  [0.5],
  ['0'],
  [undefined, ''],
  [undefined, 'a\0'],
  [undefined, '\ud800'],
  [undefined, 7],
])('a forged cursor [%j, %j] is refused', async (...parts) => {
  await rita.openTicket();
  await rita.openTicket();
  for (const [client, list] of [
    [rita, `${tickets}?limit=1`],
    [rita, `${tickets}?limit=1&sort=priority`],
    [desk.admin, `${users}?limit=1`],
  ] as const) {
    const { json } = await client.get(list);
    const answer = await client.get(`${list}&cursor=${forged(json['nextCursor'], parts)}`);
    expect(refused(answer)).toMatchObject({ status: 400, errors: [{ path: '/cursor' }] });
  }
});

test('a cursor of a history names an entry of it', async () => {
  const scope = { list: 'history', ticket: ticketId, caller: rita.id };
  const ask = (id: string) =>
    rita.get(`${tickets}/${ticketId}/history?cursor=${encodeCursor({ value: 1, id }, scope)}`);
  const entry = (chain: string) => ({
    _id: newId(),
    chain,
    index: 1,
    sequence: 1,
    type: 'ticket.created',
    at: new Date(),
    recordedAt: new Date(),
    actor: { kind: 'service', id: 'x', name: 'x' },
    changes: [],
    event: {},
    previousHash: '0'.repeat(64),
    hash: 'a'.repeat(64),
  });
  const [own, foreign] = [entry(ticketId), entry(newId())];
  await desk.system.database.model(auditEntriesCollection).insertMany([own, foreign]);
  expect((await ask(own._id)).status).toBe(200);
  expect((await ask(foreign._id)).status).toBe(400);
});

test.each([
  [1e300, '0.0'],
  [1, 'x'],
  [1, ''],
  [1, '0.1e3'],
  [0.5, '0.0'],
])('a cursor of a history [%j, %j] is refused', async (value, id) => {
  const scope = { list: 'history', ticket: ticketId, caller: rita.id };
  const ask = (at: { value: number; id: string }) =>
    rita.get(`${tickets}/${ticketId}/history?cursor=${encodeCursor(at, scope)}`);
  expect(refused(await ask({ value, id }))).toMatchObject({ status: 400, errors: [{ path: '/cursor' }] });
});
