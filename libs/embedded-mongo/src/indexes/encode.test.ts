import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { compareValues } from '../bson/compare';
import { bounded, encodeValue, inverted, type Key, lowerEnd, upperEnd } from './encode';

/** Decimals near doubles, near longs, near each other, and beyond what a double can hold. */
const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.constantFrom(
      '0.1',
      '1',
      '9007199254740992',
      '9007199254740993',
      '9223372036854775807',
      '1.5E+300',
      '1E+6000',
      '1E-6000',
    ),
    fc.constantFrom('', '0000000000000001', '00000000000000011', '5'),
  )
  .map(([sign, head, tail]) => {
    const [digits = '', exponent] = head.split('E');
    const fraction = digits.includes('.') || tail === '' ? tail : `.${tail}`;
    return Decimal128.fromStringWithRounding(
      `${sign}${digits}${fraction}${exponent === undefined ? '' : `E${exponent}`}`,
    );
  });
const scalar = fc.oneof(
  fc.integer().map(n => new Int32(n)),
  fc.double().map(n => new Double(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(n => Long.fromBigInt(n)),
  fc.integer().map(n => Decimal128.fromString(String(n))),
  decimal,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'b', '\u0000', '\u{10000}', '\uffff') }),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map(bytes => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 20 }).map(bytes => new Binary(bytes)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new MinKey(), new MaxKey()),
);
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const sign = (order: number) => Math.sign(order);

const compare = (a: Key, b: Key) => (a === b ? 0 : a < b ? -1 : 1);

describe('encodeValue', () => {
  it('orders bytes exactly as MongoDB orders values', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(compare(encodeValue(a), encodeValue(b))).toBe(sign(compareValues(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('has one byte in each character', () => {
    fc.assert(
      fc.property(value, any => {
        const key = encodeValue(any);
        expect(Buffer.from(key, 'latin1').toString('latin1')).toBe(key);
      }),
    );
  });

  it('never makes one encoding the beginning of another, so that compound keys stay in order', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [x, y] = [encodeValue(a), encodeValue(b)];
        if (x !== y) expect(y.startsWith(x)).toBe(false);
      }),
    );
  });

  it('reverses the order when inverted', () => {
    fc.assert(
      fc.property(scalar, scalar, (a, b) => {
        expect(compare(inverted(encodeValue(a)), inverted(encodeValue(b)))).toBe(sign(compareValues(b, a)));
      }),
    );
  });

  it('keeps whole numbers beyond 2^53 apart and gives equal numbers of any type one key', () => {
    const [a, b] = [Long.fromString('9007199254740993'), Long.fromString('9007199254740992')];
    expect(encodeValue(a)).not.toBe(encodeValue(b));
    for (const same of [new Int32(5), new Double(5), Long.fromNumber(5), Decimal128.fromString('5.0'), 5]) {
      expect(encodeValue(same)).toBe(encodeValue(5));
    }
  });
});

describe('long keys', () => {
  it('are cut to a bounded length and still differ', () => {
    const long = (end: string) => encodeValue('x'.repeat(5000) + end);
    expect(bounded(long('a')).length).toBeLessThan(1000);
    expect(bounded(long('a'))).not.toBe(bounded(long('b')));
  });

  it('lie within the ends made for their value', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 3000, unit: 'binary' }), text => {
        const key = encodeValue(text);
        expect(lowerEnd(key) <= bounded(key)).toBe(true);
        expect(bounded(key) < upperEnd(key)).toBe(true);
      }),
    );
  });
});
