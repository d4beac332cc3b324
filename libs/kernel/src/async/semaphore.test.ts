import { Semaphore } from './semaphore';

describe('Semaphore', () => {
  it('lets in as many as there is room for, and the next one when somebody leaves, in order', async () => {
    const window = new Semaphore(1);
    const log: string[] = [];
    expect(await window.acquire(0)).toBe(true);
    const others = ['a', 'b'].map(name => window.acquire(1_000).then(() => log.push(name)));
    window.release();
    await others[0];
    expect(log).toEqual(['a']);
    window.release();
    await others[1];
    expect(log).toEqual(['a', 'b']);
  });

  it('turns away who has waited long enough, and keeps no place for them', async () => {
    const window = new Semaphore(1);
    await window.acquire(0);
    expect(await window.acquire(0)).toBe(false);
    expect(await window.acquire(5)).toBe(false);
    window.release();
    expect(await window.acquire(0)).toBe(true);
  });
});
