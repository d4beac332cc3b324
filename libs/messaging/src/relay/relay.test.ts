import { silentLogger, systemClock } from '@switchboard/kernel';
import { anEvent, confirmAll, MemoryOutbox, publishingTransport } from '../../test/fakes';
import type { Transport } from '../transport';
import { Relay, type RelayOptions } from './relay';

const never = { everyMs: 3_600_000, minAgeMs: 0 };
const make = (publish: Transport['publish'], more: Partial<RelayOptions> = {}) =>
  new Relay({
    transport: publishingTransport(publish),
    logger: silentLogger(),
    clock: systemClock,
    sweep: never,
    ...more,
  });

describe('Relay', () => {
  it('publishes nothing before it is started, and all of it afterwards', async () => {
    const log: string[] = [];
    const source = new MemoryOutbox();
    const relay = make(confirmAll(log));
    relay.offer(source, source.write('1', anEvent()));
    expect(await relay.flush(5)).toBe(false);
    relay.start();
    expect(await relay.flush(1_000)).toBe(true);
    expect(log).toHaveLength(1);
    expect(source.left).toBe(0);
    await relay.stop();
  });

  it('sends what is offered in one turn in one batch', async () => {
    const batches: number[] = [];
    const source = new MemoryOutbox();
    const relay = make(async messages => (batches.push(messages.length), new Set(messages.map(({ id }) => id))));
    relay.start();
    for (let i = 0; i < 20; i += 1) relay.offer(source, source.write(String(i), anEvent()));
    await relay.flush(1_000);
    expect(batches).toEqual([20]);
    await relay.stop();
  });

  it('keeps the order of an aggregate over several offers', async () => {
    const log: string[] = [];
    const source = new MemoryOutbox();
    const relay = make(async messages => {
      await new Promise(resolve => setTimeout(resolve, Math.random() * 3));
      log.push(...messages.map(({ id }) => id));
      return new Set(messages.map(({ id }) => id));
    });
    relay.start();
    const events = Array.from({ length: 12 }, () => anEvent());
    for (const event of events) {
      relay.offer(source, source.write('1', event));
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(await relay.flush(5_000)).toBe(true);
    expect(log).toEqual(events.map(({ id }) => id));
    await relay.stop();
  });

  it('leaves to the sweeper what does not fit into memory', async () => {
    const source = new MemoryOutbox();
    const relay = make(confirmAll(), { bufferLimit: 3, sweep: { everyMs: 5, minAgeMs: 0 } });
    relay.addOutbox(source);
    for (let i = 0; i < 10; i += 1) relay.offer(source, source.write(String(i), anEvent()));
    relay.start();
    const end = Date.now() + 5_000;
    while (source.left > 0 && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 5));
    expect(source.left).toBe(0);
    await relay.stop();
  });

  it('counts what was confirmed and what was not', async () => {
    const counts = { published: 0, publishFailed: 0 };
    const metrics = {
      handled: () => undefined,
      redelivered: () => undefined,
      published: (n: number) => void (counts.published += n),
      publishFailed: (n: number) => void (counts.publishFailed += n),
    };
    const source = new MemoryOutbox();
    const [good, bad] = [anEvent(), anEvent()];
    const relay = make(async () => new Set([good.id]), { metrics });
    relay.start();
    relay.offer(source, source.write('1', good));
    relay.offer(source, source.write('2', bad));
    await relay.flush(1_000);
    expect(counts).toEqual({ published: 1, publishFailed: 1 });
    expect([...source.entries.keys()]).toEqual(['2']);
    await relay.stop();
  });

  it('gives up flushing when its time is over', async () => {
    const source = new MemoryOutbox();
    const relay = make(() => new Promise(() => undefined));
    relay.start();
    relay.offer(source, source.write('1', anEvent()));
    await new Promise(resolve => setImmediate(resolve));
    expect(await relay.flush(10)).toBe(false);
    await relay.stop();
  });
});
