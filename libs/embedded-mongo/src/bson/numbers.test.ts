import { Decimal128, Double, Long } from 'bson';
import { compareNumbers } from './numbers';

describe('compareNumbers', () => {
  it('compares across types by exact value', () => {
    expect(compareNumbers(Long.fromString('9007199254740993'), 9007199254740992)).toBe(1);
    expect(compareNumbers(Decimal128.fromString('0.1'), new Double(0.1))).not.toBe(0);
    expect(compareNumbers(Decimal128.fromString('2.50'), 2.5)).toBe(0);
    expect(compareNumbers(NaN, -Infinity)).toBe(-1);
    expect(compareNumbers(NaN, NaN)).toBe(0);
  });
});
