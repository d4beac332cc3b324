import { linkSecretsCollection, usersCollection } from '@switchboard/persistence';
import { systemClock } from '@switchboard/kernel';
import { AggregateStore } from '@switchboard/persistence';
import { TestSystem } from '@switchboard/testing';
import { candidateOf, ensureFirstAdmin } from '../src/accounts/usecases/first-admin';
import { Argon2Passwords } from '../src/accounts/adapters/argon2-passwords';
import { MongoLinkSecrets } from '../src/accounts/adapters/mongo-link-secrets';
import { MongoUsers } from '../src/people/adapters/mongo-users';
import { createAdmin } from '../src/accounts/usecases/create-admin';
import { Client } from './support/client';
import { ADMIN, startGateway } from './support/gateway';
import { uniqueEmail } from './support/people';

let system: TestSystem;
beforeEach(async () => {
  system = await TestSystem.create();
}, 60_000);
afterEach(() => system.stop());

const ports = async () => ({
  users: new MongoUsers(new AggregateStore(system.database.model(usersCollection), { source: 'gateway' })),
  linkSecrets: new MongoLinkSecrets(system.database.model(linkSecretsCollection)),
  passwords: await Argon2Passwords.create(),
  clock: systemClock,
});

test('without a given password one is generated, shown once, and works', async () => {
  const first = await startGateway(system, { ADMIN_PASSWORD: undefined });
  expect(first.firstAdmin).toEqual({
    email: ADMIN.email,
    outcome: 'created',
    password: expect.stringMatching(/^.{20}$/),
  });
  const again = await startGateway(system, { ADMIN_PASSWORD: undefined });
  expect(again.firstAdmin).toEqual({ email: ADMIN.email, outcome: 'exists' });
  const admin = await new Client(again.url).signIn(ADMIN.email, first.firstAdmin.password ?? '');
  expect((await admin.get('/api/v1/users')).status).toBe(200);
});

test('a start that is repeated because an answer of the database was lost still shows the password it made', async () => {
  await system.database.ensure([usersCollection]);
  const given = await ports();
  const candidate = candidateOf({ email: ADMIN.email });
  const lost = async () => {
    throw new Error('the answer was lost');
  };
  const users = Object.assign(Object.create(given.users) as MongoUsers, {
    create: (...args: Parameters<MongoUsers['create']>) => given.users.create(...args).then(lost),
  });
  await expect(ensureFirstAdmin({ ...given, users }, candidate)).rejects.toThrow('lost');
  const again = await ensureFirstAdmin(given, candidate);
  expect(again).toEqual({ email: ADMIN.email, outcome: 'created', password: candidate.password });
});

test('two gateways that start at the same moment make one admin and share one key', async () => {
  const env = { ADMIN_PASSWORD: undefined };
  const [one, two] = await Promise.all([startGateway(system, env), startGateway(system, env)]);
  const outcomes = [one.firstAdmin, two.firstAdmin];
  expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  expect(await system.database.model(usersCollection).countDocuments({ role: 'admin' })).toBe(1);
  const password = outcomes.find(admin => admin.password)?.password ?? '';
  const admin = await new Client(one.url).signIn(ADMIN.email, password);
  const elsewhere = new Client(two.url);
  elsewhere.token = admin.token;
  expect((await elsewhere.get('/api/v1/auth/me')).json['email']).toBe(ADMIN.email);
  const keys = await Promise.all([one, two].map(({ url }) => new Client(url).get('/.well-known/jwks.json')));
  expect(keys[0]?.json).toEqual(keys[1]?.json);
});

test('a key from the environment signs instead', async () => {
  const { generateKeyPair, exportJWK } = await import('jose');
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const gateway = await startGateway(system, { JWT_PRIVATE_KEY: JSON.stringify({ ...jwk, kid: 'mine' }) });
  const { json } = await new Client(gateway.url).get('/.well-known/jwks.json');
  expect(json['keys']).toMatchObject([{ kid: 'mine', x: jwk.x }]);
  await expect(startGateway(system, { JWT_PRIVATE_KEY: '{"kty":"RSA"}' })).rejects.toThrow(/JWT_PRIVATE_KEY/);
});

test('a port that is taken stops the start with a sentence that names PORT', async () => {
  const { url } = await startGateway(system);
  await expect(startGateway(system, { PORT: new URL(url).port })).rejects.toThrow(
    /^PORT \d+ on 127\.0\.0\.1 can not be used/,
  );
});

test('the last admin who can sign in can be neither demoted nor disabled', async () => {
  const { url } = await startGateway(system);
  const admin = await new Client(url).signIn(ADMIN.email, ADMIN.password);
  // Somebody who was invited and never came does not count.
  await admin.post('/api/v1/users', { email: uniqueEmail(), name: 'Ivo', role: 'admin' });
  for (const attempt of [
    admin.patch(`/api/v1/users/${admin.id}`, { role: 'agent' }),
    admin.patch(`/api/v1/users/${admin.id}`, { disabled: true }),
    admin.delete(`/api/v1/users/${admin.id}`),
  ]) {
    const { status, json } = await attempt;
    expect([status, json['code']]).toEqual([409, 'last_admin']);
  }
  expect((await admin.get('/api/v1/users')).status).toBe(200);
});

test('two admins who take each other away at the same moment leave at least one', async () => {
  const { url } = await startGateway(system);
  const ada = await new Client(url).signIn(ADMIN.email, ADMIN.password);
  const email = uniqueEmail();
  await ada.post('/api/v1/users', { email, name: 'Bea', role: 'admin', password: 'a good password' });
  const bea = await new Client(url).signIn(email, 'a good password');
  await Promise.all([
    ada.patch(`/api/v1/users/${bea.id}`, { role: 'user' }),
    bea.patch(`/api/v1/users/${ada.id}`, { role: 'user' }),
  ]);
  const left = await system.database.model(usersCollection).countDocuments({ role: 'admin', disabled: false });
  expect(left).toBeGreaterThanOrEqual(1);
});

describe('create-admin', () => {
  const args = (email: string, promote = false) => ({ email, name: 'Ada', promote, passwordFromStdin: false });

  test('makes an admin and shows the generated password once', async () => {
    const { url } = await startGateway(system);
    const email = uniqueEmail();
    const said = await createAdmin(await ports(), args(email), undefined);
    const password = /The password is (\S+) /.exec(said)?.[1] ?? '';
    const admin = await new Client(url).signIn(email, password);
    expect((await admin.get('/api/v1/users')).status).toBe(200);
  });

  test('says what to do about an account that exists, and promotes it on demand', async () => {
    const { url } = await startGateway(system);
    const rita = await new Client(url).signUp('Rita');
    await expect(createAdmin(await ports(), args(rita.email), undefined)).rejects.toThrow(/--promote/);
    expect(await createAdmin(await ports(), args(rita.email, true), undefined)).toBe(`${rita.email} is an admin now.`);
    const admin = await new Client(url).signIn(rita.email, 'a good password');
    expect((await admin.get('/api/v1/users')).status).toBe(200);
  });
});
