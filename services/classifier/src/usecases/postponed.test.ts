import { Postponed } from './postponed';

const at = (minutes: number) => new Date(minutes * 60_000);

test('each time a ticket is passed over for twice as long', () => {
  const postponed = new Postponed();
  postponed.add('a', at(0));
  expect(postponed.active(at(0.9))).toEqual(['a']);
  expect(postponed.active(at(1))).toEqual([]);
  postponed.add('a', at(1));
  expect(postponed.active(at(2.9))).toEqual(['a']);
  expect(postponed.active(at(3))).toEqual([]);
});

test('it remembers a bounded number, the latest', () => {
  const postponed = new Postponed();
  for (let i = 0; i < 1_000; i += 1) postponed.add(`t${i}`, at(0));
  expect(postponed.active(at(0))).toHaveLength(500);
  expect(postponed.active(at(0))).toContain('t999');
});

test('what succeeded is forgotten', () => {
  const postponed = new Postponed();
  postponed.add('a', at(0));
  postponed.forget('a');
  expect(postponed.active(at(0))).toEqual([]);
});
