import { silentLogger } from '@switchboard/kernel';
import { eventually } from '@switchboard/testing';
import { anEvent, confirmAll, MemoryOutbox, publishingTransport } from '../../test/fakes';
import type { Transport } from '../transport';
import { LanePublisher } from './lane-publisher';
import { Sweeper } from './sweeper';

const now = new Date('2026-01-01T00:00:10.000Z');
const aged = (seconds: number) => anEvent({ time: new Date(now.getTime() - seconds * 1_000).toISOString() });

function make(source: MemoryOutbox, publish: Transport['publish'], skip = (_: unknown, _id: string) => false) {
  const logger = silentLogger();
  const publisher = new LanePublisher({ transport: publishingTransport(publish), logger });
  return new Sweeper({
    everyMs: 5,
    minAgeMs: 5_000,
    clock: { now: () => now },
    logger,
    publisher,
    sources: () => [source],
    skip,
  });
}

describe('Sweeper', () => {
  it('publishes what is old enough and leaves what is young', async () => {
    const source = new MemoryOutbox();
    const [old, young] = [aged(6), aged(4)];
    source.write('old', old);
    source.write('young', young);
    const log: string[] = [];
    await make(source, confirmAll(log)).sweep();
    expect(log).toEqual([old.id]);
    expect([...source.entries.keys()]).toEqual(['young']);
  });

  it('reads page after page until nothing is left', async () => {
    const source = new MemoryOutbox();
    for (let i = 0; i < 250; i += 1) source.write(String(i), aged(9));
    await make(source, confirmAll()).sweep();
    expect(source.left).toBe(0);
  });

  it('leaves what this process has in its hands', async () => {
    const source = new MemoryOutbox();
    source.write('busy', aged(9));
    await make(source, confirmAll(), (_, id) => id === 'busy').sweep();
    expect(source.left).toBe(1);
  });

  it('does not sleep on when the broker is back', async () => {
    const source = new MemoryOutbox();
    source.write('left', aged(9));
    let down = true;
    let tries = 0;
    const log: string[] = [];
    const confirm = confirmAll(log);
    const sweeper = make(source, async messages => {
      tries += 1;
      return down ? new Set<string>() : confirm(messages);
    });
    sweeper.start();
    // By then the next pause is 5 ms × 2¹¹, about ten seconds.
    await eventually(() => tries >= 11, { timeoutMs: 30_000 });
    down = false;
    const from = Date.now();
    await eventually(() => {
      sweeper.wake();
      return source.left === 0;
    });
    expect(Date.now() - from).toBeLessThan(5_000);
    await sweeper.stop();
  });

  it('stops at the first failure and does not read the same page for ever', async () => {
    const source = new MemoryOutbox();
    for (let i = 0; i < 150; i += 1) source.write(String(i), aged(9));
    let calls = 0;
    await make(source, async () => ((calls += 1), new Set())).sweep();
    expect(calls).toBe(1);
    expect(source.left).toBe(150);
  });

  it('survives a database that is away', async () => {
    const source = new MemoryOutbox();
    source.pending = () => Promise.reject(new Error('database down'));
    await expect(make(source, confirmAll()).sweep()).resolves.toBeUndefined();
  });

  it('sweeps again and again until it is stopped', async () => {
    const sweepsThrice = () => {
      const source = new MemoryOutbox();
      const sweeper = make(source, confirmAll());
      const seen = { sweeper, calls: 0, thrice: Promise.resolve() };
      seen.thrice = new Promise(resolve => {
        source.pending = async () => ((seen.calls += 1) >= 3 && resolve(), []);
      });
      sweeper.start();
      return seen;
    };
    const first = sweepsThrice();
    await first.thrice;
    await first.sweeper.stop();
    const atStop = first.calls;
    // As long as another one needs for three sweeps, the stopped one makes none.
    const second = sweepsThrice();
    await second.thrice;
    await second.sweeper.stop();
    expect(first.calls).toBe(atStop);
  });
});
