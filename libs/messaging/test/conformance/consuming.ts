import type { Delivery } from '../../src';
import { ack, Bench, keep, message, TIERS, until, type World } from './world';

/** Prefetch, acknowledgement, redelivery, retries. */
export function consuming(world: () => World): void {
  let bench: Bench;
  beforeEach(() => void (bench = new Bench(world())));
  afterEach(() => bench.close());

  it('gives each of two queues its own copy', async () => {
    const transport = await bench.open({ queue: `${bench.queue}-b`, bindings: [bench.key] });
    const other: Delivery[] = [];
    await bench.collect(transport, ack);
    await transport.subscribe(`${bench.queue}-b`, 1, delivery => (other.push(delivery), void delivery.ack()));
    const sent = message(bench.key);
    await bench.send(transport, sent);
    await until('both have it', () => bench.seen.length === 1 && other.length === 1);
    expect(other[0]?.id).toBe(sent.id);
  });

  it('shares a queue between competing consumers, each message to one of them', async () => {
    const [a, b] = [await bench.open(), await bench.open()];
    const counts = { a: 0, b: 0 };
    await bench.collect(a, delivery => ((counts.a += 1), delivery.ack()), 1);
    await bench.collect(b, delivery => ((counts.b += 1), delivery.ack()), 1);
    await bench.send(a, ...Array.from({ length: 60 }, () => message(bench.key)));
    await until('all are done', () => bench.seen.length >= 60);
    expect(new Set(bench.seen.map(({ id }) => id)).size).toBe(60);
    expect(counts.a).toBeGreaterThan(0);
    expect(counts.b).toBeGreaterThan(0);
  });

  it('never has more than the prefetch out, and goes on after each acknowledgement', async () => {
    const transport = await bench.open();
    await bench.collect(transport, keep, 3);
    await bench.send(transport, ...Array.from({ length: 8 }, () => message(bench.key)));
    await until('the prefetch is used', () => bench.seen.length === 3);
    await transport.unreadyReason();
    expect(bench.seen).toHaveLength(3);
    for (let done = 0; done < 8; done += 1) {
      await until('the next one is out', () => bench.seen.length === Math.min(8, done + 3));
      await bench.seen[done]?.ack();
    }
    expect(new Set(bench.seen.map(({ id }) => id)).size).toBe(8);
  });

  it('does not deliver again what was acknowledged', async () => {
    const first = await bench.open();
    const [done, open] = [message(bench.key), message(bench.key)];
    // With a prefetch of 1, the second one comes only after the broker has taken note of the acknowledgement.
    await bench.collect(first, delivery => (delivery.id === done.id ? delivery.ack() : keep()), 1);
    await bench.send(first, done, open);
    await until('the second arrives', () => bench.seen.length === 2);
    await first.close();
    const second = await bench.open();
    await bench.collect(second, ack);
    await until('what was open arrives again', () => bench.seen.length === 3);
    const marker = message(bench.key);
    await bench.send(second, marker);
    await until('the marker arrives', () => bench.seen.length === 4);
    expect(bench.seen.map(({ id }) => id)).toEqual([done.id, open.id, open.id, marker.id]);
  });

  it('delivers again, marked as such, what was not settled when its consumer went away', async () => {
    const first = await bench.open();
    await bench.collect(first, keep);
    const sent = message(bench.key);
    await bench.send(first, sent);
    await until('it arrives', () => bench.seen.length === 1);
    await first.close();
    const second = await bench.open();
    await bench.collect(second, ack);
    await until('it arrives again', () => bench.seen.length === 2);
    expect(bench.seen[1]).toMatchObject({ id: sent.id, redelivered: true, attempts: 0 });
  });

  it('says delivery_lost when settling too late, or twice', async () => {
    const first = await bench.open();
    await bench.collect(first, keep);
    await bench.send(first, message(bench.key), message(bench.key));
    await until('both arrive', () => bench.seen.length === 2);
    await bench.seen[0]?.ack();
    await expect(bench.seen[0]?.ack()).rejects.toMatchObject({ code: 'delivery_lost' });
    await first.close();
    await expect(bench.seen[1]?.ack()).rejects.toMatchObject({ code: 'delivery_lost' });
  });

  it('brings a retried message back after its delay, not before, with attempts, retries and routing key', async () => {
    const transport = await bench.open();
    const times: number[] = [];
    await bench.collect(transport, delivery => {
      times.push(Date.now());
      return delivery.retries < 2
        ? delivery.retry(TIERS[delivery.retries] ?? 0, delivery.attempts + 3)
        : delivery.ack();
    });
    const sent = message(bench.key, 'again', { traceparent: 't' });
    await bench.send(transport, sent);
    await until('it has come three times', () => bench.seen.length === 3);
    expect(bench.seen.map(({ attempts, retries }) => [attempts, retries])).toEqual([
      [0, 0],
      [3, 1],
      [6, 2],
    ]);
    for (const { id, routingKey, body, headers } of bench.seen) {
      expect({ id, routingKey, body: body.toString(), headers }).toEqual({ ...sent, body: 'again' });
    }
    const [a = 0, b = 0, c = 0] = times;
    // Clocks and timers of two processes may differ by a millisecond or two.
    expect(b - a).toBeGreaterThanOrEqual(TIERS[0]! - 3);
    expect(c - b).toBeGreaterThanOrEqual(TIERS[1]! - 3);
  });

  it('does not let a long delay hold up a short one', async () => {
    const transport = await bench.open();
    const [long, short] = [message(bench.key, 'long'), message(bench.key, 'short')];
    await bench.collect(transport, delivery => {
      if (delivery.retries > 0) return delivery.ack();
      return delivery.retry(delivery.id === long.id ? TIERS[1]! : TIERS[0]!, 1);
    });
    await bench.send(transport, long);
    await bench.send(transport, short);
    await until('both are back', () => bench.seen.length === 4);
    expect(bench.seen.slice(2).map(({ id }) => id)).toEqual([short.id, long.id]);
  });

  it('rounds a delay up to the next queue, and a longer one down to the longest', async () => {
    const transport = await bench.open();
    const times: number[] = [];
    await bench.collect(transport, delivery => {
      times.push(Date.now());
      if (delivery.retries === 2) return delivery.ack();
      return delivery.retry(delivery.retries === 0 ? TIERS[0]! + 1 : 3_600_000, 1);
    });
    await bench.send(transport, message(bench.key));
    await until('it is back twice', () => times.length === 3);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(TIERS[1]! - 3);
  });

  it('delivers nothing new after cancel, and still settles what was out', async () => {
    const transport = await bench.open();
    const subscription = await bench.collect(transport, keep, 2);
    await bench.send(transport, message(bench.key), message(bench.key), message(bench.key));
    await until('two are out', () => bench.seen.length === 2);
    await subscription.cancel();
    for (const delivery of [...bench.seen]) await delivery.ack();
    // The third must now come to the next consumer: not lost, and not delivered to the cancelled one.
    const after: Delivery[] = [];
    await transport.subscribe(bench.queue, 10, delivery => (after.push(delivery), void delivery.ack()));
    await until('the third arrives', () => after.length === 1);
    expect(bench.seen).toHaveLength(2);
    expect(after[0]?.redelivered).toBe(false);
  });

  it('goes on delivering to others when a consumer throws', async () => {
    const transport = await bench.open();
    await transport.subscribe(bench.queue, 1, () => {
      throw new Error('broken consumer');
    });
    await bench.send(transport, message(bench.key));
    await bench.collect(transport, ack);
    const sent = message(bench.key);
    await bench.send(transport, sent);
    await until('the sound consumer gets its message', () => bench.seen.some(({ id }) => id === sent.id));
  });
}
