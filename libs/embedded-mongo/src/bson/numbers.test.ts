import { Decimal128, Double, Int32, Long } from 'bson';
import { arithmetic, compareNumbers } from './numbers';

describe('arithmetic', () => {
  it('keeps int, grows to long on overflow, and lets double and decimal win', () => {
    expect(arithmetic(new Int32(1), '+', new Int32(2))).toBe(3);
    expect(arithmetic(new Int32(0x7fffffff), '+', new Int32(1))).toBe(0x80000000n);
    expect(arithmetic(new Int32(1), '+', new Double(0.5))).toBe(1.5);
    expect(String(arithmetic(Decimal128.fromString('0.1'), '+', Decimal128.fromString('0.2')))).toBe('0.3');
  });

  it('refuses to overflow 64 bits', () => {
    expect(() => arithmetic(Long.MAX_VALUE, '+', new Int32(1))).toThrow(expect.objectContaining({ code: 2 }));
  });
});

describe('compareNumbers', () => {
  it('compares across types by exact value', () => {
    expect(compareNumbers(Long.fromString('9007199254740993'), 9007199254740992)).toBe(1);
    expect(compareNumbers(Decimal128.fromString('0.1'), new Double(0.1))).not.toBe(0);
    expect(compareNumbers(Decimal128.fromString('2.50'), 2.5)).toBe(0);
    expect(compareNumbers(NaN, -Infinity)).toBe(-1);
    expect(compareNumbers(NaN, NaN)).toBe(0);
  });
});
