import type { ChannelModel } from 'amqplib';
import { silentLogger } from '@switchboard/kernel';
import type { RabbitTransport } from '../src';
import { parseBrokerUrl } from '../src/rabbit/broker-url';
import { RabbitConnection } from '../src/rabbit/connection';
import { ack, Bench, message, TIERS, until } from './conformance/world';
import { AMQP_URL, brokerMissing, RabbitWorld } from './rabbit-world';
import { TcpProxy } from '@switchboard/testing';

const skip = brokerMissing();
if (skip) console.warn(`rabbitmq lines: skipped, ${skip}`);

/** Seconds; the shortest that AMQP knows, so that the tests need not wait for the real one (15 s). */
const HEARTBEAT_S = 1;

function brokerUrl(heartbeat: number): URL {
  const url = new URL(AMQP_URL);
  url.searchParams.set('heartbeat', String(heartbeat));
  return url;
}

/** Lines that die at the worst moment, or die without a word. */
(skip ? describe.skip : describe)('a line to RabbitMQ', () => {
  jest.setTimeout(60_000);
  const world = new RabbitWorld({ retryTiersMs: TIERS }, brokerUrl(HEARTBEAT_S).toString());
  const patientWorld = new RabbitWorld({ retryTiersMs: TIERS });
  let bench: Bench;
  beforeEach(() => void (bench = new Bench(world)));
  afterEach(() => bench.close());
  afterAll(() => Promise.all([world.dispose(), patientWorld.dispose()]));

  it('that dies while it is being set up is replaced, although the set-up noticed nothing', async () => {
    const url = brokerUrl(HEARTBEAT_S);
    const proxy = await TcpProxy.to(url.hostname, Number(url.port || 5672));
    url.host = `127.0.0.1:${proxy.port}`;
    let restored = 0;
    const connection = new RabbitConnection({
      url: parseBrokerUrl(url.toString()),
      name: 'wedge',
      logger: silentLogger(),
      restore: async (model: ChannelModel) => {
        restored += 1;
        if (restored > 1) return;
        const closed = new Promise(resolve => model.once('close', resolve));
        proxy.cut();
        await closed;
      },
    });
    try {
      const opening = connection.open();
      await until('it is set up a second time', () => restored === 2);
      await opening;
      // The proof that it is not the dead one: somebody answers.
      const channel = await connection.current().createChannel();
      await channel.close();
    } finally {
      await connection.close();
      await proxy.close();
    }
  });

  it('that swallows everything is given up after two to three heartbeats, and replaced', async () => {
    const transport = (await bench.open()) as RabbitTransport;
    await bench.collect(transport, ack);
    const proxy = world.proxyOf(transport);
    proxy.hold('both');
    const lost = message(bench.key);
    const publishing = transport.publish([lost]);
    const noticed = async () => /^waiting for/.test((await transport.unreadyReason()) ?? '');
    await until('it is given up', noticed, 10 * HEARTBEAT_S * 1_000);
    proxy.release();
    await until('ready again', async () => (await transport.unreadyReason()) === undefined, 30_000);
    if (!(await publishing).has(lost.id)) await bench.send(transport, lost);
    await until('it is consumed', () => bench.seen.some(({ id }) => id === lost.id));
  });

  it('never carries more unconfirmed messages than the window has room for', async () => {
    const window = 128;
    bench = new Bench(patientWorld);
    const transport = await bench.open();
    const stored = async () => {
      let count = 0;
      await patientWorld.administer(async channel => {
        count = (await channel.checkQueue(`${patientWorld.namespace}.${bench.queue}`)).messageCount;
      });
      return count;
    };
    // The broker takes what comes; only its answers are late.
    patientWorld.proxyOf(transport).hold('server');
    const publishing = transport.publish(Array.from({ length: 3 * window }, () => message(bench.key)));
    await until('the window is used', async () => (await stored()) >= window);
    for (let i = 0; i < 5; i += 1) expect(await stored()).toBe(window);
    patientWorld.proxyOf(transport).release();
    expect((await publishing).size).toBe(3 * window);
    expect(await stored()).toBe(3 * window);
  });
});
