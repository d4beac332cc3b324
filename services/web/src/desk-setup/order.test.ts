import { moved } from './order';

const entries = (...orders: number[]) => orders.map((order, index) => ({ key: 'abcd'[index] ?? '', order }));
const after = (list: ReturnType<typeof entries>, changes: ReturnType<typeof moved>) =>
  list
    .map(entry => changes.find(({ key }) => key === entry.key) ?? entry)
    .sort((one, other) => one.order - other.order)
    .map(({ key }) => key)
    .join('');

test('an entry changes places with its neighbour, and nothing else is touched', () => {
  const list = entries(0, 10, 20);
  const changes = moved(list, 'b', 1);
  expect(changes).toHaveLength(2);
  expect(after(list, changes)).toBe('acb');
  expect(after(list, moved(list, 'b', -1))).toBe('bac');
});

test('those that share an order are told apart first', () => {
  const list = entries(5, 5, 5, 5);
  expect(after(list, moved(list, 'c', -1))).toBe('acbd');
});

test('nothing moves beyond an end', () => {
  expect(moved(entries(0, 10), 'a', -1)).toEqual([]);
  expect(moved(entries(0, 10), 'b', 1)).toEqual([]);
});
