import { ack, Bench, keep, message, until, type World } from './world';

/** For transports with a connection: it breaks without a goodbye, and everything is restored. */
export function reconnect(world: () => World): void {
  let bench: Bench;
  beforeEach(() => void (bench = new Bench(world())));
  afterEach(() => bench.close());

  const cut = async (transport: Parameters<NonNullable<World['breakConnection']>>[0]) =>
    world().breakConnection?.(transport);

  it('restores subscriptions and brings unsettled messages back', async () => {
    const transport = await bench.open();
    await bench.collect(transport, delivery => (delivery.redelivered ? delivery.ack() : keep()), 1);
    const sent = message(bench.key);
    await bench.send(transport, sent);
    await until('it is out', () => bench.seen.length === 1);
    await cut(transport);
    await until('it comes again', () => bench.seen.length === 2);
    expect(bench.seen[1]).toMatchObject({ id: sent.id, redelivered: true });
    await until('ready again', async () => (await transport.unreadyReason()) === undefined);
  });

  it('publishes again after the cut, and never claims a confirm it did not get', async () => {
    const transport = await bench.open();
    await bench.collect(transport, ack);
    for (let round = 0; round < 3; round += 1) {
      const batch = Array.from({ length: 50 }, () => message(bench.key));
      const publishing = transport.publish(batch);
      await cut(transport);
      const confirmed = await publishing;
      await until('all that were confirmed arrive', () =>
        [...confirmed].every(id => bench.seen.some(seen => seen.id === id)),
      );
      await until('the rest is confirmed at last', async () => {
        const rest = batch.filter(({ id }) => !confirmed.has(id));
        return (await transport.publish(rest)).size === rest.length;
      });
    }
  });

  it('answers questions again', async () => {
    const [asking, answering] = [await bench.open(), await bench.open()];
    await answering.serve(bench.queue, 1, async body => ({ ok: true, body }));
    await asking.request(bench.queue, Buffer.from('1'), 5_000);
    await cut(asking);
    await cut(answering);
    await until('an answer comes', () =>
      asking.request(bench.queue, Buffer.from('2'), 1_000).then(
        () => true,
        () => false,
      ),
    );
  });
}
