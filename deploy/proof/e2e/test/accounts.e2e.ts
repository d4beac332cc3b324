import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort } from '@switchboard/testing';
import { Client, Program } from '../src';

let dataDir: string;
let program: Program;
let admin: Client;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-e2e-'));
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: dataDir, RATE_LIMIT: 'off', ADMIN_PASSWORD: 'a very good password' };
  program = Program.run('deploy/standalone/dist/main.js', [], env);
  await program.says(/Switchboard is ready after/);
  const [, email] = await program.says(/admin\s+(\S+@\S+)/);
  admin = await new Client(`http://127.0.0.1:${port}`).login(email as string, 'a very good password');
}, 120_000);
afterEach(async () => {
  await program.stop('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** The address behind the link of this kind in the mail to somebody, as a reader would follow it. */
async function linkTo(recipient: string, kind: string): Promise<URL> {
  const found = await eventually(
    async () => {
      const files = await readdir(join(dataDir, 'mail')).catch(() => []);
      const mails = await Promise.all(
        files.filter(file => file.endsWith('.eml')).map(file => readFile(join(dataDir, 'mail', file), 'utf8')),
      );
      const plain = mails
        .filter(mail => mail.includes(recipient))
        .map(mail => mail.replace(/=\r?\n/g, '').replaceAll('=3D', '='));
      return plain.map(mail => new RegExp(`http://\\S+/${kind}\\?token=[\\w-]{43}`).exec(mail)?.[0]).find(Boolean);
    },
    { timeoutMs: 60_000 },
  );
  return new URL(found);
}

/** What somebody does: opens the link, fills in the form, sends it. The page that is built takes the token from the link by script. */
async function fillIn(link: URL, fields: Record<string, string>): Promise<string> {
  const page = await (await fetch(link)).text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? link.searchParams.get('token') ?? '';
  const answer = await fetch(new URL(link.pathname, link), {
    method: 'POST',
    body: new URLSearchParams({ token, ...fields }),
  });
  return answer.text();
}

test('an invited agent follows the link in the mail, signs in, and gets the ticket that waited for them', async () => {
  const email = 'new.agent@example.com';
  const body = { email, name: 'New Agent', role: 'agent', skills: [{ name: 'vpn', level: 5 }] };
  const { id } = await admin.ok<{ id: string }>('POST', '/users', body);
  const ticket = await admin.ok<{ id: string }>('POST', '/tickets', {
    title: 'VPN drops every hour',
    description: 'Since this morning my VPN connection drops about once an hour.',
  });
  await admin.ticketWhere(ticket.id, one => one.assignment.state === 'waiting' && one.assignment.at !== null, 60_000);

  const link = await linkTo(email, 'invitation');
  expect(await fillIn(link, { password: 'chosen by the agent' })).toContain('You can sign in now');
  const agent = await admin.login(email, 'chosen by the agent');

  const assigned = await agent.ticketWhere(ticket.id, one => one.assignment.state === 'assigned', 60_000);
  expect(assigned.assignee?.id).toBe(id);
  expect(await fillIn(link, { password: 'chosen by another' })).toContain('does not work any more');
}, 180_000);

test('a forgotten password is set anew by the link in the mail, and whoever was signed in is not any more', async () => {
  const email = 'rita@example.com';
  const account = { email, password: 'the forgotten one', name: 'Rita Requester' };
  const { accessToken } = await admin.ok<{ accessToken: string }>('POST', '/auth/signup', account);
  await admin.ok('POST', '/auth/forgot', { email });
  expect(await fillIn(await linkTo(email, 'reset'), { password: 'the new password' })).toContain('The password is set');

  expect((await new Client(admin.url, accessToken).send('GET', '/auth/me')).status).toBe(401);
  expect((await admin.send('POST', '/auth/login', { email, password: account.password })).status).toBe(401);
  const again = await admin.login(email, 'the new password');
  expect(await again.ok('GET', '/auth/me')).toMatchObject({ emailConfirmed: true });
}, 180_000);
