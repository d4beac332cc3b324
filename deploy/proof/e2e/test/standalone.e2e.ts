import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort } from '@switchboard/testing';
import { Client, Program } from '../src';

const SCRIPT = 'deploy/standalone/dist/main.js';
const READY = /Switchboard is ready after ([0-9.]+) s/;
const LIMIT = 400 * 1024 * 1024;

let dataDir: string;
let port: number;
const started: Program[] = [];

const start = (env: NodeJS.ProcessEnv = {}) => {
  const program = Program.run(SCRIPT, [], { PORT: String(port), DATA_DIR: dataDir, RATE_LIMIT: 'off', ...env });
  started.push(program);
  return program;
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-e2e-'));
  port = await freePort();
});
afterEach(async () => {
  for (const program of started.splice(0)) await program.stop('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

async function firstStart(): Promise<{ program: Program; client: Client; admin: Client }> {
  const program = start();
  await program.says(READY);
  const [, password] = await program.says(/password\s+(\S+)\s+\(generated; shown this once\)/);
  const [, email] = await program.says(/admin\s+(\S+@\S+)/);
  const client = new Client(`http://127.0.0.1:${port}`);
  return { program, client, admin: await client.login(email as string, password as string) };
}

const mails = async () => {
  const files = await readdir(join(dataDir, 'mail')).catch(() => []);
  return Promise.all(
    files.filter(file => file.endsWith('.eml')).map(file => readFile(join(dataDir, 'mail', file), 'utf8')),
  );
};

test('a ticket goes all the way: accepted, classified, routed, mailed, audited', async () => {
  const { program, admin } = await firstStart();
  const network = await admin.addAgent({ vpn: 5, network: 5 }, 5, 'Nia Network');
  await admin.addAgent({ printer: 5, hardware: 5 }, 5, 'Hal Hardware');
  const requester = await admin.addRequester();
  const ticket = await requester.ok<{ id: string; number: string }>('POST', '/tickets', {
    title: 'VPN drops every hour',
    description: 'Since this morning my VPN connection drops about once an hour.',
  });
  expect(ticket.number).toMatch(/^TKT-\d{8}-[0-9A-Z]{6}$/);

  const routed = await admin.ticketWhere(ticket.id, one => one.assignment.state === 'assigned');
  expect(routed).toMatchObject({
    category: 'network',
    assignee: { id: network.id },
    classification: { state: 'done', source: 'local' },
  });

  const { items } = await admin.ok<{
    items: {
      outcome: string;
      agentId: string;
      candidates: { agentId: string; score: number; refused: string | null }[];
    }[];
  }>('GET', `/tickets/${ticket.number}/routing`);
  expect(items.at(-1)).toMatchObject({ outcome: 'assigned', agentId: network.id });
  expect(items.at(-1)?.candidates).toHaveLength(2);

  const history = await admin.historyWith(ticket.id, [
    'ticket.created',
    'ticket.classified',
    'ticket.assigned',
    'notification.sent',
  ]);
  expect(history[0]?.type).toBe('ticket.created');
  expect(new Set(history.map(entry => entry.id)).size).toBe(history.length);

  // One to the agent, one to the requester, both about this ticket.
  const about = await eventually(async () => {
    const found = (await mails()).filter(text => text.includes(ticket.number));
    return found.length >= 2 && found;
  });
  expect(
    about.filter(text => text.includes(`To: ${network.email}`) || text.includes(`<${network.email}>`)),
  ).toHaveLength(1);
  expect(about).toHaveLength(2);
  const [address] = await program.says(/http:\S+\/mail\?key=\S+/);
  const entry = await fetch(address, { redirect: 'manual' });
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(new URL(entry.headers.get('location') ?? '', address), { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(ticket.number);

  const resident = await program.residentBytes();
  if (resident !== undefined) expect(resident).toBeLessThan(LIMIT);
  expect(await program.stop()).toBe(0);
});

test('people talk on a ticket: both sides are mailed, the first response is set, an answer wakes what was resolved', async () => {
  const { program, client, admin } = await firstStart();
  const agent = { email: `nia-${port}@example.com`, password: 'a good password' };
  const profile = { name: 'Nia Network', role: 'agent', skills: [{ name: 'vpn', level: 5 }], availability: 'online' };
  const { id: agentId } = await admin.ok<{ id: string }>('POST', '/users', { ...agent, ...profile });
  const nia = await client.login(agent.email, agent.password);
  const rita = await admin.addRequester();
  const { email } = await rita.ok<{ email: string }>('GET', '/auth/me');
  const { id, number } = await rita.ok<{ id: string; number: string }>('POST', '/tickets', {
    title: 'VPN drops every hour',
    description: 'Since this morning my VPN connection drops about once an hour.',
  });
  await admin.ticketWhere(id, one => one.assignee?.id === agentId);
  const say = (who: Client, body: object) => who.ok<{ id: string }>('POST', `/tickets/${id}/messages`, body);
  const mailed = (to: string, text: string) =>
    eventually(
      async () => {
        // As it was before its lines were folded for the way.
        const all = (await mails()).map(mail => mail.replace(/=\r?\n/g, ''));
        return all.some(mail => [to, text, number].every(part => mail.includes(part)));
      },
      { timeoutMs: 30_000 },
    );

  await say(rita, { body: 'It dropped **again**.' });
  await mailed(agent.email, 'It dropped <strong>again</strong>.');
  await say(nia, { body: 'She sounds angry.', internal: true });
  await say(nia, { body: 'Please restart the client.', status: 'resolved' });
  await mailed(email, 'Please restart the client.');
  const resolved = await rita.ticketWhere(id, one => one.status === 'resolved');
  expect((resolved as unknown as { firstResponseAt: string }).firstResponseAt).toEqual(expect.any(String));

  await say(rita, { body: 'No, it is back.' });
  const woken = await rita.ticketWhere(id, one => one.status === 'open');
  expect(woken.assignee?.id).toBe(agentId);
  await mailed(agent.email, 'No, it is back.');
  const seen = await rita.ok<{ items: unknown[]; total: number }>('GET', `/tickets/${id}/messages?total=true`);
  expect([seen.items.length, seen.total]).toEqual([3, 3]);
  await admin.historyWith(id, ['message.posted', 'ticket.status_changed', 'notification.sent']);
  const history = await rita.ok<{ items: { type: string }[] }>('GET', `/tickets/${id}/history?limit=100`);
  expect(history.items.filter(({ type }) => type.startsWith('message.'))).toEqual([]);
  expect((await mails()).filter(mail => mail.includes('angry'))).toEqual([]);
  expect(await program.stop()).toBe(0);
});

test('what was accepted survives kill -9, is finished after the restart, and the password is not shown again', async () => {
  const { program, client, admin } = await firstStart();
  await admin.addAgent({ vpn: 5, network: 5 }, 100);
  const requester = await client.signUp();
  const send = () =>
    requester.ok<{ id: string }>('POST', '/tickets', {
      title: 'VPN down',
      description: 'The VPN does not connect any more.',
    });
  const ids = (await Promise.all(Array.from({ length: 40 }, send))).map(({ id }) => id);
  await program.stop('SIGKILL');

  const again = start();
  await again.says(READY);
  expect(again.output).not.toContain('generated; shown this once');
  for (const id of ids) {
    await admin.ticketWhere(id, one => one.assignment.state === 'assigned');
    const history = await admin.historyWith(id, ['ticket.created', 'ticket.classified', 'ticket.assigned']);
    for (const type of ['ticket.created', 'ticket.classified', 'ticket.assigned']) {
      expect(history.filter(entry => entry.type === type)).toHaveLength(1);
    }
  }
  expect(await again.stop()).toBe(0);
});

test('the trail is verified and an admin is made, while it runs and while it does not', async () => {
  const { program, client } = await firstStart();
  const command = async (...args: string[]) => {
    const run = Program.run('deploy/standalone/dist/with-store.js', args, { DATA_DIR: dataDir });
    return [await run.exit(), run.output] as const;
  };
  const requester = await client.signUp();
  const { id } = await requester.ok<{ id: string }>('POST', '/tickets', {
    title: 'Printer',
    description: 'The printer jams.',
  });
  await requester.ticketWhere(id, one => one.classification.state === 'done');

  const [made, output] = await command('create-admin', '--email', 'second@example.com', '--name', 'Second');
  expect(made).toBe(0);
  const password = /password is (\S+)/.exec(output)?.[1] ?? '';
  const second = await client.login('second@example.com', password);
  await second.historyWith(id, ['ticket.created', 'ticket.classified']);
  expect(await command('audit:verify')).toEqual([0, expect.stringMatching(/intact/)]);

  // Stopping signs what was recorded last, so nothing is left without a checkpoint.
  await program.stop();
  const covered = /[1-9]\d* checkpoints verified.* in the outside copy; 0 entries not covered yet\n.*intact/;
  expect(await command('audit:verify')).toEqual([0, expect.stringMatching(covered)]);
  const elsewhere = Program.run('deploy/standalone/dist/with-store.js', ['audit:verify'], {
    DATA_DIR: join(dataDir, 'none'),
  });
  expect(await elsewhere.exit()).toBe(2);
  expect(elsewhere.output).toMatch(/There is no data in .* Set DATA_DIR/);
});

test('a store that is set back to an older state is found out', async () => {
  const { program, client } = await firstStart();
  await program.stop();
  await cp(join(dataDir, 'store'), join(dataDir, 'older'), { recursive: true });
  const again = start();
  await again.says(READY);
  await client.signUp();
  await again.stop();
  await rm(join(dataDir, 'store'), { recursive: true });
  await rename(join(dataDir, 'older'), join(dataDir, 'store'));
  const verify = Program.run('deploy/standalone/dist/with-store.js', ['audit:verify'], { DATA_DIR: dataDir });
  expect(await verify.exit()).toBe(1);
  expect(verify.output).toMatch(/^MISSING checkpoint \d+: not in the database.*; the outside copy has it$/m);
  expect(verify.output).toMatch(
    /^TRUNCATED chain \S+ index 1: .* found no entry of this chain; checkpoint \d+ covers it$/m,
  );
});

test.each([
  [{ PORT: 'many' }, /PORT must be/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
  [{ SMTP_URL: 'mail.example.com' }, /SMTP_URL must begin with smtp/],
  [{ MONGODB_URI: 'mongodb://127.0.0.1:1' }, /MONGODB_URI must name the database/],
])('the setting %j stops the start with a sentence that names the key', async (env, sentence) => {
  const program = start(env as NodeJS.ProcessEnv);
  expect(await program.exit()).toBe(1);
  expect(program.output).toMatch(sentence);
  expect(program.output).not.toMatch(/\n\s+at /);
});

test('a second one on the same data or the same port says what is wrong', async () => {
  const first = start();
  await first.says(READY);
  const sameData = start({ PORT: String(await freePort()) });
  expect(await sameData.exit()).toBe(1);
  expect(sameData.output).toMatch(/in use/);
  const otherDir = await mkdtemp(join(tmpdir(), 'switchboard-e2e-'));
  const samePort = start({ DATA_DIR: otherDir });
  expect(await samePort.exit()).toBe(1);
  expect(samePort.output).toContain(`PORT ${port}`);
  await rm(otherDir, { recursive: true, force: true });
});

test('metrics of all services are on a port of their own and not on the public one', async () => {
  const opsPort = await freePort();
  const program = start({ OPS_PORT: String(opsPort) });
  await program.says(READY);
  await program.says(new RegExp(`metrics +http://127\\.0\\.0\\.1:${opsPort}/metrics`));
  const on = (which: number, path: string) => fetch(`http://127.0.0.1:${which}${path}`);
  for (const path of ['/healthz', '/readyz']) {
    expect((await on(port, path)).status).toBe(200);
    expect((await on(opsPort, path)).status).toBe(200);
  }
  expect((await on(port, '/metrics')).status).toBe(404);
  const text = await (await on(opsPort, '/metrics')).text();
  for (const metric of ['parked_messages', 'router_waiting_tickets', 'classifier_breaker_state', 'http_requests_total'])
    expect(text).toContain(`# TYPE switchboard_${metric}`);

  const second = start({
    OPS_PORT: String(opsPort),
    PORT: String(await freePort()),
    DATA_DIR: join(dataDir, 'second'),
  });
  expect(await second.exit()).toBe(1);
  expect(second.output).toMatch(
    new RegExp(`OPS_PORT ${opsPort} on 127\\.0\\.0\\.1 can not be used.*Choose another port`),
  );
});

test('where nobody chose a port for the metrics and the usual one is taken, another is found and printed', async () => {
  const other = createServer();
  // That it is taken by something else already is as good.
  await new Promise<void>(done => other.once('error', () => done()).listen(9090, '127.0.0.1', () => done()));
  try {
    const program = start();
    await program.says(READY);
    const [, address] = await program.says(/metrics +(http:\S+\/metrics) +\(9090 is taken; OPS_PORT chooses one\)/);
    expect((await fetch(address as string)).status).toBe(200);
  } finally {
    other.close();
  }
});
