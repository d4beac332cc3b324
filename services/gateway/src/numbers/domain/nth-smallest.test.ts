import fc from 'fast-check';
import { nthSmallest } from './nth-smallest';

test('it is the value that sorting would put there, also with many equal ones', () => {
  const values = fc.array(fc.oneof(fc.nat(5), fc.integer()), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(values, fc.nat(), (all, n) => {
      const index = n % all.length;
      const sorted = Float64Array.from(all).sort();
      expect(nthSmallest(Float64Array.from(all), index)).toBe(sorted[index]);
    }),
  );
});
