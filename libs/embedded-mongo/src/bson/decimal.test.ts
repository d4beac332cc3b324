import { Decimal128 } from 'bson';
import * as fc from 'fast-check';
import * as decimal from './decimal';

const of = (text: string) => decimal.unpack(Decimal128.fromString(text));

it.each<[string, keyof typeof operations, string, string]>([
  ['1.10', '+', '2.20', '3.30'],
  ['1E+3', '+', '1', '1001'],
  ['9999999999999999999999999999999999', '+', '1', '1.000000000000000000000000000000000E+34'],
  ['9999999999999999999999999999999999', '+', '0.5', '1.000000000000000000000000000000000E+34'],
  ['9999999999999999999999999999999998', '+', '0.5', '9999999999999999999999999999999998'],
  ['Infinity', '+', '-Infinity', 'NaN'],
  ['1.10', '*', '2.0', '2.200'],
  ['-0', '*', '5', '-0'],
  ['1E+6000', '*', '1E+6000', 'Infinity'],
  ['1E-6000', '*', '1E-6000', '0E-6176'],
  ['1', '/', '3', '0.3333333333333333333333333333333333'],
  ['2', '/', '3', '0.6666666666666666666666666666666667'],
  ['10', '/', '4', '2.5'],
  ['1.00', '/', '1', '1.00'],
  ['1', '/', '-Infinity', '-0E-6176'],
  ['7.5', '%', '2', '1.5'],
  ['-7.5', '%', '2', '-1.5'],
])('%s %s %s is %s', (a, operation, b, expected) => {
  expect(decimal.toText(operations[operation](of(a), of(b)))).toBe(expected);
});
const operations = { '+': decimal.add, '*': decimal.multiply, '/': decimal.divide, '%': decimal.remainder };

it.each([
  ['4', '2'],
  ['2', '1.414213562373095048801688724209698'],
  ['0.0001', '0.01'],
  ['-1', 'NaN'],
])('the root of %s is %s', (a, expected) => {
  expect(decimal.toText(decimal.squareRoot(of(a)))).toBe(expected);
});

it('rounds ties to even, or as asked', () => {
  const cases = ['2.5', '3.5', '-2.5', '2.51'].map(of);
  expect(cases.map(x => decimal.toText(decimal.rounded(x, 0, 'even')))).toEqual(['2', '4', '-2', '3']);
  expect(cases.map(x => decimal.toText(decimal.whole(x, 'ceil')))).toEqual(['3', '4', '-2', '3']);
  expect(cases.map(x => decimal.toText(decimal.whole(x, 'floor')))).toEqual(['2', '3', '-3', '2']);
});

it('converts doubles with 15 digits, ties to even', () => {
  const text = (x: number) => decimal.toText(decimal.fromDouble(x));
  expect([0.1, 2.5, 0, 1e300].map(text)).toEqual([
    '0.100000000000000',
    '2.50000000000000',
    '0',
    '1.00000000000000E+300',
  ]);
  expect(text(1000000000000000.5)).toBe('1.00000000000000E+15');
  expect(text(100000000000000.5)).toBe('100000000000000');
});

it('packs what it unpacks', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 34n - 1n }),
      fc.integer({ min: -6176, max: 6111 }),
      fc.boolean(),
      (coefficient, exponent, negative) => {
        const value: decimal.Decimal = { kind: 'finite', coefficient, exponent, negative };
        expect(decimal.unpack(decimal.pack(value))).toEqual(value);
      },
    ),
  );
});
