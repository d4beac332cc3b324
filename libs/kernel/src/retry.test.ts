import fc from 'fast-check';
import { PermanentError, TransientError } from './errors';
import { jitteredDelay, retry } from './retry';

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
