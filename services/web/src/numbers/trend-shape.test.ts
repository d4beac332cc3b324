import { facesOf, growthOf, topOf } from './trend-shape';

const scale = { x: (index: number) => index * 10, y: (value: number) => 100 - value };
const day = (created: number, solved: number) => ({ date: '2026-11-29', created, solved });

test('where the lines cross, one face ends and the other begins', () => {
  expect(facesOf([day(10, 0), day(0, 10)], scale)).toEqual({
    grew: 'M0.0 90.0L5.0 95.0L0.0 100.0Z',
    shrank: 'M10.0 100.0L5.0 95.0L10.0 90.0Z',
  });
  expect(facesOf([day(3, 3), day(4, 4)], scale)).toEqual({ grew: '', shrank: '' });
});

test('the scale ends at a round number that has a half', () => {
  expect([0, 2, 3, 5, 11, 47, 51, 101, 6_500].map(topOf)).toEqual([2, 2, 4, 6, 12, 50, 60, 120, 8_000]);
});

test('the longest growth is told, and a small one is not', () => {
  const days = [day(1, 2), day(10, 4), day(9, 2), day(1, 9), day(6, 5)];
  expect(growthOf(days)).toEqual({ from: 1, to: 2, sum: 13 });
  expect(growthOf([day(2, 1), day(2, 1)])).toBeUndefined();
});
