import { Window } from './window';

describe('Window', () => {
  it('lets in as many as there is room for, and the next one when somebody leaves, in order', async () => {
    const window = new Window(1);
    const log: string[] = [];
    expect(await window.enter(0)).toBe(true);
    const others = ['a', 'b'].map(name => window.enter(1_000).then(() => log.push(name)));
    window.leave();
    await others[0];
    expect(log).toEqual(['a']);
    window.leave();
    await others[1];
    expect(log).toEqual(['a', 'b']);
  });

  it('turns away who has waited long enough, and keeps no place for them', async () => {
    const window = new Window(1);
    await window.enter(0);
    expect(await window.enter(0)).toBe(false);
    expect(await window.enter(5)).toBe(false);
    window.leave();
    expect(await window.enter(0)).toBe(true);
  });
});
