import { checkTiers, tierFor } from './tiers';

describe('tierFor', () => {
  it.each([
    [1, 20],
    [20, 20],
    [21, 50],
    [51, 50],
  ])('a delay of %i ms goes into the queue of %i ms', (delay, tier) => expect(tierFor(delay, [20, 50])).toBe(tier));
});

describe('checkTiers', () => {
  it('takes ascending whole milliseconds', () => expect(checkTiers([1, 2, 3])).toEqual([1, 2, 3]));
  it.each([[[]], [[2, 1]], [[1, 1]], [[0]], [[1.5]]])('refuses %j', tiers =>
    expect(() => checkTiers(tiers)).toThrow('ascending'),
  );
});
