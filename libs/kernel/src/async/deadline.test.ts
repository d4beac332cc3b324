import { getEventListeners } from 'node:events';
import { valueWithin, withDeadline } from './deadline';

const deadline = { timeoutMs: 10, code: 'too_slow', what: 'the work' };
const never = (): Promise<never> => new Promise(() => undefined);

describe('withDeadline', () => {
  it('gives back what the action gives, or throws', async () => {
    await expect(withDeadline(deadline, async () => 42)).resolves.toBe(42);
    await expect(withDeadline(deadline, () => Promise.reject(new Error('boom')))).rejects.toThrow('boom');
  });

  it('throws after the time is over and aborts the action', async () => {
    let inner: AbortSignal | undefined;
    const waiting = withDeadline(deadline, signal => ((inner = signal), never()));
    await expect(waiting).rejects.toMatchObject({
      name: 'TransientError',
      code: 'too_slow',
      message: 'the work took longer than 10 ms',
    });
    expect(inner?.aborted).toBe(true);
  });

  it('throws when the outer signal aborts, before or during', async () => {
    const outer = new AbortController();
    const waiting = withDeadline({ ...deadline, timeoutMs: 60_000, signal: outer.signal }, never);
    outer.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
    await expect(withDeadline({ ...deadline, signal: outer.signal }, never)).rejects.toMatchObject({ code: 'aborted' });
  });

  it('leaves no listener on the outer signal, which outlives many actions', async () => {
    const { signal } = new AbortController();
    await withDeadline({ ...deadline, signal }, async () => undefined);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('ignores an action that fails after its time', async () => {
    let fail = (): void => undefined;
    const late = new Promise<never>((_, reject) => (fail = () => reject(new Error('late'))));
    await expect(withDeadline(deadline, () => late)).rejects.toMatchObject({ code: 'too_slow' });
    fail();
    await new Promise(resolve => setImmediate(resolve));
  });
});

test('a deadline may have an error of its own, over time and when told to stop', async () => {
  const error = () => new RangeError('gone');
  await expect(withDeadline({ timeoutMs: 1, error }, never)).rejects.toThrow('gone');
  const signal = AbortSignal.abort();
  await expect(withDeadline({ timeoutMs: 60_000, signal, error }, never)).rejects.toThrow('gone');
});

describe('valueWithin', () => {
  it('gives the value, or throws, when that is in time', async () => {
    await expect(valueWithin(60_000, Promise.resolve(42), 'late')).resolves.toBe(42);
    await expect(valueWithin(60_000, Promise.reject(new Error('boom')), 'late')).rejects.toThrow('boom');
  });

  it('gives the fallback over time, and ignores what fails later', async () => {
    let fail = (): void => undefined;
    const slow = new Promise<never>((_, reject) => (fail = () => reject(new Error('late'))));
    await expect(valueWithin(1, slow, 'late')).resolves.toBe('late');
    fail();
    await new Promise(resolve => setImmediate(resolve));
  });
});
