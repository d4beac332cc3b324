import fc, { type Arbitrary } from 'fast-check';
import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';

/** Few values of each type and many near each other, so that conditions often meet them. */

const int = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(7, 100, 2147483647, -2147483648) },
);
const ints = int.map(value => new Int32(value));
const longs = fc.oneof(
  fc.integer({ min: -2, max: 5 }).map(value => Long.fromNumber(value)),
  fc
    .constantFrom('9007199254740992', '9007199254740993', '9223372036854775807', '-9223372036854775808', '4294967296')
    .map(text => Long.fromString(text)),
);
const doubles = fc
  .constantFrom(0, -0, 1, 1.5, -1.5, 2, 0.1, 3, 2.5, 9007199254740992, 1e300, -1e-7, NaN, Infinity, -Infinity)
  .map(value => new Double(value));
const decimals = fc
  .constantFrom(
    ...['0', '-0', '1', '1.0', '1.5', '2', '-1', '0.1', '2.50', '9007199254740993', '1E+40', '1E-40', '3'],
    ...['0.1000000000000000055511151231257827', '1.000000000000000000000000000000001', 'NaN', 'Infinity', '-Infinity'],
  )
  .map(text => Decimal128.fromString(text));

/** All four number types. */
export const numbers: Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: ints },
  { weight: 2, arbitrary: longs },
  { weight: 3, arbitrary: doubles },
  { weight: 2, arbitrary: decimals },
);

/** Whole numbers that fit anywhere. */
export const smallInts: Arbitrary<Int32> = fc.integer({ min: -3, max: 6 }).map(value => new Int32(value));

export const strings: Arbitrary<string> = fc.constantFrom(
  ...['', 'a', 'A', 'ab', 'abc', 'b', 'B', 'ba', 'é', '\u{1F600}', '\uFFFD', 'a\0b', '1', '10', '9', ' a', 'a.b', '$a'],
);

/** Ids that cases bring along, so that those a server makes are told apart. */
export const OWN_IDS = ['5f0000000000000000000001', '5f0000000000000000000002', '5f0000000000000000000003'];
export const objectIds: Arbitrary<ObjectId> = fc.constantFrom(...OWN_IDS).map(hex => new ObjectId(hex));

export const dates: Arbitrary<Date> = fc
  .constantFrom(0, 5, -1, 1_000, 1_600_000_000_000, 1_600_000_000_001, -62_135_596_800_000, 1_583_020_800_000)
  .map(ms => new Date(ms));

const binaries = fc
  .constantFrom<[string, number]>(['', 0], ['00', 0], ['01', 0], ['ff00', 0], ['01', 5], ['0102', 128])
  .map(([hex, subtype]) => new Binary(Buffer.from(hex, 'hex'), subtype));
const regexes = fc
  .constantFrom(['a', ''], ['^a', ''], ['a', 'i'], ['b$', ''])
  .map(([pattern, options]) => new BSONRegExp(pattern as string, options));
const timestamps = fc
  .constantFrom([1, 0], [1, 1], [2, 0])
  .map(([t, i]) => new Timestamp({ t: t as number, i: i as number }));

/** Anything but documents, arrays and missing. */
export const scalars: Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: numbers },
  { weight: 6, arbitrary: strings },
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: dates },
  { weight: 2, arbitrary: objectIds },
  { weight: 1, arbitrary: binaries },
  { weight: 1, arbitrary: regexes },
  { weight: 1, arbitrary: timestamps },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(new MinKey(), new MaxKey(), new Code('x')) },
);

/** Values that stand for themselves in a filter: a pattern there is a condition of its own. */
export const operands: Arbitrary<unknown> = scalars.filter(value => !(value instanceof BSONRegExp));
