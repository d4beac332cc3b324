import { getEventListeners } from 'node:events';
import { withDeadline } from './deadline';

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
