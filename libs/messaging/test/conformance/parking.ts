import type { Transport } from '../../src';
import { ack, Bench, message, parkedBecause, until, type World } from './world';

/** What is given up, and what an operator does with it. */
export function parking(world: () => World): void {
  let bench: Bench;
  let transport: Transport;
  beforeEach(async () => {
    bench = new Bench(world());
    transport = await bench.open();
  });
  afterEach(() => bench.close());

  /** Publishes and parks `count` messages; the consumer acknowledges what comes again. */
  async function park(count: number) {
    const sent = Array.from({ length: count }, (_, i) => message(bench.key, `body ${i}`));
    const ids = new Set(sent.map(({ id }) => id));
    await bench.collect(
      transport,
      delivery => (ids.delete(delivery.id) ? delivery.park(parkedBecause) : delivery.ack()),
      1,
    );
    await bench.send(transport, ...sent);
    await until('all are parked', async () => (await bench.parking(transport).count(bench.queue)) === count);
    return sent;
  }

  it('says why, who, how often, when and what', async () => {
    const before = Date.now();
    const [sent] = await park(1);
    const [found] = await bench.parking(transport).list(bench.queue, 10);
    expect(found).toMatchObject({
      id: sent?.id,
      queue: bench.queue,
      type: bench.key,
      body: 'body 0',
      code: 'no_good',
      reason: 'it was no good',
      consumer: 'tester',
      attempts: 7,
    });
    expect(Math.abs((found?.parkedAt.getTime() ?? 0) - before)).toBeLessThan(60_000);
  });

  it('lists the first ones in order as often as asked, and keeps them', async () => {
    const sent = await park(4);
    for (let i = 0; i < 3; i += 1) {
      const found = await bench.parking(transport).list(bench.queue, 3);
      expect(found.map(({ id }) => id)).toEqual(sent.slice(0, 3).map(({ id }) => id));
    }
    await until('all are back in their places', async () => (await bench.parking(transport).count(bench.queue)) === 4);
  });

  it('replays the chosen one with the same id, body and a clean slate', async () => {
    const [first, second] = await park(2);
    expect(await bench.parking(transport).replay(bench.queue, [second?.id ?? ''])).toBe(1);
    await until('it comes again', () => bench.seen.length === 3);
    expect(bench.seen[2]).toMatchObject({ id: second?.id, routingKey: bench.key, attempts: 0, retries: 0 });
    expect(bench.seen[2]?.body.toString()).toBe('body 1');
    await until('the other one is left', async () => (await bench.parking(transport).count(bench.queue)) === 1);
    expect((await bench.parking(transport).list(bench.queue, 9)).map(({ id }) => id)).toEqual([first?.id]);
  });

  it('replays all', async () => {
    const sent = await park(3);
    expect(await bench.parking(transport).replay(bench.queue)).toBe(3);
    await until('all come again', () => bench.seen.length === 6);
    expect(bench.seen.slice(3).map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
    expect(await bench.parking(transport).count(bench.queue)).toBe(0);
  });

  it('drops the chosen ones for good', async () => {
    const [first, second] = await park(2);
    expect(await bench.parking(transport).drop(bench.queue, [first?.id ?? '', 'no such id'])).toBe(1);
    expect(await bench.parking(transport).drop(bench.queue)).toBe(1);
    expect(await bench.parking(transport).list(bench.queue, 9)).toEqual([]);
    expect(second).toBeDefined();
  });

  it('refuses a queue that does not exist', async () => {
    await expect(bench.parking(transport).count('no-such-queue')).rejects.toMatchObject({ code: 'queue_unknown' });
    await expect(bench.parking(transport).list('no-such-queue', 1)).rejects.toMatchObject({ code: 'queue_unknown' });
    await bench.collect(transport, ack);
  });
}
