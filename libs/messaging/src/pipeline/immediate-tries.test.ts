import { PermanentError, TransientError } from '@switchboard/kernel';
import { aWork } from '../../test/fakes';
import { immediateTries } from './immediate-tries';

/** Fails with the given errors, one after the other, then succeeds. */
function failing(...errors: Error[]) {
  return jest.fn(async () => {
    const error = errors.shift();
    if (error) throw error;
  });
}

describe('immediateTries', () => {
  it('tries again at once until it works', async () => {
    const work = aWork();
    const next = failing(new Error('1'), new Error('2'));
    await immediateTries(3, next)(work);
    expect(next).toHaveBeenCalledTimes(3);
    expect(work.tries).toBe(3);
  });

  it('throws the last error after the last try', async () => {
    const next = failing(new Error('1'), new Error('2'), new Error('3'));
    await expect(immediateTries(2, next)(aWork())).rejects.toThrow('2');
  });

  it('does not repeat what fails permanently', async () => {
    const next = failing(new PermanentError('no', 'never'));
    await expect(immediateTries(3, next)(aWork())).rejects.toThrow('never');
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('does not hold a message for as long as a busy peer wants', async () => {
    const next = failing(new TransientError('busy', 'later', { retryAfterMs: 5_000 }));
    await expect(immediateTries(3, next)(aWork())).rejects.toThrow('later');
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('stops when the time is over', async () => {
    const controller = new AbortController();
    const next = jest.fn(() => (controller.abort(), Promise.reject(new Error('cut short'))));
    await expect(immediateTries(3, next)(aWork({ signal: controller.signal }))).rejects.toThrow('cut short');
    expect(next).toHaveBeenCalledTimes(1);
  });
});
