import type { AnyEvent } from '@switchboard/contracts';
import { RecentEvents } from './recent-events';

const event = (id: number) => ({ id: `e${id}`, subject: 't' }) as unknown as AnyEvent;
const ids = (found: readonly { event: AnyEvent }[] | undefined) => found?.map(({ event: { id } }) => id);

test('what came after an event is given, with what came just before it, as another gateway may have heard it later', () => {
  const recent = new RecentEvents({ count: 1_000, ageMs: 60_000 }, 0);
  for (let i = 0; i < 10; i += 1) recent.add(event(i), i * 1_000);
  expect(ids(recent.after('e5'))).toEqual(['e3', 'e4', 'e6', 'e7', 'e8', 'e9']);
  expect(ids(recent.after('e9'))).toEqual(['e7', 'e8']);
  expect(recent.after('unknown')).toBeUndefined();
});

test('what is too old or too much is forgotten, and then unknown', () => {
  const recent = new RecentEvents({ count: 100, ageMs: 1e9 }, 0);
  for (let i = 0; i < 1_000; i += 1) recent.add(event(i), i * 10_000);
  expect(recent.after('e10')).toBeUndefined();
  expect(ids(recent.after('e995'))).toEqual(['e996', 'e997', 'e998', 'e999']);
  const aged = new RecentEvents({ count: 1e6, ageMs: 10_000 }, 0);
  for (let i = 0; i < 1_000; i += 1) aged.add(event(i), i * 100);
  expect(aged.after('e500')).toBeUndefined();
  expect(aged.after('e950')).toHaveLength(49 + 20);
});

test('after a gap nothing of before is known', () => {
  const recent = new RecentEvents({ count: 100, ageMs: 1_000 }, 0);
  recent.add(event(1), 0);
  recent.clear(1);
  recent.add(event(2), 1);
  expect(recent.after('e1')).toBeUndefined();
  expect(ids(recent.after('e2'))).toEqual([]);
});

test('a time is as good as an event, as long as everything since then is held', () => {
  const recent = new RecentEvents({ count: 100, ageMs: 1e9 }, 5_000);
  expect(ids(recent.from(5_000))).toEqual([]);
  expect(recent.from(4_999)).toBeUndefined();
  for (let i = 0; i < 10; i += 1) recent.add(event(i), 10_000 + i * 1_000);
  expect(ids(recent.from(17_000))).toEqual(['e5', 'e6', 'e7', 'e8', 'e9']);
  expect(ids(recent.from(60_000))).toEqual([]);
  for (let i = 10; i < 500; i += 1) recent.add(event(i), 10_000 + i * 1_000);
  expect(recent.from(17_000)).toBeUndefined();
  expect(ids(recent.from(508_000))).toEqual(['e496', 'e497', 'e498', 'e499']);
  recent.clear(600_000);
  expect(recent.from(599_000)).toBeUndefined();
  expect(ids(recent.from(600_000))).toEqual([]);
});
