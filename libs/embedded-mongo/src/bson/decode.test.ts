import { Binary, BSONRegExp, Code, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import * as fc from 'fast-check';
import { encode } from './codec';
import { decode } from './decode';
import { fieldDecoder } from './decode-fields';
import type { Doc } from './types';

const leaf = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.integer().map(n => new Int32(n)),
  fc.double().map(n => new Double(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(n => Long.fromBigInt(n)),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array().map(bytes => new Binary(bytes, 0)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map(bytes => new ObjectId(bytes)),
  fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytes => new Decimal128(bytes)),
  fc.constantFrom<unknown>(
    new MinKey(),
    new MaxKey(),
    new Timestamp({ t: 7, i: 0xffffffff }),
    new BSONRegExp('^a.b', 'im'),
    new Code('return 1'),
    new Binary(new Uint8Array([4, 0, 0, 0, 1, 2, 3, 4]), 2),
    new Double(-0),
    new Double(2),
  ),
);
const name = fc.string({ minLength: 1 }).filter(text => !text.includes('\0') && !/^\d+$/.test(text));
const documents = fc.letrec(tie => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value')), tie('doc')),
  doc: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
})).doc;

it('loses nothing: what is decoded and encoded again has the same bytes', () => {
  fc.assert(
    fc.property(documents, doc => {
      const bytes = encode(doc as Doc);
      expect(encode(decode(bytes)).equals(bytes)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('gives numbers the form that tells their types apart', () => {
  const given = { i: new Int32(2), d: new Double(2), f: new Double(2.5), l: Long.fromNumber(2), z: new Double(-0) };
  const { i, d, f, l, z } = decode(encode(given));
  expect([i, d, f, l]).toEqual([2, new Double(2), 2.5, 2n]);
  expect(Object.is(z, -0)).toBe(true);
});

it('keeps a field called __proto__ a field', () => {
  const bytes = encode(JSON.parse('{"__proto__": {"polluted": 1}, "a": 2}') as Doc);
  const doc = decode(bytes);
  expect(Object.keys(doc)).toEqual(['__proto__', 'a']);
  expect(encode(doc).equals(bytes)).toBe(true);
});

it('ends on any bytes, if only by an error', () => {
  fc.assert(
    fc.property(
      documents,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (doc, changes) => {
        const bytes = encode(doc as Doc);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        for (const read of [decode, fieldDecoder(new Set(['a', 'b']))]) {
          try {
            read(bytes);
          } catch (error) {
            expect((error as Error).name).toMatch(/Error$/);
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(() => decode(Buffer.from('no BSON'))).toThrow(/out of/);
});
