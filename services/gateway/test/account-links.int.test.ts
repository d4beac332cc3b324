import { linkSecretsCollection, type UserDocument, usersCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import type { Answer } from './support/client';
import { ADMIN, Desk } from './support/gateway';
import { uniqueEmail } from './support/people';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 60_000);
afterAll(() => desk.close());

const password = 'a password of their own';
const users = () => desk.system.database.model(usersCollection);
const secrets = () => desk.system.database.model(linkSecretsCollection);

async function personWith(email: string): Promise<UserDocument> {
  const found = await users().findOne({ email }).lean<UserDocument>().exec();
  if (!found) throw new Error(`nobody has ${email}`);
  return found;
}

/** What the newest mail of this purpose carries, once it is to be mailed. */
async function tokenOf(email: string, purpose: string, except?: string): Promise<string> {
  return eventually(async () => {
    const link = (await personWith(email)).links?.find(one => one.purpose === purpose);
    const secret = link && (await secrets().findById(link.id).lean().exec())?.secret;
    if (!secret || secret === except) throw new Error(`no new link for ${purpose}`);
    return secret;
  });
}

const invite = async (fields: Record<string, unknown> = {}) => {
  const email = uniqueEmail('invited');
  const body = { email, name: 'New Agent', role: 'agent', skills: [{ name: 'vpn', level: 5 }], ...fields };
  const { status, json } = await desk.admin.post('/api/v1/users', body);
  expect([status, json]).toMatchObject([201, { usable: false, emailConfirmed: true }]);
  return { email, id: json.id as string, token: await tokenOf(email, 'invitation') };
};

const forgot = async (email: string, except?: string) => {
  expect((await desk.anonymous().post('/api/v1/auth/forgot', { email })).status).toBe(202);
  return tokenOf(email, 'reset', except);
};

/** As if they had been asked for a while ago. */
const age = (email: string, minutes: number) =>
  users().updateOne({ email }, { $set: { 'links.0.issuedAt': new Date(Date.now() - minutes * 60_000) } });

const accept = (body: Record<string, unknown>) => desk.anonymous().post('/api/v1/auth/invitations/accept', body);
const reset = (body: Record<string, unknown>) => desk.anonymous().post('/api/v1/auth/reset', body);
const verify = (token: string) => desk.anonymous().post('/api/v1/auth/verify', { token });

test('an invited person accepts once, is signed in, and is known by the name and password of their choice', async () => {
  const { email, token } = await invite();
  const { status, json } = await accept({ token, password, name: 'Nia Newname' });
  expect([status, json]).toMatchObject([
    201,
    { user: { email, name: 'Nia Newname', usable: true }, accessToken: expect.any(String), expiresIn: 900 },
  ]);
  expect((await desk.anonymous().signIn(email, password)).id).toBe(json.user.id);
  expect(await accept({ token, password })).toMatchObject({ status: 422, json: { code: 'token_invalid' } });
});

test('of two who accept at once, one is signed in', async () => {
  const { token } = await invite();
  const answers = await Promise.all([accept({ token, password }), accept({ token, password: 'another password' })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
});

test('a password that is refused leaves the invitation as it is', async () => {
  const { email, token } = await invite();
  for (const bad of ['too short', email]) {
    expect(await accept({ token, password: bad })).toMatchObject({
      status: 400,
      json: { errors: [{ path: '/password' }] },
    });
  }
  expect((await accept({ token, password })).status).toBe(201);
});

test('inviting again ends the former link; whoever has accepted needs none', async () => {
  const { email, id, token } = await invite();
  expect((await desk.admin.post(`/api/v1/users/${id}/invitation`)).status).toBe(202);
  const newer = await tokenOf(email, 'invitation', token);
  expect((await accept({ token, password })).json.code).toBe('token_invalid');
  expect((await accept({ token: newer, password })).status).toBe(201);
  expect((await desk.admin.post(`/api/v1/users/${id}/invitation`)).json.code).toBe('already_accepted');
  expect((await desk.admin.post('/api/v1/users/nobody/invitation')).status).toBe(404);
  const requester = await desk.requester();
  expect((await requester.post(`/api/v1/users/${id}/invitation`)).status).toBe(403);
});

test('an expired link and one of another purpose are refused with the same code as one that never was', async () => {
  const { email, token } = await invite();
  await users().updateOne({ email }, { $set: { 'links.0.expiresAt': new Date(Date.now() - 1) } });
  const other = await invite();
  const answers = [
    await accept({ token, password }),
    await reset({ token: other.token, password }),
    await verify(other.token),
    await verify('never issued'),
  ];
  for (const { status, json } of answers) expect([status, json]).toMatchObject([422, { code: 'token_invalid' }]);
});

test('forgotten: the new password works, the old one does not, and every session is over', async () => {
  const rita = await desk.requester();
  const elsewhere = await desk.anonymous().signIn(rita.email, 'a good password');
  const token = await forgot(rita.email);
  expect((await reset({ token, password })).status).toBe(204);
  for (const client of [rita, elsewhere]) {
    expect((await client.get('/api/v1/auth/me')).status).toBe(401);
    const refreshed = await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken: client.refreshToken });
    expect(refreshed.json.code).toBe('invalid_refresh_token');
  }
  await expect(desk.anonymous().signIn(rita.email, 'a good password')).rejects.toThrow('invalid_credentials');
  expect((await (await desk.anonymous().signIn(rita.email, password)).get('/api/v1/auth/me')).json).toMatchObject({
    emailConfirmed: true,
  });
  expect((await reset({ token, password })).json.code).toBe('token_invalid');
});

test('a session that the old password opened too late to be ended is over all the same', async () => {
  const rita = await desk.requester();
  await reset({ token: await forgot(rita.email), password });
  const sessions = desk.system.database.connection.collection('sessions');
  const undone = await sessions.updateMany({ userId: rita.id }, { $set: { endedAt: null } });
  expect(undone.matchedCount).toBeGreaterThan(0);
  expect((await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken: rita.refreshToken })).status).toBe(401);
});

test('a new password of one own choice keeps the own session and ends the reset link that is out', async () => {
  const rita = await desk.requester();
  const token = await forgot(rita.email);
  const body = { currentPassword: 'a good password', newPassword: 'chosen while signed in' };
  expect((await rita.post('/api/v1/auth/password', body)).status).toBe(204);
  expect((await rita.get('/api/v1/auth/me')).status).toBe(200);
  expect((await desk.anonymous().post('/api/v1/auth/refresh', { refreshToken: rita.refreshToken })).status).toBe(200);
  expect((await reset({ token, password })).json.code).toBe('token_invalid');
});

test('forgot answers the same whether or not somebody has the address, and issues nothing to nobody', async () => {
  const rita = await desk.requester();
  const disabled = await desk.requester();
  await desk.admin.patch(`/api/v1/users/${disabled.id}`, { disabled: true });
  const before = await secrets().countDocuments();
  const answers: Answer[] = [];
  for (const email of [disabled.email, 'nobody-at-all@example.com', 'no address', rita.email])
    answers.push(await desk.anonymous().post('/api/v1/auth/forgot', { email }));
  const shape = ({ status, json, headers }: (typeof answers)[number]) => ({
    status,
    json,
    headers: [...headers.keys()].filter(name => name !== 'date').sort(),
  });
  for (const answer of answers) expect(shape(answer)).toEqual({ ...shape(answers[0] as never), status: 202 });
  await tokenOf(rita.email, 'reset');
  expect(await eventually(async () => (await secrets().countDocuments()) === before + 1)).toBe(true);
  expect((await personWith(disabled.email)).links?.map(({ purpose }) => purpose)).toEqual(['verify']);
});

test('asking again within minutes changes nothing; later the newer link ends the former one', async () => {
  const { email, token: invitation } = await invite();
  await accept({ token: invitation, password });
  const first = await forgot(email);
  expect(await forgot(email)).toBe(first);
  await age(email, 6);
  const second = await forgot(email, first);
  expect((await reset({ token: first, password })).json.code).toBe('token_invalid');
  expect((await reset({ token: second, password })).status).toBe(204);
});

test('a disabled person can do nothing with any link', async () => {
  const rita = await desk.requester();
  const { id, token } = await invite();
  const links = { reset: await forgot(rita.email), verify: await tokenOf(rita.email, 'verify') };
  for (const each of [rita.id, id]) await desk.admin.patch(`/api/v1/users/${each}`, { disabled: true });
  const answers = [
    await accept({ token, password }),
    await reset({ token: links.reset, password }),
    await verify(links.verify),
  ];
  for (const { status, json } of answers) expect([status, json]).toMatchObject([422, { code: 'token_invalid' }]);
  expect((await desk.admin.post(`/api/v1/users/${id}/invitation`)).json.code).toBe('account_disabled');
});

test('whoever signs up confirms the address once; the confirmation can be had again, not too often', async () => {
  const rita = await desk.requester();
  expect((await rita.get('/api/v1/auth/me')).json).toMatchObject({ emailConfirmed: false, usable: true });
  expect((await rita.openTicket()).status).toBe('open');
  const again = await rita.post('/api/v1/auth/verify/resend');
  expect([again.status, again.json.code]).toEqual([429, 'rate_limited']);
  expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(200);
  const first = await tokenOf(rita.email, 'verify');
  await age(rita.email, 6);
  expect((await rita.post('/api/v1/auth/verify/resend')).status).toBe(202);
  const second = await tokenOf(rita.email, 'verify', first);
  expect((await verify(first)).status).toBe(422);
  expect((await verify(second)).status).toBe(204);
  expect((await rita.get('/api/v1/auth/me')).json.emailConfirmed).toBe(true);
  expect((await rita.post('/api/v1/auth/verify/resend')).json.code).toBe('already_confirmed');
  expect((await desk.anonymous().post('/api/v1/auth/verify/resend')).status).toBe(401);
});

test('accounts of before count as confirmed, as do those of the first admin and of people whom an admin made', async () => {
  const rita = await desk.requester();
  await users().updateOne({ _id: rita.id }, { $unset: { emailConfirmed: 1, links: 1, sessionEpoch: 1 } });
  expect((await rita.get('/api/v1/auth/me')).json).toMatchObject({ emailConfirmed: true, usable: true });
  const agent = await desk.person('agent');
  for (const client of [agent, desk.admin])
    expect((await client.get('/api/v1/auth/me')).json).toMatchObject({ emailConfirmed: true });
  expect((await reset({ token: await forgot(rita.email), password })).status).toBe(204);
  expect((await personWith(ADMIN.email)).links).toEqual([]);
});

test('no event, no answer and no other document says what a link carries', async () => {
  const { email, id, token } = await invite();
  await desk.admin.post(`/api/v1/users/${id}/invitation`);
  const newer = await tokenOf(email, 'invitation', token);
  const shown = JSON.stringify([
    (await desk.admin.get(`/api/v1/users/${id}`)).json,
    (await desk.admin.get('/api/v1/users?limit=100')).json,
    await personWith(email),
  ]);
  expect(shown).not.toContain(token);
  expect(shown).not.toContain(newer);
  expect(await secrets().countDocuments({ secret: token })).toBe(0);
  await accept({ token: newer, password });
  expect(await secrets().countDocuments({ secret: newer })).toBe(0);
});
