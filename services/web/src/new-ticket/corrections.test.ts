import { correctionsOf } from './corrections';

test('words that were read as others are named once each, three at most', () => {
  expect(
    correctionsOf('The VNP drops. VNP again, since wify broke.', 'The VPN drops. VPN again, since wifi broke.'),
  ).toEqual([
    ['VNP', 'VPN'],
    ['wify', 'wifi'],
  ]);
  expect(correctionsOf('a b c d', 'w x y z')).toHaveLength(3);
});

test('nothing is claimed where words were added or left out, or nothing changed', () => {
  expect(correctionsOf('one two', 'one')).toEqual([]);
  expect(correctionsOf('one two', 'one two')).toEqual([]);
});
