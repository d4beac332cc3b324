import { Batcher } from './batcher';

describe('Batcher', () => {
  const collecting = (most = 10) => {
    const batches: string[][] = [];
    let release = (): void => undefined;
    const gate = { held: Promise.resolve() };
    const batcher = new Batcher<string>(
      async items => {
        batches.push([...items]);
        await gate.held;
        return items.map(item => (item.startsWith('bad') ? new Error(item) : undefined));
      },
      { most, waitMs: 1 },
    );
    const hold = () => void (gate.held = new Promise(resolve => (release = resolve)));
    return { batches, batcher, hold, release: () => release() };
  };

  it('does together what comes together, in its order', async () => {
    const { batches, batcher } = collecting();
    await Promise.all(['a', 'b', 'c'].map(item => batcher.add(item)));
    expect(batches).toEqual([['a', 'b', 'c']]);
  });

  it('begins at once when a batch is full, and has one under way at a time', async () => {
    const { batches, batcher, hold, release } = collecting(2);
    hold();
    const all = ['a', 'b', 'c', 'd', 'e'].map(item => batcher.add(item));
    expect(batches).toEqual([['a', 'b']]);
    release();
    await Promise.all(all);
    expect(batches).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('gives each item its own outcome', async () => {
    const { batcher } = collecting();
    const outcomes = await Promise.allSettled(['a', 'bad b', 'c'].map(item => batcher.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fails all of a batch with what the work throws, and goes on', async () => {
    let calls = 0;
    const batcher = new Batcher<string>(
      async items => {
        calls += 1;
        if (calls === 1) throw new Error('down');
        return items.map(() => undefined);
      },
      { most: 10, waitMs: 1 },
    );
    const outcomes = await Promise.allSettled(['a', 'b'].map(item => batcher.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(batcher.add('c')).resolves.toBeUndefined();
  });
});
