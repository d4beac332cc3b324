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
import { decode, encode } from './codec';
import { changedFields, fieldPicker, joined } from './elements';
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

describe('fieldPicker', () => {
  it.each(Object.keys(everyType))('passes over everything but the field %s', name => {
    const picked = fieldPicker(new Set([name, 'absent']))(encode(everyType));
    expect(picked.equals(encode({ [name]: everyType[name] }))).toBe(true);
  });

  it('keeps the order of the document, and takes no name for another that begins like it', () => {
    const bytes = encode({ ab: 1, a: 2, b: 3, abc: 4, 'a.b': 5 });
    expect(Object.keys(decode(fieldPicker(new Set(['b', 'a']))(bytes)))).toEqual(['a', 'b']);
  });

  it('gives whole documents for all fields and empty ones for none', () => {
    const bytes = encode(everyType);
    expect(fieldPicker(undefined)(bytes)).toBe(bytes);
    expect(fieldPicker(new Set())(bytes).equals(encode({}))).toBe(true);
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
        expect(fieldPicker(new Set(wanted))(encode(doc)).equals(encode(expected))).toBe(true);
      }),
    );
  });
});

describe('changedFields', () => {
  it('names what was added, changed and removed', () => {
    const before = encode({ same: { a: 1 }, changed: 1, gone: 1 });
    const after = encode({ changed: new Double(1), same: { a: 1 }, added: null });
    expect(changedFields(before, after)).toEqual(new Set(['changed', 'added', 'gone']));
  });
});

it('joins names; all and some is all', () => {
  expect(joined(new Set(['a']), new Set(['b']))).toEqual(new Set(['a', 'b']));
  expect(joined(new Set(['a']), undefined)).toBeUndefined();
});
