import type { AnyEvent } from '@switchboard/contracts';
import { RecentEvents } from './recent-events';

const event = (id: number) => ({ id: `e${id}`, subject: 't' }) as unknown as AnyEvent;
const ids = (found: readonly { event: AnyEvent }[] | undefined) => found?.map(({ event: { id } }) => id);

test('what came after an event is given, with what came just before it, as another gateway may have heard it later', () => {
  const recent = new RecentEvents({ count: 1_000, ageMs: 60_000 });
  for (let i = 0; i < 10; i += 1) recent.add(event(i), i * 1_000);
  expect(ids(recent.after('e5'))).toEqual(['e3', 'e4', 'e6', 'e7', 'e8', 'e9']);
  expect(ids(recent.after('e9'))).toEqual(['e7', 'e8']);
  expect(recent.after('unknown')).toBeUndefined();
});

test('what is too old or too much is forgotten, and then unknown', () => {
  const recent = new RecentEvents({ count: 100, ageMs: 1e9 });
  for (let i = 0; i < 1_000; i += 1) recent.add(event(i), i * 10_000);
  expect(recent.after('e10')).toBeUndefined();
  expect(ids(recent.after('e995'))).toEqual(['e996', 'e997', 'e998', 'e999']);
  const aged = new RecentEvents({ count: 1e6, ageMs: 10_000 });
  for (let i = 0; i < 1_000; i += 1) aged.add(event(i), i * 100);
  expect(aged.after('e500')).toBeUndefined();
  expect(aged.after('e950')).toHaveLength(49 + 20);
});

test('after a gap nothing of before is known', () => {
  const recent = new RecentEvents({ count: 100, ageMs: 1_000 });
  recent.add(event(1), 0);
  recent.clear();
  recent.add(event(2), 1);
  expect(recent.after('e1')).toBeUndefined();
  expect(ids(recent.after('e2'))).toEqual([]);
});
