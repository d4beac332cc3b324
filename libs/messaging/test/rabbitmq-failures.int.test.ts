import type { AnyEvent } from '@switchboard/contracts';
import { silentLogger } from '@switchboard/kernel';
import { createBus, type RabbitTransport } from '../src';
import { ack, Bench, keep, message, TIERS, until } from './conformance/world';
import { anEvent, MemoryOutbox, recordingLogger } from './fakes';
import { brokerMissing, RabbitWorld } from './rabbit-world';

const skip = brokerMissing();
if (skip) console.warn(`rabbitmq failures: skipped, ${skip}`);

/** What only a real broker with a real line can do to us. */
(skip ? describe.skip : describe)('RabbitMQ in trouble', () => {
  jest.setTimeout(60_000);
  const world = new RabbitWorld({ retryTiersMs: TIERS });
  let bench: Bench;
  beforeEach(() => void (bench = new Bench(world)));
  afterEach(() => bench.close());
  afterAll(() => world.dispose());

  const open = async () => (await bench.open()) as RabbitTransport;
  const fullName = (suffix = '') => `${world.namespace}.${bench.queue}${suffix}`;

  it('waits for a broker that is not there yet, and never logs the password', async () => {
    const { logger, lines } = recordingLogger();
    const transport = await world.transport('patient', { logger });
    world.proxyOf(transport).down = true;
    let connected = false;
    const starting = transport.start([]).then(() => (connected = true));
    await until('some tries have failed', () => lines.filter(({ level }) => level === 'warn').length >= 3);
    expect(connected).toBe(false);
    expect(await transport.unreadyReason()).toMatch(/^waiting for RabbitMQ at 127\.0\.0\.1:\d+$/);
    world.proxyOf(transport).down = false;
    await starting;
    expect(await transport.unreadyReason()).toBeUndefined();
    expect(JSON.stringify(lines)).not.toContain('guest');
    await transport.close();
  });

  it('can be closed while it waits', async () => {
    const transport = await world.transport('impatient');
    world.proxyOf(transport).down = true;
    const starting = transport.start([]);
    const ended = expect(starting).rejects.toMatchObject({ code: 'broker_unavailable' });
    await transport.close();
    await ended;
  });

  it('is restored although the line is cut again and again while it is being set up', async () => {
    const transport = await open();
    await bench.collect(transport, ack);
    const proxy = world.proxyOf(transport);
    for (let i = 0; i < 25; i += 1) {
      proxy.cut();
      // Somewhere in the middle of the next set-up: the point moves by 4 ms per round.
      await new Promise(resolve => setTimeout(resolve, 90 + i * 4));
    }
    await until('ready again', async () => (await transport.unreadyReason()) === undefined, 30_000);
    const sent = message(bench.key);
    await until('publishing works', async () => (await transport.publish([sent])).size === 1);
    await until('consuming works', () => bench.seen.some(({ id }) => id === sent.id));
  });

  it('claims no confirm while the broker is away, and says so in bounded time', async () => {
    const transport = await world.transport('away', { publishTimeoutMs: 300 });
    await transport.start([{ queue: bench.queue, bindings: [bench.key] }]);
    const proxy = world.proxyOf(transport);
    proxy.down = true;
    proxy.cut();
    const from = Date.now();
    expect(await transport.publish(Array.from({ length: 200 }, () => message(bench.key)))).toEqual(new Set());
    expect(Date.now() - from).toBeLessThan(5_000);
    expect(await transport.unreadyReason()).toContain('waiting for RabbitMQ');
    await expect(transport.request('any', Buffer.from(''), 60_000)).rejects.toMatchObject({ code: 'rpc_unavailable' });
    await transport.close();
  });

  it('parks by itself a message whose consumer dies of it each time', async () => {
    const transport = await open();
    let deaths = 0;
    await bench.collect(
      transport,
      async () => {
        deaths += 1;
        // Dying in the middle of a set-up would make the next one wait longer each time, and the test last for minutes.
        await until('set up', async () => (await transport.unreadyReason()) === undefined);
        await world.breakConnection(transport);
      },
      1,
    );
    const poison = message(bench.key, 'poison');
    // From elsewhere: the consumer's connection may die before it has its confirm.
    await bench.send(await open(), poison);
    await until(
      'the broker parks it',
      async () =>
        (await bench
          .parking(transport)
          .count(bench.queue)
          .catch(() => 0)) === 1,
      50_000,
    );
    // Three times among others, six times alone.
    expect(deaths).toBe(9);
    const { messages } = await bench.parking(transport).list(bench.queue);
    expect(messages).toMatchObject([
      { id: poison.id, code: 'delivery_limit', type: bench.key, bytes: 6, consumer: bench.queue },
    ]);
  });

  it('parks the message that kills its consumer, and none of those that were held beside it', async () => {
    const transport = await open();
    const done = new Set<string>();
    const [poison, ...innocent] = Array.from({ length: 5 }, () => message(bench.key));
    const isPoison = ({ id }: { id: string }) => id === poison?.id;
    await bench.collect(
      transport,
      async delivery => {
        if (isPoison(delivery)) {
          await until('set up', async () => (await transport.unreadyReason()) === undefined);
          return world.breakConnection(transport);
        }
        // A handler that is still at work when its neighbour strikes: its acknowledgement comes too late.
        await new Promise(resolve => setTimeout(resolve, 500));
        await delivery.ack();
        done.add(delivery.id);
      },
      5,
    );
    await bench.send(await open(), ...[poison, ...innocent].filter(each => each !== undefined));
    await until('the innocent ones are done', () => innocent.every(({ id }) => done.has(id)), 50_000);
    const parked = () =>
      bench
        .parking(transport)
        .list(bench.queue)
        .then(({ messages }) => messages)
        .catch(() => []);
    await until('the guilty one is parked', async () => (await parked()).length > 0, 50_000);
    expect(await parked()).toMatchObject([{ id: poison?.id, code: 'delivery_limit' }]);
  });

  it('declares and consumes its queue again after somebody has deleted it', async () => {
    const transport = await open();
    await bench.collect(transport, ack);
    await world.administer(channel => channel.deleteQueue(fullName()));
    const sent = message(bench.key);
    await until('publishing works', async () => (await transport.publish([sent])).size === 1);
    await until('consuming works', () => bench.seen.some(({ id }) => id === sent.id));
  });

  it('opens a channel again that the broker has closed', async () => {
    const transport = await open();
    await bench.collect(transport, delivery => (delivery.redelivered ? delivery.ack() : keep()));
    await bench.send(transport, message(bench.key));
    await until('it is out', () => bench.seen.length === 1);
    const wrong = { fields: { deliveryTag: 4711 } } as never;
    transport['consumers'][0]?.channel.current?.ack(wrong);
    await until('it comes again', () => bench.seen.length === 2);
    await expect(bench.seen[0]?.ack()).rejects.toMatchObject({ code: 'delivery_lost' });
  });

  it('gives a message back that can be neither retried nor parked', async () => {
    const transport = await open();
    await world.administer(channel => channel.deleteQueue(fullName(`.retry.${TIERS[0]}`)));
    await bench.collect(transport, delivery => (delivery.redelivered ? delivery.ack() : delivery.retry(1, 1)));
    await bench.send(transport, message(bench.key));
    await until('it comes again', () => bench.seen.length === 2);
    expect(bench.seen[1]).toMatchObject({ redelivered: true, attempts: 0 });
  });

  it('warns once, not each time, when nobody wants the messages', async () => {
    const { logger, lines } = recordingLogger();
    const transport = await world.transport('lonely', { logger });
    await transport.start([]);
    for (let i = 0; i < 3; i += 1) expect((await transport.publish([message('nobody.wants.this')])).size).toBe(0);
    expect(lines.filter(({ level }) => level === 'warn')).toMatchObject([{ fields: { key: 'nobody.wants.this' } }]);
    await transport.close();
  });

  it('loses no event although the line is cut while events are written', async () => {
    const transport = await world.transport('chaos');
    const bus = createBus({
      transport,
      service: 'chaos',
      logger: silentLogger(),
      sweep: { everyMs: 50, minAgeMs: 100 },
    });
    const outbox = new MemoryOutbox();
    const handled = new Set<string>();
    bus.addOutbox(outbox);
    bus.consume({
      queue: bench.queue,
      concurrency: 5,
      timeoutMs: 5_000,
      on: { 'ticket.queued': async ({ id }) => void handled.add(id) },
    });
    await bus.start();
    const written: AnyEvent[] = [];
    for (let round = 0; round < 30; round += 1) {
      for (let i = 0; i < 10; i += 1) {
        const event = anEvent();
        written.push(event);
        bus.offer(outbox, outbox.write(event.subject, event));
      }
      if (round % 5 === 2) await world.breakConnection(transport);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    await until('every event is handled', () => written.every(({ id }) => handled.has(id)), 30_000);
    await until('the outbox is empty', () => outbox.left === 0, 30_000);
    await bus.stop();
  });
});
