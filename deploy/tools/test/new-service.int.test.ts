import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { deleteNamespace } from '@switchboard/messaging';
import { eventually, freePort, withDatabase } from '@switchboard/testing';
import { parse } from 'yaml';
import { NameError, serviceName } from '../src/new-service/names';
import { copyOf } from './copy';

const ROOT = resolve(__dirname, '../../..');
const SCRIPT = 'services/ticket-links/dist/main.js';
const amqpUrl = process.env['AMQP_URL'];
/** Compiling on a busy machine; a bound for what hangs. */
const LIMIT_MS = 300_000;
const run = promisify(execFile);

describe('a new service', () => {
  let copy = '';
  let running: ChildProcess | undefined;
  const node = (script: string, ...args: string[]) =>
    run(process.execPath, [join(copy, script), ...args], { cwd: copy });
  const start = (script: string, env: NodeJS.ProcessEnv) => {
    running = spawn(process.execPath, [join(copy, script)], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: 'ignore',
    });
    return once(running, 'exit');
  };
  const ready = (port: number) =>
    eventually(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok, { timeoutMs: 60_000 });
  const text = (file: string) => readFile(join(copy, file), 'utf8');

  beforeAll(async () => {
    copy = await copyOf(ROOT);
    await node('deploy/tools/dist/new-service-cli.js', 'ticket-links', '--description', 'Links between tickets');
  }, LIMIT_MS);

  afterAll(async () => {
    running?.kill('SIGKILL');
    await rm(copy, { recursive: true, force: true });
  });

  it(
    'is a folder and a line in the catalogue; the rest is written and current',
    async () => {
      expect(await text('deploy/catalogue/src/services.ts')).toContain(
        "\nexport { ticketLinks } from '@switchboard/ticket-links';\n",
      );
      expect(await text('README.md')).toMatch(
        /^\| \[ticket-links\]\(services\/ticket-links\/README\.md\) *\| Links between tickets *\| `ticket.created` *\|$/m,
      );
      await node('deploy/tools/dist/generate-cli.js', '--services', '--check');
    },
    LIMIT_MS,
  );

  it('has a queue that gets its event, objects in the cluster, a container and crash points', async () => {
    expect(await text('libs/contracts/src/topology.ts')).toContain("'ticket-links': ['ticket.created']");
    const scaled = parse(await text('k8s/components/keda/ticket-links.yaml')) as { spec: { triggers: unknown[] } };
    expect(scaled.spec.triggers[0]).toMatchObject({
      metadata: { queueName: 'switchboard.ticket-links', value: '100' },
    });
    const base = parse(await text('k8s/base/kustomization.yaml')) as { resources: string[] };
    expect(base.resources).toContain('ticket-links');
    const compose = parse(await text('docker-compose.yml'), { merge: true }) as { services: Record<string, object> };
    expect(compose.services['ticket-links']).toMatchObject({
      command: ['node', 'services/ticket-links/dist/main.js'],
      read_only: true,
      networks: ['back'],
    });
    expect(await text('deploy/proof/crash/test/ticket-links.e2e.ts')).toContain("crashPointsOf('ticket-links')");
  });

  it(
    'passes the compiler, is started by the launcher and says what it needs when it is started alone',
    async () => {
      await node('node_modules/typescript/bin/tsc', '-b', 'services/ticket-links');
      expect((await node('deploy/distributed/dist/main.js', '--help')).stdout).toContain(
        'ROUTERS, TICKET_LINKS (default 1)',
      );
      await expect(run(process.execPath, [join(copy, SCRIPT)], { env: {} })).rejects.toThrow(/AMQP_URL/);
    },
    LIMIT_MS,
  );

  it(
    'works in the single process',
    async () => {
      const ops = await freePort();
      const env = { DATA_DIR: join(copy, 'data'), PORT: String(await freePort()), OPS_PORT: String(ops) };
      const ended = start('deploy/standalone/dist/main.js', env);
      await ready(ops);
      const metrics = await (await fetch(`http://127.0.0.1:${ops}/metrics`)).text();
      expect(metrics).toMatch(/^switchboard_ticket_links_tickets_total 0$/m);
      expect(metrics).toMatch(/^switchboard_parked_messages\{queue="ticket-links"\} 0$/m);
      running?.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    },
    LIMIT_MS,
  );

  const withBroker = amqpUrl ? it : it.skip;
  withBroker(
    'works as a process of its own',
    async () => {
      const namespace = `tools-${randomBytes(4).toString('hex')}`;
      const ops = await freePort();
      const ended = start(SCRIPT, {
        AMQP_URL: amqpUrl,
        AMQP_NAMESPACE: namespace,
        MONGODB_URI: withDatabase(process.env['MONGODB_URI'] ?? '', namespace.replace('-', '_')),
        OPS_PORT: String(ops),
      });
      try {
        await ready(ops);
        running?.kill('SIGTERM');
        expect(await ended).toEqual([0, null]);
      } finally {
        const queues = [...Object.keys(QUEUE_BINDINGS), 'ticket-links'];
        await deleteNamespace({ url: amqpUrl ?? '', namespace, queues });
      }
    },
    120_000,
  );

  it(
    'leaves nothing behind when its folder and its line are deleted',
    async () => {
      await rm(join(copy, 'services/ticket-links'), { recursive: true });
      const list = 'deploy/catalogue/src/services.ts';
      await writeFile(join(copy, list), (await text(list)).replace(/^.*ticket-links.*\n/m, ''));
      await node('deploy/tools/workspace.cjs');
      await node('node_modules/typescript/bin/tsc', '-b', '--noCheck', 'deploy/catalogue');
      await node('deploy/tools/dist/generate-cli.js', '--services');
      for (const file of ['package-lock.json', 'docker-compose.yml', 'libs/contracts/src/topology.ts', 'README.md'])
        expect([file, (await text(file)).includes('ticket-links')]).toEqual([file, false]);
      for (const path of ['k8s/base', 'k8s/components/keda', 'deploy/proof/crash/test'])
        expect((await readdir(join(copy, path))).filter(name => name.startsWith('ticket-links'))).toEqual([]);
    },
    LIMIT_MS,
  );
});

test.each([
  [undefined, /Which name/],
  ['Ticket_Links', /small letters, digits and single hyphens/],
  ['router', /There is a service router already/],
  ['tools', /the name of something else/],
  ['mongo', /the name of something else/],
  ['delete', /the name of something else/],
])('%s is refused with what to do about it', (name, message) => {
  expect(() => serviceName(ROOT, name)).toThrow(NameError);
  expect(() => serviceName(ROOT, name)).toThrow(message);
});

test('a name is written in the ways that code, metrics and settings need', () => {
  expect(serviceName(ROOT, 'ticket-links')).toEqual({
    name: 'ticket-links',
    camel: 'ticketLinks',
    pascal: 'TicketLinks',
    snake: 'ticket_links',
    upper: 'TICKET_LINKS',
  });
});
