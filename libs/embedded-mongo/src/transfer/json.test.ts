import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
  UUID,
} from 'bson';
import fc from 'fast-check';
import { bsonOf, documentOf } from './read-json';
import { lineOf } from './write-json';

/** One document with every type, extremes included. */
const EVERY_TYPE = new Map<string, unknown>([
  ['_id', new ObjectId('65a1b2c3d4e5f60718293a4b')],
  ['b', new Int32(1)],
  ['a', new Double(1)],
  ['10', Long.fromNumber(1)],
  ['2', Decimal128.fromString('1.00')],
  ['1', 'the fields before and after keep their order'],
  ['', 'a field without a name'],
  ['__proto__', new Map([['x', new Int32(1)]])],
  ['text', 'quote " back \\ line \n null \u0000 ümläut 🎫 \u2028'],
  ['doubles', [NaN, Infinity, -Infinity, -0, 0, 5e-324, 1.7976931348623157e308, 0.1].map(n => new Double(n))],
  ['ints', [new Int32(-2147483648), new Int32(2147483647)]],
  ['longs', [Long.MIN_VALUE, Long.MAX_VALUE, Long.fromString('9007199254740993')]],
  [
    'decimals',
    ['NaN', 'Infinity', '-0', '0E-6176', '9.999999999999999999999999999999999E+6144'].map(n =>
      Decimal128.fromString(n),
    ),
  ],
  ['dates', [new Date(0), new Date(-5_000_000_000_000), new Date(8.64e15), new Date('2026-11-21T12:00:00.123Z')]],
  ['binaries', [0, 1, 3, 5, 6, 128, 255].map(type => new Binary(Buffer.from([0, 255, 7]), type))],
  ['old', new Binary(Buffer.alloc(0), 0)],
  ['uuid', new UUID('0123f6f0-1c5b-4ae9-9d9e-3f2b0b0f7b11')],
  ['regex', new BSONRegExp('^a/"b\\d', 'imx')],
  ['code', new Code('function () { return 1; }')],
  ['scoped', new Code('x', { x: new Int32(1) })],
  ['symbol', new BSONSymbol('s')],
  ['timestamp', new Timestamp({ t: 4294967295, i: 1 })],
  ['keys', [new MinKey(), new MaxKey()]],
  ['plain', [null, true, false, [], new Map(), [[new Map([['deep', null]])]]]],
  [
    'ref',
    new Map<string, unknown>([
      ['$ref', 'c'],
      ['$id', new ObjectId('65a1b2c3d4e5f60718293a4b')],
    ]),
  ],
  ['dollar', new Map<string, unknown>([['$set', new Int32(1)]])],
]);

describe('Extended JSON lines', () => {
  it('bring back the same bytes, whatever the types, values and order of fields', () => {
    const bytes = Buffer.from(serialize(EVERY_TYPE));
    const line = lineOf(bytes);
    expect(line).not.toContain('\n');
    expect(bsonOf(documentOf(line)).toString('hex')).toBe(bytes.toString('hex'));
  });

  it('are the canonical form of the specification', () => {
    const bytes = serialize(
      new Map<string, unknown>([
        ['n', new Int32(1)],
        ['d', new Double(1)],
        ['at', new Date(1)],
      ]),
    );
    expect(lineOf(bytes)).toBe(
      '{"n":{"$numberInt":"1"},"d":{"$numberDouble":"1.0"},"at":{"$date":{"$numberLong":"1"}}}',
    );
  });

  it('bring back the same bytes for any document of strings, numbers and nesting', () => {
    const value = fc.letrec(tie => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.double().map(n => new Double(n)),
        fc.integer().map(n => new Int32(n)),
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(n => Long.fromBigInt(n)),
        fc.array(tie('any'), { maxLength: 5 }),
        tie('object'),
      ),
      object: fc
        .array(
          fc.tuple(
            fc.string({ unit: 'grapheme' }).filter(name => !name.includes('\0') && !name.startsWith('$')),
            tie('any'),
          ),
          { maxLength: 6 },
        )
        .map(entries => new Map(entries)),
    })).object;
    fc.assert(
      fc.property(value, document => {
        const bytes = Buffer.from(serialize(document as Map<string, unknown>));
        expect(bsonOf(documentOf(lineOf(bytes))).equals(bytes)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['{"a":1', '"," or "}" is expected at character 7'],
    ['{"a" 1}', '":" is expected at character 6'],
    ['{"a":x}', 'a value is expected at character 6'],
    ['[1]', 'a line must hold one document'],
    ['{} {}', 'the end of the line is expected at character 4'],
    [`${'{"a":'.repeat(300)}1`, 'nested deeper'],
  ])('say what is wrong with line %#', (line, message) => {
    expect(() => documentOf(line)).toThrow(message);
  });
});
