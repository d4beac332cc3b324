import { LruCache } from './lru-cache';

const keys = (cache: LruCache<number>) => [...cache.entries()].map(([key]) => key);

test('drops what was used longest ago, where reading and writing are uses', () => {
  const cache = new LruCache<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect([cache.get('b'), cache.size]).toEqual([undefined, 2]);
  cache.set('a', 4);
  cache.set('d', 5);
  expect(keys(cache)).toEqual(['a', 'd']);
});

test('without capacity nothing is remembered', () => {
  const cache = new LruCache<number>(0);
  cache.set('a', 1);
  expect(cache.get('a')).toBeUndefined();
});

test('what is deleted is gone', () => {
  const cache = new LruCache<number>(2);
  cache.set('a', 1);
  cache.delete('a');
  expect(cache.size).toBe(0);
});
