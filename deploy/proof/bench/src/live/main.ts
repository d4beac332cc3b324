import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { Client, Program } from '@switchboard/e2e';
import { freePort } from '@switchboard/testing';
import { COMMON_OPTIONS, inFolder, progress, start, table, wholeNumber } from '@switchboard/store-bench';
import { bareDelivery, deliveryOf, type Delivery } from './bare';
import { Follower } from './follower';

const HELP = `Measures live pushes: opens many WebSockets on one standalone gateway, changes tickets, and times when each follower hears.

  npm run bench:live [-- options]

  --idle 5000        lines that follow an own, quiet inbox; 30 to a person
  --followers 50     lines that follow the ticket that is changed
  --changes 200      changes, one after the other
  --folder DIR       where the data is written (default: the system's folder for temporary files)
  --json FILE        writes the figures there
  --help             this text

Delivery is from the request that changes a ticket being sent until each follower has the push; the answer of the request is beside it. The
limit is a server in the same run that only sends as many bytes to as many sockets. Load goes to 127.0.0.1 alone.
`;

const ADMIN = { email: 'bench@example.com', password: 'a password for the bench' };
const LINES_OF_ONE = 30;
const AT_ONCE = 20;
const PUSH_BYTES = 2_000;

interface Figures {
  readonly idle: number;
  readonly memoryBefore: number;
  readonly memoryWith: number;
  readonly delivery: Delivery;
  readonly answer: Delivery;
  readonly bare: Delivery;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      idle: { type: 'string', default: '5000' },
      followers: { type: 'string', default: '50' },
      changes: { type: 'string', default: '200' },
      ...COMMON_OPTIONS,
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const idle = wholeNumber('idle', values.idle, 0, 8_000);
  const followers = wholeNumber('followers', values.followers, 1, 500);
  const changes = wholeNumber('changes', values.changes, 10, 10_000);
  await inFolder(values.folder, async folder => {
    const figures = await measureIn(folder, idle, followers, changes);
    process.stdout.write(render(figures, followers));
    if (values.json) await writeFile(values.json, JSON.stringify(figures, undefined, 2));
  });
}

async function measureIn(folder: string, idle: number, followers: number, changes: number): Promise<Figures> {
  const program = Program.run('deploy/standalone/dist/main.js', [], {
    PORT: String(await freePort()),
    OPS_PORT: String(await freePort()),
    DATA_DIR: join(folder, 'data'),
    RATE_LIMIT: 'off',
    OVERLOAD_LATENCY_MS: '0',
    LOG_LEVEL: 'error',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  });
  const open: Follower[] = [];
  try {
    const [url] = await program.says(/http:\/\/127\.0\.0\.1:\d+/);
    const admin = await signedIn(new Client(url), ADMIN);
    const tokens = await requesters(url, admin, Math.ceil(idle / LINES_OF_ONE));
    const memoryBefore = (await program.residentBytes()) ?? 0;
    for (let from = 0; from < idle; from += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, idle - from) }, (_, i) => tokens[(from + i) % tokens.length]);
      open.push(...(await Promise.all(some.map(token => Follower.open(url, token as string, { inbox: true })))));
      if (from % 500 === 0) progress(`\r${open.length} of ${idle} idle lines open `);
    }
    progress('\n');
    const memoryWith = (await program.residentBytes()) ?? 0;
    const { body: ticket } = await admin.send<{ id: string; version: number }>('POST', '/tickets', {
      title: 'Measured',
      description: 'A ticket that changes.',
      category: 'general',
      priority: 'low',
    });
    const own = await agents(url, admin, Math.ceil(followers / LINES_OF_ONE));
    const lines = await Promise.all(
      Array.from({ length: followers }, (_, i) =>
        Follower.open(url, own[i % own.length] as string, { ticketId: ticket.id }),
      ),
    );
    open.push(...lines);
    const heard: number[] = [];
    const answered: number[] = [];
    for (let change = 0; change < changes; change += 1) {
      const { body: before } = await admin.send<{ version: number }>('GET', `/tickets/${ticket.id}`);
      const arrivals = lines.map(line => line.version(ticket.id, before.version + 1));
      const sent = performance.now();
      await admin.send('PATCH', `/tickets/${ticket.id}`, { tags: [`change-${change}`] });
      answered.push(performance.now() - sent);
      for (const at of await Promise.all(arrivals)) heard.push(at - sent);
      if (change % 20 === 0) progress(`\r${change} of ${changes} changes `);
    }
    progress('\n');
    const bare = await bareDelivery(followers, changes, PUSH_BYTES);
    return { idle, memoryBefore, memoryWith, delivery: deliveryOf(heard), answer: deliveryOf(answered), bare };
  } finally {
    for (const line of open) line.close();
    await program.stop();
  }
}

async function signedIn(client: Client, credentials: typeof ADMIN): Promise<Client> {
  const { status, body } = await client.send<{ accessToken: string }>('POST', '/auth/login', credentials);
  if (status !== 200) throw new Error(`log-in was answered with ${status}`);
  return new Client(client.url, body.accessToken);
}

const requesters = (url: string, admin: Client, count: number) => people(url, admin, 'user', count);
const agents = (url: string, admin: Client, count: number) => people(url, admin, 'agent', count);

/** Access tokens of new people. */
async function people(url: string, admin: Client, role: string, count: number): Promise<string[]> {
  const tokens: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const credentials = { email: `${role}-${i}@example.com`, password: 'a password for the bench' };
    // Away, so that no router gives them the ticket that is measured.
    const { status } = await admin.send('POST', '/users', {
      ...credentials,
      name: `${role} ${i}`,
      role,
      availability: 'away',
    });
    if (status !== 201) throw new Error(`a person was answered with ${status}`);
    tokens.push((await signedIn(new Client(url), credentials)).token as string);
  }
  return tokens;
}

function render({ idle, memoryBefore, memoryWith, delivery, answer, bare }: Figures, followers: number): string {
  const mib = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  const ms = (value: number) => value.toFixed(1);
  const each = idle === 0 ? 0 : (memoryWith - memoryBefore) / idle / 1024;
  return `${table(
    ['Idle lines', 'Memory before MiB', 'With them MiB', 'KiB each', 'Followers'],
    [[String(idle), mib(memoryBefore), mib(memoryWith), each.toFixed(1), String(followers)]],
  )}\n${table(
    ['', 'p50 ms', 'p99 ms'],
    [
      ['the request is answered', ms(answer.p50), ms(answer.p99)],
      ['a follower has the push', ms(delivery.p50), ms(delivery.p99)],
      ['limit: only sending', ms(bare.p50), ms(bare.p99)],
    ],
  )}`;
}

start(main);
