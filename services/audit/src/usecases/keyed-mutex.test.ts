import { KeyedMutex } from './keyed-mutex';

describe('one at a time', () => {
  it('runs the same key in order, past failures, and forgets it', async () => {
    const queue = new KeyedMutex();
    const log: string[] = [];
    const step = (name: string, fails = false) =>
      queue.run('k', async () => {
        log.push(`${name} starts`);
        await Promise.resolve();
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const results = await Promise.allSettled([step('a', true), step('b'), step('c')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
    expect(queue.size).toBe(0);
  });

  it('does not let one key wait for another', async () => {
    const queue = new KeyedMutex();
    let release = () => {};
    const slow = queue.run('slow', () => new Promise<void>(resolve => (release = resolve)));
    await expect(queue.run('fast', () => Promise.resolve('done'))).resolves.toBe('done');
    release();
    await slow;
  });
});
