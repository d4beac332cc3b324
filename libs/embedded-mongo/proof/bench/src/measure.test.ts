import { measure, median, medianOf, quantile } from './measure';

it('takes the middle of several runs, figure by figure', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
  const sample = (rate: number) => ({ rate, p50: 10 - rate, p99: 20 });
  expect(medianOf([sample(1), sample(7), sample(3)])).toEqual({ rate: 3, p50: 7, p99: 20 });
});

it('reads quantiles of sorted values', () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  expect(quantile(values, 0.5)).toBe(50);
  expect(quantile(values, 0.99)).toBe(99);
  expect(quantile([], 0.5)).toBe(0);
});

it('keeps as many operations under way as asked, and counts each once', async () => {
  let underWay = 0;
  let most = 0;
  const seen = new Set<number>();
  await measure({ concurrency: 4, forMs: 60_000, atMost: 20 }, async n => {
    seen.add(n);
    most = Math.max(most, ++underWay);
    await new Promise(resolve => setImmediate(resolve));
    underWay--;
  });
  expect(most).toBe(4);
  expect(seen.size).toBe(20);
});

it('fails with the operation', async () => {
  const failing = measure({ concurrency: 2, forMs: 60_000, atMost: 5 }, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
});
