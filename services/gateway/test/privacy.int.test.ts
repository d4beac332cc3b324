import { newId } from '@switchboard/kernel';
import { ticketsCollection } from '@switchboard/persistence';
import type { Client, Json } from './support/client';
import { Desk } from './support/gateway';
import { uniqueEmail } from './support/people';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 60_000);
afterAll(() => desk.close());

const path = '/api/v1/tickets';
const body = () => ({ title: `Ticket ${newId()}`, description: 'It drops every hour.' });
const demote = ({ id }: Client) => desk.admin.patch(`/api/v1/users/${id}`, { role: 'user' });

/** Names of everything in an answer that only agents and admins may see. */
const internal = (json: Json) =>
  JSON.stringify(json).match(
    /"(reason|sentiment|model|confidence|suggestedReply|notes|promptHash|decisionIds|priorityRank|setByPerson)"/g,
  ) ?? [];

test('no answer to a requester has an internal part: created, repeated, read, listed, changed, history', async () => {
  const rita = await desk.requester();
  const key = { 'idempotency-key': newId() };
  const ticket = body();
  const created = await rita.post(path, ticket, key);
  const one = `${path}/${created.json.id}`;
  // As classifier and router leave it.
  const set = {
    'classification.sentiment': 'negative',
    'classification.model': 'some-model',
    'classification.notes': 'angry customer',
    'assignment.reason': 'only free candidate of 1',
  };
  await desk.system.database.model(ticketsCollection).updateOne({ _id: created.json.id }, { $set: set as never });
  const answers = [
    created,
    await rita.post(path, ticket, key),
    await rita.get(one),
    await rita.get(path),
    await rita.get(`${one}/history`),
    await rita.patch(one, { title: 'Another title' }),
    await rita.patch(one, { status: 'closed' }),
  ];
  for (const { status, json } of answers) expect([status, internal(json)]).toEqual([expect.any(Number), []]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 200, 200, 200, 200, 200]);
  expect(internal((await desk.admin.get(one)).json)).toEqual(
    expect.arrayContaining(['"reason"', '"sentiment"', '"model"', '"notes"', '"confidence"']),
  );
});

describe('a request that is repeated after its caller was made a requester', () => {
  test('gives the first answer without what requesters may not see', async () => {
    const nia = await desk.person('agent');
    const [ticket, key] = [body(), { 'idempotency-key': newId() }];
    const first = await nia.post(path, ticket, key);
    expect(internal(first.json)).toContain('"reason"');
    await demote(nia);
    const second = await nia.post(path, ticket, key);
    expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(second.json).toMatchObject({ id: first.json.id, title: ticket.title });
    expect(internal(second.json)).toEqual([]);
  });

  test('is refused where the ticket is somebody else’s', async () => {
    const [nia, rita] = [await desk.person('agent'), await desk.requester()];
    const [ticket, key] = [{ ...body(), onBehalfOf: rita.id }, { 'idempotency-key': newId() }];
    expect((await nia.post(path, ticket, key)).status).toBe(201);
    await demote(nia);
    const { status, json } = await nia.post(path, ticket, key);
    expect([status, json.code]).toEqual([404, 'not_found']);
    expect(JSON.stringify(json)).not.toContain(rita.email);
  });

  test('is refused where it made a person', async () => {
    const eve = await desk.person('admin');
    const person = { email: uniqueEmail(), name: 'Sven', role: 'user', password: 'a good password' };
    const key = { 'idempotency-key': newId() };
    expect((await eve.post('/api/v1/users', person, key)).status).toBe(201);
    await demote(eve);
    expect((await eve.post('/api/v1/users', person, key)).status).toBe(403);
  });
});

test('nothing that the API answers is kept by a browser or a proxy; public documents may be', async () => {
  const rita = await desk.requester();
  const { id } = await rita.openTicket();
  const login = { email: rita.email, password: 'a good password' };
  const answers = [
    await rita.post(path, body()),
    await rita.get(path),
    await rita.get(`${path}/${id}`),
    await rita.get(`${path}/${id}/history`),
    await desk.admin.get(`${path}/${id}/routing`),
    await rita.patch(`${path}/${id}`, { title: 'Another title' }),
    await rita.post(`${path}/classify`, { description: 'VPN' }),
    await rita.get('/api/v1/auth/me'),
    await rita.patch('/api/v1/auth/me', { name: 'Rita Newname' }),
    await desk.admin.get('/api/v1/users'),
    await desk.admin.get(`/api/v1/users/${rita.id}`),
    await rita.post('/api/v1/auth/login', login),
    await rita.get(`${path}/nothing`),
    await rita.get('/api/v1/nowhere'),
    await rita.post('/api/v1/auth/logout'),
  ];
  expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(answers.map(() => 'no-store'));
  for (const open of ['/api/openapi.json', '/', '/.well-known/jwks.json'])
    expect((await rita.get(open)).headers.get('cache-control')).not.toBe('no-store');
});

describe('the access token of a session that has ended works no more, at once', () => {
  const works = async (somebody: Client) => (await somebody.get('/api/v1/auth/me')).status === 200;
  let rita: Client;
  beforeEach(async () => {
    rita = await desk.requester();
    // So that the gateway knows the session.
    expect(await works(rita)).toBe(true);
  });

  test('after log-out with the refresh token alone', async () => {
    const { refreshToken } = rita;
    expect((await desk.anonymous().post('/api/v1/auth/logout', { refreshToken })).status).toBe(204);
    expect(await works(rita)).toBe(false);
  });

  test('after a refresh token was used twice', async () => {
    const { refreshToken } = rita;
    expect((await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken })).status).toBe(200);
    expect((await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken })).status).toBe(401);
    expect(await works(rita)).toBe(false);
  });

  test('and another session of the same person goes on', async () => {
    const other = await desk.anonymous().signIn(rita.email, 'a good password');
    const { refreshToken } = rita;
    await desk.anonymous().post('/api/v1/auth/logout', { refreshToken });
    expect([await works(rita), await works(other)]).toEqual([false, true]);
  });
});
