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
  Timestamp,
} from 'bson';
import fc from 'fast-check';
import { encode } from './codec';
import { fieldDecoder } from './decode-fields';
import type { Doc } from './types';

const everyType: Doc = {
  double: new Double(1.5),
  string: 'text with \u0000 inside and ü',
  doc: { a: { b: 1 } },
  array: ['x', { y: 1 }],
  binary: new Binary(Buffer.from('bytes'), 4),
  id: new ObjectId(),
  yes: true,
  date: new Date(-5),
  nothing: null,
  pattern: new BSONRegExp('a.b', 'i'),
  code: new Code('f()'),
  scoped: new Code('f()', { a: 1 }),
  symbol: new BSONSymbol('s'),
  int: new Int32(7),
  time: new Timestamp({ t: 1, i: 2 }),
  long: Long.fromNumber(2 ** 40),
  decimal: Decimal128.fromString('1.50'),
  min: new MinKey(),
  max: new MaxKey(),
};

describe('fieldDecoder', () => {
  it.each(Object.keys(everyType))('passes over everything but the field %s', name => {
    const found = fieldDecoder(new Set([name, 'absent']))(encode(everyType));
    expect(encode(found).equals(encode({ [name]: everyType[name] }))).toBe(true);
  });

  it('keeps the order of the document, and takes no name for another that begins like it', () => {
    const bytes = encode({ ab: 1, a: 2, b: 3, abc: 4, 'a.b': 5 });
    expect(Object.keys(fieldDecoder(new Set(['b', 'a']))(bytes))).toEqual(['a', 'b']);
  });

  it('gives whole documents for all fields and empty ones for none', () => {
    const bytes = encode(everyType);
    expect(encode(fieldDecoder(undefined)(bytes)).equals(bytes)).toBe(true);
    expect(fieldDecoder(new Set())(bytes)).toEqual({});
  });

  it('reads a document that lies in more bytes than its own', () => {
    const bytes = Buffer.concat([encode({ a: 1, b: 'x' }), Buffer.alloc(40, 0x61)]);
    expect(fieldDecoder(new Set(['b', 'c']))(bytes)).toEqual({ b: 'x' });
  });

  it('agrees with decoding for any document', () => {
    const name = fc.constantFrom<string>('a', 'b', 'aa', 'ü', '');
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.integer()),
      fc.dictionary(name, fc.string()),
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), fc.uniqueArray(name), (doc, wanted) => {
        const expected = Object.fromEntries(Object.entries(doc).filter(([key]) => wanted.includes(key)));
        expect(encode(fieldDecoder(new Set(wanted))(encode(doc))).equals(encode(expected))).toBe(true);
      }),
    );
  });

  it('comes to an end for any bytes', () => {
    const read = fieldDecoder(new Set(['a', 'b']));
    const damaged = fc.tuple(fc.uint8Array({ maxLength: 60 }), fc.nat(200), fc.nat(255));
    fc.assert(
      fc.property(damaged, ([bytes, at, byte]) => {
        const document = encode({ a: 'text', c: { b: 1 }, d: [1, 2], b: new Date(5), ...everyType });
        document[at % document.length] = byte;
        for (const given of [Buffer.from(bytes), document, document.subarray(0, at)]) {
          try {
            read(given);
          } catch (error) {
            expect(error).toHaveProperty('message', expect.any(String));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('sets fields whose names mean something to JavaScript', () => {
    const bytes = Buffer.from('1700000010' + '5f5f70726f746f5f5f00' + '01000000' + '0a3100' + '00', 'hex');
    const found = fieldDecoder(new Set(['__proto__', '1']))(bytes);
    expect(encode(found).toString('hex')).toBe(bytes.toString('hex'));
  });
});
