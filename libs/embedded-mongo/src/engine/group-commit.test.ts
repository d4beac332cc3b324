import { GroupCommit } from './group-commit';

describe('GroupCommit', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Whether a transaction that has `count` writes may begin now. */
  const isComplete = async (groupCommit: GroupCommit, count: number, meanwhile = () => undefined as unknown) => {
    let done = false;
    void groupCommit.complete(count).then(() => (done = true));
    meanwhile();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    return done;
  };

  it('keeps a lone writer waiting for nobody', async () => {
    const groupCommit = new GroupCommit();
    for (let i = 0; i < 3; i++) {
      expect(await isComplete(groupCommit, 1)).toBe(true);
      groupCommit.began(1);
    }
  });

  it('waits for as many as came together last, and no longer than until they are there', async () => {
    const groupCommit = new GroupCommit();
    groupCommit.began(3);
    expect(await isComplete(groupCommit, 1, () => groupCommit.arrived(2))).toBe(false);
    expect(await isComplete(groupCommit, 2, () => groupCommit.arrived(3))).toBe(true);
  });

  it('gives up on writers that stay away', async () => {
    const groupCommit = new GroupCommit();
    groupCommit.began(3);
    expect(await isComplete(groupCommit, 1, () => jest.advanceTimersByTime(1))).toBe(true);
    groupCommit.began(1);
    groupCommit.began(1);
    expect(await isComplete(groupCommit, 1)).toBe(true);
  });
});
