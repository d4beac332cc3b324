import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_DEFINITIONS } from '@switchboard/contracts';
import { Program } from '@switchboard/e2e';
import { startEmbeddedStore } from '@switchboard/embedded-mongo';
import { silentLogger } from '@switchboard/kernel';
import { Database } from '@switchboard/persistence';
import { anEvent, eventually, freePort } from '@switchboard/testing';

let dataDir: string;
const started: Program[] = [];
beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'switchboard-dlq-'))));
afterEach(async () => {
  for (const program of started.splice(0)) await program.stop('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

const start = async () => {
  const program = Program.run('deploy/standalone/dist/main.js', [], {
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
  });
  started.push(program);
  await program.says(/is ready/);
  return program;
};
const run = async (script: string, ...args: string[]): Promise<readonly [number | string, string]> => {
  const program = Program.run(script, args, { DATA_DIR: dataDir });
  return [await program.exit(), program.output];
};
const dlq = (...args: string[]) => run('deploy/cli/dist/main.js', 'dlq', ...args);
/** Entries in the trail of this ticket. */
const audited = async (subject: string) => {
  const [code, output] = await run('deploy/standalone/dist/with-store.js', 'audit:verify', '--chain', subject);
  return code === 0 && /^1 entries, 1 chains/m.test(output);
};

/** What a standalone that was killed leaves behind: an event that audit gave up, and one on its way that is no event. */
async function leaveBehind(good: string, bad: string, subject: string): Promise<void> {
  const store = await startEmbeddedStore({ dataDir: join(dataDir, 'store') });
  const uri = `${store.uri.replace(/\/$/, '')}/switchboard`;
  const database = await Database.connect({ uri, appName: 'test', logger: silentLogger() });
  const example = EVENT_DEFINITIONS.find(({ type }) => type === 'ticket.created')!.example;
  const event = anEvent('ticket.created', example as Parameters<typeof anEvent<'ticket.created'>>[1], {
    id: good,
    subject,
  });
  const common = { headers: {}, attempts: 1, retries: 0, dueAt: null };
  const info = { code: 'database', reason: 'the database was away', stackDigest: '', consumer: 'audit', attempts: 9 };
  const messages = database.connection.collection<{ _id: string }>('bus_messages');
  await messages.insertMany([
    {
      ...common,
      ...{ _id: 'audit/0000000000000001', order: 1, queue: 'audit', messageId: good, routingKey: 'ticket.created' },
      ...{
        body: Buffer.from(JSON.stringify(event)),
        state: 'parked',
        parking: { ...info, parkedAt: Date.now() - 7_200_000 },
      },
    },
    {
      ...common,
      ...{ _id: 'router/0000000000000002', order: 2, queue: 'router', messageId: bad, routingKey: 'ticket.classified' },
      ...{ body: Buffer.from([0, 255, 1]), state: 'queued', parking: null },
    },
  ]);
  await database.close();
  await store.stop();
}

test('parked messages are listed, shown, replayed and dropped, while it runs and while it does not', async () => {
  const [good, bad, subject] = [randomUUID(), randomUUID(), randomUUID()];
  await leaveBehind(good, bad, subject);

  const [listed, list] = await dlq('list', '--older-than', '1h');
  expect(listed).toBe(0);
  expect(list).toMatch(new RegExp(`audit +${good} +ticket\\.created of ${subject}\n +database: the database was away`));
  expect(list).toContain('does not run');
  expect(await dlq('replay', good)).toMatchObject([0, expect.stringContaining('audit: 1 replayed')]);

  const first = await start();
  expect((await stat(join(dataDir, 'ops.sock'))).mode & 0o777).toBe(0o600);
  // What was replayed while it stood still.
  await eventually(() => audited(subject), { timeoutMs: 60_000, everyMs: 500 });
  const [, parked] = await dlq('list');
  expect(parked).toContain('the running process');
  expect(parked).toMatch(new RegExp(`${bad} +ticket\\.classified\n +event_not_json: the body is not JSON`));
  expect(parked).toContain('audit: 0 parked');
  expect((await dlq('show', bad))[1]).toContain('not text, as base64:\nAP8B\n');
  expect(await dlq('replay', bad)).toMatchObject([1, expect.stringMatching(/1 refused[^]*the body is not JSON/)]);
  expect(await dlq('drop', '--all', '--yes')).toMatchObject([0, expect.stringContaining('router: 1 dropped')]);

  await first.stop('SIGKILL');
  const [, after] = await dlq('list');
  expect(after).toContain('does not run');
  expect(after).toContain('router: 0 parked');
  // The socket that the killed one left behind is in nobody's way.
  await start();
  expect((await dlq('list'))[1]).toContain('the running process');
}, 240_000);

test('without data or with a database that another process may use, it says what to do', async () => {
  expect(await dlq('list')).toMatchObject([2, expect.stringMatching(/There is no data in/)]);
  const env = { DATA_DIR: dataDir, MONGODB_URI: 'mongodb://127.0.0.1:1/switchboard' };
  const program = Program.run('deploy/cli/dist/main.js', ['dlq', 'drop', '--all', '--yes'], env);
  expect(await program.exit()).toBe(2);
  expect(program.output).toMatch(/No Switchboard answers at .*ops\.sock.* Start it/);
}, 120_000);
