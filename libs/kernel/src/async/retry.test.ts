import fc from 'fast-check';
import { PermanentError, TransientError } from '../errors';
import { jitteredDelay, retry, retryConflicts } from './retry';

const quick = { tries: 3, baseMs: 1, maxMs: 2 };

test('gives the first success', async () => {
  const seen: number[] = [];
  const result = await retry(async attempt => {
    seen.push(attempt);
    if (attempt < 3) throw new TransientError('busy', 'busy');
    return 'done';
  }, quick);
  expect([result, seen]).toEqual(['done', [1, 2, 3]]);
});

test('throws the last failure when the tries are used up', async () => {
  await expect(retry(async attempt => Promise.reject(new Error(`try ${attempt}`)), quick)).rejects.toThrow('try 3');
});

test('a permanent error is not tried again', async () => {
  let tries = 0;
  const action = async () => {
    tries += 1;
    throw new PermanentError('no', 'no');
  };
  await expect(retry(action, quick)).rejects.toThrow('no');
  expect(tries).toBe(1);
});

test('a pause is never negative and never above its bounds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 5000 }),
      (attempt, base, max) => {
        const delay = jitteredDelay(attempt, base, max);
        return delay >= 0 && delay <= max && delay <= base * 2 ** (attempt - 1);
      },
    ),
  );
});

test('the caller may say how long a pause is, and is told which try failed and why', async () => {
  const asked: unknown[] = [];
  const pauseMs = (attempt: number, error: unknown) => (asked.push([attempt, (error as Error).message]), 0);
  const action = (attempt: number) =>
    attempt < 3 ? Promise.reject(new Error(`try ${attempt}`)) : Promise.resolve('done');
  await expect(retry(action, { ...quick, pauseMs })).resolves.toBe('done');
  expect(asked).toEqual([
    [1, 'try 1'],
    [2, 'try 2'],
  ]);
});

test('a pause ends when the signal is aborted', async () => {
  const stop = new AbortController();
  const waiting = retry(() => Promise.reject(new Error('busy')), {
    ...quick,
    pauseMs: () => (stop.abort(), 60_000),
    signal: stop.signal,
  });
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

describe('retryConflicts', () => {
  const exhausted = () => new TransientError('contention', 'never won');

  test('repeats until a race is won', async () => {
    const outcomes = [undefined, undefined, 'won'];
    await expect(retryConflicts(async () => outcomes.shift(), quick, exhausted)).resolves.toBe('won');
    expect(outcomes).toEqual([]);
  });

  test('throws the error of the caller when every race was lost', async () => {
    await expect(retryConflicts(async () => undefined, quick, exhausted)).rejects.toThrow('never won');
  });

  test('does not repeat an error', async () => {
    let calls = 0;
    const failing = () => ((calls += 1), Promise.reject(new TransientError('down', 'database away')));
    await expect(retryConflicts(failing, quick, exhausted)).rejects.toThrow('database away');
    expect(calls).toBe(1);
  });
});
