import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, freePort, SmallDisk } from '@switchboard/testing';
import { type Answer, Client, Program, type Ticket } from '../src';

jest.setTimeout(300_000);

const PASSWORD = 'correct horse battery staple';
const LONG = 'The printer on the second floor does not answer. '.repeat(170);

const disk = SmallDisk.mount('16m');
let program: Program | undefined;
afterAll(async () => {
  await program?.stop('SIGKILL');
  disk?.unmount();
});

test('on a full disk every write is put off and nothing accepted is lost; with room it goes on by itself', async () => {
  if (!disk) return;
  const data = (...names: string[]) => join(disk.folder, 'data', ...names);
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: data(), RATE_LIMIT: 'off', ADMIN_PASSWORD: PASSWORD };
  program = Program.run('deploy/standalone/dist/main.js', [], { ...env, AUDIT_CHECKPOINT_SECONDS: '1' });
  await program.says(/Switchboard is ready/);
  const client = new Client(`http://127.0.0.1:${port}`);
  const admin = await client.login('admin@switchboard.local', PASSWORD);
  const requester = await admin.addRequester();
  const ready = async () => {
    const response = await fetch(`${client.url}/readyz`);
    return { status: response.status, body: await response.json() };
  };
  const accepted: Ticket[] = [];
  /** How much room a write needs depends on its kind: each is repeated until there is none. */
  const untilRefused = (method: string, path: string, body: () => unknown): Promise<Answer<unknown>> =>
    eventually(
      async () => {
        const answer = await admin.send(method, path, body());
        if (answer.status === 201 && path === '/tickets') accepted.push(answer.body as Ticket);
        const overloaded = (answer.body as { code?: string }).code === 'overloaded';
        if (answer.status < 300 || overloaded) throw new Error(`${method} ${path}: ${answer.status}`);
        return answer;
      },
      { timeoutMs: 60_000, everyMs: 1 },
    );

  accepted.push(await requester.ok<Ticket>('POST', '/tickets', { title: 'Before', description: LONG }));
  disk.fill();
  const [first] = accepted;
  const account = () => ({ email: `${randomUUID()}@example.com`, password: PASSWORD, name: 'New' });
  const writes: [string, string, () => unknown][] = [
    ['POST', '/tickets', () => ({ title: 'Printer', description: LONG })],
    ['POST', '/tickets', () => ({ title: 'Printer', description: 'x' })],
    ['PATCH', `/tickets/${first?.id}`, () => ({ description: `${LONG} ${randomUUID()}` })],
    ['POST', '/users', () => ({ ...account(), role: 'agent' })],
    ['POST', '/auth/signup', account],
  ];
  for (const [method, path, body] of writes) {
    const answer = await untilRefused(method, path, body);
    expect([path, answer.status, answer.body]).toEqual([path, 503, expect.objectContaining({ code: 'unavailable' })]);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(await ready()).toEqual({
    status: 503,
    body: expect.objectContaining({ status: 'unready', reason: expect.stringContaining('no space left') }),
  });
  expect((await admin.send('GET', `/tickets/${first?.id}`)).status).toBe(200);

  disk.free();
  await eventually(async () => (await ready()).status === 200, { timeoutMs: 30_000 });
  accepted.push(await requester.ok<Ticket>('POST', '/tickets', { title: 'After', description: LONG }));
  for (const { id, number } of accepted) {
    expect(await admin.ok<Ticket>('GET', `/tickets/${id}`)).toMatchObject({ number });
    await admin.historyWith(id, ['ticket.created', 'ticket.classified', 'notification.sent'], 120_000);
  }
  const mails = await readdir(data('mail'));
  for (const { number } of accepted) {
    const texts = await Promise.all(mails.map(name => readFile(data('mail', name), 'latin1')));
    expect(texts.some(text => text.includes(`X-Switchboard-Ticket: ${number}`))).toBe(true);
  }
  expect(mails.filter(name => !name.endsWith('.eml'))).toEqual([]);
});
