import { linkSecretsCollection, usersCollection } from '@switchboard/persistence';
import { eventually } from '@switchboard/testing';
import { Desk } from './support/gateway';
import { uniqueEmail } from './support/people';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 60_000);
afterAll(() => desk.close());

const password = 'a password of their own';

async function tokenOf(id: string): Promise<string> {
  const user = await desk.system.database.model(usersCollection).findById(id).lean().exec();
  const link = user?.links?.at(-1)?.id ?? '';
  return (await desk.system.database.model(linkSecretsCollection).findById(link).lean().exec())?.secret ?? '';
}

async function invited(name = 'Nia <b>Network</b>') {
  const email = uniqueEmail('invited');
  const { json } = await desk.admin.post('/api/v1/users', { email, name, role: 'agent' });
  return { email, token: await tokenOf(json.id as string) };
}

const open = (path: string, headers: Record<string, string> = {}) => fetch(`${desk.gateway.url}${path}`, { headers });
const submit = (path: string, fields: Record<string, string>) =>
  fetch(`${desk.gateway.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });

test('the page of an invitation may be opened any number of times; sending it once makes the account usable', async () => {
  const { email, token } = await invited();
  for (let i = 0; i < 3; i += 1) {
    const page = await open(`/invitation?token=${token}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await page.text();
    expect(html).toContain(`value="${token}"`);
    expect(html).toContain(email);
  }
  const done = await submit('/invitation', { token, password, name: '' });
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('You can sign in now')]);
  await desk.anonymous().signIn(email, password);
  const again = await submit('/invitation', { token, password });
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('does not work any more')]);
  const gone = await open(`/invitation?token=${token}`);
  expect([gone.status, await gone.text()]).toEqual([422, expect.stringContaining('invite you again')]);
});

test('a page runs no script, sends nothing elsewhere, is not kept, and tells nobody its address', async () => {
  const { token } = await invited();
  const { headers } = await open(`/invitation?token=${token}`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
  expect(policy).not.toMatch(/unsafe|script/);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

test('a password that is refused is explained on the form, with the name that was typed, and changes nothing', async () => {
  const { email, token } = await invited();
  const refused = await submit('/invitation', { token, password: 'short', name: '"><script>alert(1)</script>' });
  const html = await refused.text();
  expect(refused.status).toBe(400);
  expect(html).toContain('role="alert"');
  expect(html).toContain(`value="${token}"`);
  expect(html).not.toContain('<script>');
  expect((await submit('/invitation', { token, password: email })).status).toBe(400);
  expect((await submit('/invitation', { token, password })).status).toBe(200);
});

test('reset and confirmation work in a browser as well, in German where the browser asks for it', async () => {
  const rita = await desk.requester();
  const confirmation = await tokenOf(rita.id);
  const page = await open(`/verify?token=${confirmation}`, { 'accept-language': 'de-AT,de;q=0.9,en;q=0.8' });
  expect(await page.text()).toContain('Adresse bestätigen');
  expect((await submit('/verify', { token: confirmation })).status).toBe(200);
  expect((await rita.get('/api/v1/auth/me')).json.emailConfirmed).toBe(true);

  const asked = await rita.post('/api/v1/auth/forgot', { email: rita.email });
  expect(asked.status).toBe(202);
  const token = await eventually(async () => (await tokenOf(rita.id)) || undefined);
  expect((await submit('/reset', { token, password: 'Käse & "Brot" 100%' })).status).toBe(200);
  await desk.anonymous().signIn(rita.email, 'Käse & "Brot" 100%');
});

test.each(['', '?token=', '?token=a&token=b', '?token=%00', '?token=never-issued'])(
  '/reset%s is no link',
  async query => {
    const page = await open(`/reset${query}`);
    expect([page.status, await page.text()]).toEqual([422, expect.stringContaining('ask for another link')]);
  },
);

test('a form of another kind, or with other fields, is refused and changes nothing', async () => {
  const { token } = await invited();
  const json = await fetch(`${desk.gateway.url}/invitation`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: `token=${token}`,
  });
  expect(json.status).toBe(415);
  expect((await submit('/invitation', { token, password, role: 'admin' })).status).toBe(400);
  expect((await submit('/invitation', { token, password })).status).toBe(200);
});
