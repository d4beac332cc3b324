import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { mailPage } from '../src/mail-page';

const FILE = '20261120T120000000Z-0198a1f0-0000-8000-a000-000000000001.eml';
const MAIL = [
  'From: Switchboard <desk@example.com>',
  'To: rita@example.com',
  'Subject: [TKT-20261120-ABCDEF] <script>alert(1)</script>',
  'Date: Fri, 20 Nov 2026 12:00:00 +0000',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Hello "Rita"</p><script>alert(2)</script>',
].join('\r\n');

let folder: string;
const KEY = 'the-key-of-this-installation';
let port: number;
let cookie: string;
const app = Fastify();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchboard-mail-'));
  mailPage(app, folder, KEY);
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  cookie = (await get(`/mail?key=${KEY}`, { cookie: '' })).cookie.split(';')[0] ?? '';
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** With headers of our choice, for fetch would not let us set the host; with the cookie of whoever came with the key if not told otherwise. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; policy: string; cookie: string; location: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers: { cookie, ...headers } }, response => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          policy: String(response.headers['content-security-policy']),
          cookie: response.headers['set-cookie']?.[0] ?? '',
          location: response.headers.location,
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('an empty folder is a page, not an error', async () => {
  expect(await get('/mail')).toMatchObject({ status: 200, body: expect.stringContaining('No mail yet') as string });
});

test('mails are listed and shown; nothing in them can run', async () => {
  await writeFile(join(folder, FILE), MAIL);
  const list = await get('/mail');
  expect(list.body).toContain('TKT-20261120-ABCDEF');
  expect(list.body).not.toContain('<script>');
  const page = await get(`/mail/${FILE}`);
  expect(page.status).toBe(200);
  expect(page.policy).toContain("default-src 'none'");
  expect(page.body).toContain('<iframe sandbox ');
  expect(page.body).not.toContain('<script>');
});

test.each(['/mail/../../etc/passwd', '/mail/..%2F..%2Fetc%2Fpasswd', '/mail/nothing.eml'])(
  '%s is not found',
  async path => {
    expect((await get(path)).status).toBe(404);
  },
);

test.each([[{ host: 'evil.example' }], [{ 'x-forwarded-for': '203.0.113.7' }], [{ forwarded: 'for=203.0.113.7' }]])(
  'a request with %j does not come from this machine and gets nothing',
  async headers => {
    expect((await get('/mail', headers as Record<string, string>)).status).toBe(404);
  },
);

test.each([
  '/mail',
  `/mail/${FILE}`,
  '/mail?key=',
  '/mail?key=wrong',
  `/mail?key=${KEY}&key=${KEY}`,
  `/mail?KEY=${KEY}`,
])('%s without the key is no page at all', async path => {
  await writeFile(join(folder, FILE), MAIL);
  const nothing = await get('/nowhere', { cookie: '' });
  const page = await get(path, { cookie: '' });
  expect({ status: page.status, cookie: page.cookie }).toEqual({ status: 404, cookie: '' });
  // Nothing by which it differs from a page that there is not.
  expect(page.body.replaceAll(path, '/nowhere')).toBe(nothing.body);
});

test('the key is taken once, for a cookie that no script and no other site gets, and is not the key', async () => {
  const entry = await get(`/mail?key=${KEY}`, { cookie: '' });
  expect(entry).toMatchObject({ status: 303, location: '/mail' });
  expect(entry.cookie).toMatch(/^switchboard_mail_\d+=[\w-]{32}; Path=\/mail; HttpOnly; SameSite=Strict$/);
  expect(entry.cookie).not.toContain(KEY);
  const [name = '', value = ''] = cookie.split('=');
  for (const wrong of [`${name}=`, `${name}=${value.slice(1)}`, `${name}=${KEY}`, `other=${value}`, value])
    expect((await get('/mail', { cookie: wrong })).status).toBe(404);
  expect((await get('/mail', { cookie: `a=b; ${cookie}` })).status).toBe(200);
  expect((await get(`/mail?key=${KEY}`, { cookie: '', host: 'evil.example' })).status).toBe(404);
});

test('no page tells the key or the cookie', async () => {
  await writeFile(join(folder, FILE), MAIL);
  for (const path of ['/mail', `/mail/${FILE}`]) {
    const { body } = await get(path);
    expect(body).not.toContain(KEY);
    expect(body).not.toContain(cookie.split('=')[1]);
  }
});
