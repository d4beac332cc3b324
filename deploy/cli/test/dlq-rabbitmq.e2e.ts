import { randomUUID } from 'node:crypto';
import { EVENT_DEFINITIONS } from '@switchboard/contracts';
import { Program } from '@switchboard/e2e';
import { PermanentError, silentLogger } from '@switchboard/kernel';
import {
  connectParkingLot,
  createBus,
  createRabbitTransport,
  deleteNamespace,
  type ParkedList,
  type Transport,
} from '@switchboard/messaging';
import { anEvent, eventually } from '@switchboard/testing';
import { ConfirmWatch } from './confirm-watch';

const url = process.env['AMQP_URL'] ?? '';
const spec = { queue: 'audit', bindings: ['#'] };
const logger = silentLogger();

let namespace: string;
let transports: Transport[];
beforeEach(() => {
  namespace = `test-${randomUUID().slice(0, 8)}`;
  transports = [];
});
afterEach(async () => {
  for (const transport of transports) await transport.close();
  if (url) await deleteNamespace({ url, namespace, queues: [spec.queue], retryTiersMs: [50] });
});

const open = () => {
  const transport = createRabbitTransport({ url, namespace, connectionName: 'e2e', logger, retryTiersMs: [50] });
  transports.push(transport);
  return transport;
};
const openStarted = async () => {
  const transport = open();
  await transport.start([spec]);
  return transport;
};
const dlq = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  Program.run('deploy/cli/dist/main.js', ['dlq', ...args], { AMQP_URL: url, AMQP_NAMESPACE: namespace, ...env });
const run = async (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<readonly [number | string, string]> => {
  const program = dlq(args, env);
  return [await program.exit(), program.output];
};

const example = EVENT_DEFINITIONS.find(({ type }) => type === 'ticket.created')!.example;
const event = (id = randomUUID()) => {
  const made = anEvent('ticket.created', example as Parameters<typeof anEvent<'ticket.created'>>[1], { id });
  return { id, routingKey: made.type, body: Buffer.from(JSON.stringify(made)), headers: {} };
};
const parked = async (): Promise<ParkedList> => {
  const { lot, close } = await connectParkingLot({ url, namespace });
  return lot.list(spec.queue).finally(close);
};

(url ? describe : describe.skip)('dlq, over RabbitMQ', () => {
  jest.setTimeout(240_000);
  test('what a service gave up is found, explained, replayed once the service is mended, or dropped', async () => {
    const broken = createBus({ transport: open(), service: 'audit', logger });
    const refuse = () => Promise.reject(new PermanentError('disk_full', 'the disk of audit-1 is full'));
    broken.consume({ queue: 'audit', concurrency: 4, timeoutMs: 5_000, onEvery: refuse });
    await broken.start();
    const good = event();
    const bad = { ...event(), body: Buffer.from('nonsense{ \u001b[31m secret') };
    await transports[0]?.publish([good, bad]);
    await eventually(async () => (await parked()).parked === 2);
    await broken.stop();

    const [listed, list] = await run(['list', '--queue', 'audit']);
    expect(listed).toBe(0);
    for (const text of [good.id, bad.id, 'ticket.created', 'disk_full: the disk of audit-1 is full', 'event_not_json'])
      expect(list).toContain(text);
    expect(list).toContain('audit: 2 parked');
    expect(list).not.toContain('secret');
    const [, filtered] = await run([
      'list',
      '--reason',
      'disk_full',
      '--older-than',
      '0s',
      '--newer-than',
      '1h',
      '--json',
    ]);
    const json = JSON.parse(filtered.slice(filtered.indexOf('{'))) as { messages: { id: string }[]; queues: object[] };
    expect(json.messages.map(({ id }) => id)).toEqual([good.id]);
    expect(json.queues).toEqual([{ queue: 'audit', parked: 2, matched: 1 }]);

    const [shown, details] = await run(['show', bad.id]);
    expect(shown).toBe(0);
    expect(details).toContain('nonsense{ \\u001b[31m secret');
    expect(details).toMatch(/what to do +No consumer can read this/);
    expect((await run(['show', good.id]))[1]).toMatch(/stack digest +[0-9a-f]{16}\n[^]*"specversion": "1.0"/);
    expect(await run(['show', randomUUID()])).toMatchObject([1, expect.stringMatching(/no message .* is parked/)]);

    const [planned, plan] = await run(['replay', '--all', '--dry-run']);
    expect(planned).toBe(0);
    expect(plan).toContain('audit: 1 message would be replayed; 1 that no consumer can read would be refused');
    expect((await parked()).parked).toBe(2);
    const [replayed, report] = await run(['replay', '--all']);
    expect(replayed).toBe(1);
    expect(report).toContain('audit: 1 replayed, 1 refused');
    expect(report).toContain(`${bad.id}: the body is not JSON`);

    const arrived: string[] = [];
    const mended = createBus({ transport: open(), service: 'audit', logger });
    mended.consume({
      queue: 'audit',
      concurrency: 4,
      timeoutMs: 5_000,
      onEvery: async ({ id }) => void arrived.push(id),
    });
    await mended.start();
    await eventually(() => arrived.length > 0);
    expect(arrived).toEqual([good.id]);

    expect(await run(['drop', bad.id])).toMatchObject([2, expect.stringContaining('--yes')]);
    expect(await run(['drop', bad.id, '--yes'])).toMatchObject([0, expect.stringContaining('audit: 1 dropped')]);
    expect(await run(['drop', bad.id, '--yes'])).toMatchObject([1, expect.stringContaining('nothing matches')]);
    expect((await parked()).parked).toBe(0);
    await mended.stop();
  });

  test('killed with the broker’s confirm on its way, a replay loses nothing', async () => {
    const sent = Array.from({ length: 150 }, () => event());
    const consumer = await openStarted();
    const why = { code: 'test', reason: 'test', stackDigest: '', consumer: 'audit', attempts: 1 };
    const parking = await consumer.subscribe('audit', 50, delivery => void delivery.park(why));
    await consumer.publish(sent);
    await eventually(async () => (await parked()).parked === sent.length);
    await parking.cancel();

    const victim: { program?: Program } = {};
    const watch = await ConfirmWatch.before(new URL(url), () => void victim.program?.stop('SIGKILL'));
    const through = new URL(url);
    through.host = `127.0.0.1:${watch.port}`;
    victim.program = dlq(['replay', '--queue', 'audit'], { AMQP_URL: through.toString() });
    expect(await victim.program.exit()).toBe('SIGKILL');
    await watch.close();

    // A second operator need not wait: the lock went with the process.
    const rest = await parked();
    expect(rest.parked).toBe(sent.length);
    const arrived = new Set<string>();
    const again = await openStarted();
    await again.subscribe('audit', 50, delivery => (arrived.add(delivery.id), void delivery.ack()));
    await eventually(() => arrived.size > 0);
    expect(await run(['replay', '--queue', 'audit'])).toMatchObject([0, expect.stringContaining('150 replayed')]);
    await eventually(() => arrived.size === sent.length);
    expect([...arrived].sort()).toEqual(sent.map(({ id }) => id).sort());
  });

  test.each([
    [['list'], { AMQP_URL: 'amqp://u:hunter2@127.0.0.1:1' }, /RabbitMQ at 127\.0\.0\.1:1 can not be used/],
    [['list'], { AMQP_URL: 'http://u:hunter2@127.0.0.1:1' }, /AMQP_URL must begin with amqp/],
    [['list'], {}, /there is no queue test-\w+\.\w+\.parking\. Is AMQP_NAMESPACE right/],
    [['list', '--queue', 'rooter'], {}, /no queue rooter; there are: gateway, audit, classifier, notifier, router/],
    [['list', '--older-than', 'long'], {}, /--older-than must be a number with s, m, h or d/],
    [['replay'], {}, /Give event ids, at least one filter, or --all/],
    [['explode'], {}, /no command dlq explode/],
  ])('%j with %j ends with 2 and says why, without the password', async (args, env, sentence) => {
    const [code, output] = await run(args, env);
    expect(code).toBe(2);
    expect(output).toMatch(sentence);
    expect(output).not.toContain('hunter2');
    expect(output).not.toMatch(/\n\s+at /);
  });
});
