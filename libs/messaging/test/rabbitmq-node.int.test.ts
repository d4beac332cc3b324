import type { Socket } from 'node:net';
import type { AnyEvent } from '@switchboard/contracts';
import { silentLogger } from '@switchboard/kernel';
import { createBus, type Bus, type RabbitTransport } from '../src';
import { Bench, keep, message, TIERS, until } from './conformance/world';
import { anEvent, MemoryOutbox } from './fakes';
import { OwnNode, RABBITMQ_NODE } from './own-node';
import { RabbitWorld } from './rabbit-world';

if (!RABBITMQ_NODE) console.warn('rabbitmq node: skipped, set RABBITMQ_NODE to "installed" or a Debian suite');

/** The connection's socket, which neither our interface nor the library's shows. */
function socketOf(transport: RabbitTransport): Socket {
  return (transport['connection'].current().connection as unknown as { readonly stream: Socket }).stream;
}

/** A broker that runs short of memory, stops, dies or loses patience. Each needs a node of its own. */
(RABBITMQ_NODE ? describe : describe.skip)('a RabbitMQ node in trouble', () => {
  // Above the deadlines of all that a test waits for, one after the other.
  jest.setTimeout(300_000);
  let node: OwnNode;
  let world: RabbitWorld;
  let bench: Bench;
  let transport: RabbitTransport;
  let bus: Bus | undefined;
  let outbox: MemoryOutbox;
  let handled: Set<string>;
  let writing: NodeJS.Timeout | undefined;

  beforeAll(async () => void (node = await OwnNode.start(RABBITMQ_NODE ?? '')), 180_000);
  afterAll(() => node.delete());
  beforeEach(() => {
    world = new RabbitWorld({ retryTiersMs: TIERS }, node.url);
    bench = new Bench(world);
  });
  afterEach(async () => {
    clearInterval(writing);
    await bus?.stop({ drainMs: 100 });
    bus = undefined;
    await bench.close();
    await world.dispose();
  });

  /** A bus whose one consumer remembers what it has handled. */
  async function startBus(): Promise<void> {
    transport = await world.transport('troubled');
    const started = createBus({
      transport,
      service: 'troubled',
      logger: silentLogger(),
      sweep: { everyMs: 100, minAgeMs: 100 },
    });
    outbox = new MemoryOutbox();
    handled = new Set();
    bus = started;
    started.addOutbox(outbox);
    const take = async ({ id }: AnyEvent): Promise<void> => void handled.add(id);
    started.consume({ queue: bench.queue, concurrency: 5, timeoutMs: 5_000, on: { 'ticket.queued': take } });
    await started.start();
  }

  function write(count: number): AnyEvent[] {
    const events = Array.from({ length: count }, () => anEvent());
    for (const event of events) bus?.offer(outbox, outbox.write(event.subject, event));
    return events;
  }

  async function allArrive(events: readonly AnyEvent[]): Promise<void> {
    await until('every event is handled', () => events.every(({ id }) => handled.has(id)), 60_000);
    await until('the outbox is empty', () => outbox.left === 0, 60_000);
    await until('ready', async () => (await bus?.unreadyReason()) === undefined, 30_000);
  }

  it('lets the relay wait while it is short of memory: nothing is lost, nothing piles up in the socket', async () => {
    await startBus();
    await node.ctl('set_vm_memory_high_watermark', '0.0000001');
    const events = write(1);
    const alarmed = async () => /takes no messages: .*memory/i.test((await bus?.unreadyReason()) ?? '');
    await until('the alarm is noticed', alarmed);
    const unsent = () => socketOf(transport).writableLength;
    const before = unsent();
    events.push(...write(2_000));
    for (const end = Date.now() + 2_000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 20))) {
      expect(unsent() - before).toBeLessThan(64 * 1024);
    }
    // Those before the alarm was noticed may have got through; nobody has claimed so for any other.
    expect(outbox.left).toBeGreaterThanOrEqual(2_000);
    await node.ctl('set_vm_memory_high_watermark', '0.4');
    await allArrive(events);
  });

  it('is stopped and started while events are written and handled: nothing is lost, everything works again', async () => {
    await startBus();
    const events = write(200);
    const stopping = node.stop();
    writing = setInterval(() => events.push(...write(2)), 50);
    await stopping;
    await until('it is noticed', async () => (await bus?.unreadyReason())?.startsWith('waiting for') === true);
    await node.startAgain();
    await until('ready again', async () => (await bus?.unreadyReason()) === undefined, 60_000);
    clearInterval(writing);
    events.push(...write(10));
    await allArrive(events);
  });

  it('is killed and started while events are written and handled: nothing is lost, everything works again', async () => {
    await startBus();
    const events = write(200);
    writing = setInterval(() => events.push(...write(2)), 50);
    await until('some are handled', () => handled.size > 20);
    await node.kill();
    await node.startAgain();
    await until('ready again', async () => (await bus?.unreadyReason()) === undefined, 60_000);
    clearInterval(writing);
    await allArrive(events);
  });

  it('takes a message away that is held for too long, and gets its consumer back', async () => {
    // Looked at once a second instead of once a minute; channels that are opened from now on have it.
    await node.ctl('eval', '[application:set_env(rabbit, K, 1000) || K <- [consumer_timeout, channel_tick_interval]].');
    try {
      transport = (await bench.open()) as RabbitTransport;
      await bench.collect(transport, delivery => (delivery.redelivered ? delivery.ack() : keep()), 1);
      const sent = message(bench.key);
      await bench.send(transport, sent);
      await until('it is out', () => bench.seen.length === 1);
      await until('it comes again', () => bench.seen.length === 2, 30_000);
      expect(bench.seen[1]).toMatchObject({ id: sent.id, redelivered: true });
      await expect(bench.seen[0]?.ack()).rejects.toMatchObject({ code: 'delivery_lost' });
      const next = message(bench.key);
      await bench.send(transport, next);
      await until('the consumer is back', () => bench.seen.some(({ id }) => id === next.id));
    } finally {
      await node.ctl('eval', 'application:set_env(rabbit, consumer_timeout, 1800000).');
    }
  });
});
