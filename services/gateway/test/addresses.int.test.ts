import { usersCollection } from '@switchboard/persistence';
import { TestSystem } from '@switchboard/testing';
import { hash } from '@node-rs/argon2';
import { Desk, startGateway } from './support/gateway';
import { Client } from './support/client';
import { uniqueEmail } from './support/people';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 60_000);
afterAll(() => desk.close());

const signup = '/api/v1/auth/signup';
const login = '/api/v1/auth/login';
const users = '/api/v1/users';
const password = 'correct horse battery';
const DECOMPOSED = 'Zu\u0308rich-Ka\u0308se-2026';
const COMPOSED = 'Z\u00fcrich-K\u00e4se-2026';

test.each([
  ['in capitals', 'JOS\u00c9@Example.TEST'],
  ['with the accent apart', 'jose\u0301@example.test'],
  ['full-width', '\uff4aos\u00e9@\uff45xample.test'],
  ['with blanks around', ' jos\u00e9@example.test '],
])('one account per address: %s it is the same', async (_how, email) => {
  const first = { email: 'jos\u00e9@example.test', password, name: 'José' };
  expect([201, 409]).toContain((await desk.anonymous().post(signup, first)).status);
  const { status, json } = await desk.anonymous().post(signup, { ...first, email });
  expect([status, json['code']]).toEqual([409, 'email_taken']);
  expect((await desk.anonymous().post(login, { email, password })).json['user']).toMatchObject({ email: first.email });
  expect((await desk.admin.post(users, { email, name: 'J', role: 'user' })).status).toBe(409);
  const ticket = { title: 'VPN', description: 'x', onBehalfOf: email };
  expect((await desk.admin.post('/api/v1/tickets', ticket)).json['requester']).toMatchObject({ email: first.email });
});

test.each([
  'rita\u200b@example.test',
  '\u202erita@example.test',
  'ri\u0001ta@example.test',
  'rita\ud800@example.test',
  '\ufb01@example.test',
])('%j is refused everywhere, and no second account', async email => {
  const answers = await Promise.all([
    desk.anonymous().post(signup, { email, password, name: 'Rita' }),
    desk.admin.post(users, { email, name: 'Rita', role: 'user' }),
  ]);
  for (const { status, json } of answers) expect([status, json['errors'][0].path]).toEqual([400, '/email']);
  expect([400, 401]).toContain((await desk.anonymous().post(login, { email, password })).status);
  const ticket = { title: 'VPN', description: 'x', onBehalfOf: email };
  expect((await desk.admin.post('/api/v1/tickets', ticket)).json['errors']).toMatchObject([{ path: '/onBehalfOf' }]);
});

test('a domain in other letters is kept as punycode, under which mail goes', async () => {
  const { status, json } = await desk.anonymous().post(signup, { email: 'rita@BÜCHER.example', password, name: 'R' });
  expect([status, json['user']['email']]).toEqual([201, 'rita@xn--bcher-kva.example']);
  expect((await desk.anonymous().post(login, { email: 'rita@bu\u0308cher.example', password })).status).toBe(200);
});

test.each([
  [DECOMPOSED, COMPOSED],
  [COMPOSED, DECOMPOSED],
])('%j is typed as %j on another machine', async (chosen, typed) => {
  const email = uniqueEmail();
  expect((await desk.anonymous().post(signup, { email, password: chosen, name: 'Rita' })).status).toBe(201);
  const rita = await desk.anonymous().signIn(email, typed);
  const change = { currentPassword: chosen, newPassword: `${typed}!` };
  expect((await rita.post('/api/v1/auth/password', change)).status).toBe(204);
  expect((await desk.anonymous().post(login, { email, password: `${chosen}!` })).status).toBe(200);
  expect((await desk.anonymous().post(login, { email, password: chosen })).status).toBe(401);
});

test('a password that was hashed as it was typed still signs in', async () => {
  const rita = await desk.requester();
  const passwordHash = await hash(DECOMPOSED, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await desk.system.database.model(usersCollection).updateOne({ _id: rita.id }, { $set: { passwordHash } });
  const sign = (typed: string) => desk.anonymous().post(login, { email: rita.email, password: typed });
  expect((await sign(DECOMPOSED)).status).toBe(200);
  expect((await sign('Zurich-Kase-2026')).status).toBe(401);
});

test('half a surrogate pair in a password is refused: it would be stored as another character', async () => {
  for (const wrong of [`${password}\ud800`, `${password}\udc00`]) {
    const answer = await desk.anonymous().post(signup, { email: uniqueEmail(), password: wrong, name: 'R' });
    expect([answer.status, answer.json['errors'][0].path]).toEqual([400, '/password']);
    const attempt = await desk.anonymous().post(login, { email: uniqueEmail(), password: wrong });
    expect([attempt.status, attempt.json['errors'][0].path]).toEqual([400, '/password']);
  }
});

test('the first admin’s address and password are read like everybody’s', async () => {
  const system = await TestSystem.create();
  try {
    const settings = { ADMIN_EMAIL: ' Ju\u0308rgen@Example.com', ADMIN_PASSWORD: DECOMPOSED };
    const { url, firstAdmin } = await startGateway(system, settings);
    expect(firstAdmin.email).toBe('jürgen@example.com');
    expect((await new Client(url).post(login, { email: 'JÜRGEN@example.com', password: COMPOSED })).status).toBe(200);
  } finally {
    await system.stop();
  }
});

test.each([
  ['fil-PH', ['fil'], 'fil-PH'],
  ['haw', ['haw'], 'haw'],
  ['pt-br', ['pt'], 'pt-BR'],
])('the locale %s speaks %j', async (locale, languages, canonical) => {
  const body = { email: uniqueEmail(), name: 'N', role: 'agent', locale };
  const { status, json } = await desk.admin.post(users, body);
  expect([status, json['languages'], json['locale']]).toEqual([201, languages, canonical]);
  expect((await desk.admin.patch(`${users}/${json['id']}`, { languages: ['haw', 'en'] })).json['languages']).toEqual([
    'haw',
    'en',
  ]);
});

test.each(['und', 'und-Latn-DE', 'mul', 'zxx', 'german', 'e\u200bn', 'en\0', 'x-private'])(
  'the locale %j is refused',
  async locale => {
    const rita = await desk.requester();
    const answers = [
      await desk.admin.post(users, { email: uniqueEmail(), name: 'N', role: 'agent', locale }),
      await desk.admin.patch(`${users}/${rita.id}`, { locale }),
      await rita.patch('/api/v1/auth/me', { locale }),
    ];
    for (const { status, json } of answers) expect([status, json['errors'][0].path]).toEqual([400, '/locale']);
  },
);
