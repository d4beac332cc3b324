import { aWork } from '../../test/fakes';
import { timeout } from './timeout';

describe('timeout', () => {
  it('fails as transient handler_timeout and tells the handler', async () => {
    const work = aWork();
    await expect(timeout(5, () => new Promise(() => undefined))(work)).rejects.toMatchObject({
      code: 'handler_timeout',
      name: 'TransientError',
    });
    expect(work.signal.aborted).toBe(true);
  });

  it('lets a handler through that is in time', async () => {
    await expect(timeout(1_000, async () => undefined)(aWork())).resolves.toBeUndefined();
  });
});
