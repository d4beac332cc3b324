import { Gathering } from './gathering';

describe('Gathering', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Whether a transaction that has `count` writes may begin now. */
  const isComplete = async (gathering: Gathering, count: number, meanwhile = () => undefined as unknown) => {
    let done = false;
    void gathering.complete(count).then(() => (done = true));
    meanwhile();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    return done;
  };

  it('keeps a lone writer waiting for nobody', async () => {
    const gathering = new Gathering();
    for (let i = 0; i < 3; i++) {
      expect(await isComplete(gathering, 1)).toBe(true);
      gathering.began(1);
    }
  });

  it('waits for as many as came together last, and no longer than until they are there', async () => {
    const gathering = new Gathering();
    gathering.began(3);
    expect(await isComplete(gathering, 1, () => gathering.arrived(2))).toBe(false);
    expect(await isComplete(gathering, 2, () => gathering.arrived(3))).toBe(true);
  });

  it('gives up on writers that stay away', async () => {
    const gathering = new Gathering();
    gathering.began(3);
    expect(await isComplete(gathering, 1, () => jest.advanceTimersByTime(1))).toBe(true);
    gathering.began(1);
    gathering.began(1);
    expect(await isComplete(gathering, 1)).toBe(true);
  });
});
