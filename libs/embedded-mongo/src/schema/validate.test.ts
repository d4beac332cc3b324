import { Double, Int32 } from 'bson';
import { schemaTest } from './validate';

describe('$jsonSchema', () => {
  it.each<[string, object, object, boolean]>([
    ['required there', { required: ['a'] }, { a: 1 }, true],
    ['required missing', { required: ['a'] }, {}, false],
    ['bsonType', { properties: { a: { bsonType: 'string' } } }, { a: 'x' }, true],
    ['bsonType wrong', { properties: { a: { bsonType: 'string' } } }, { a: 1 }, false],
    ['bsonType list', { properties: { a: { bsonType: ['string', 'null'] } } }, { a: null }, true],
    ['int is a number', { properties: { a: { bsonType: 'number' } } }, { a: new Int32(1) }, true],
    ['properties pass when absent', { properties: { a: { bsonType: 'string' } } }, {}, true],
    ['enum', { properties: { a: { enum: ['x', 'y'] } } }, { a: 'z' }, false],
    ['minimum', { properties: { a: { minimum: 1 } } }, { a: 0 }, false],
    ['maximum', { properties: { a: { maximum: 1 } } }, { a: 1 }, true],
    ['maxLength counts characters', { properties: { a: { maxLength: 1 } } }, { a: '😀' }, true],
    ['pattern', { properties: { a: { pattern: '^x' } } }, { a: 'yx' }, false],
    ['items', { properties: { a: { items: { bsonType: 'string' } } } }, { a: ['x', 1] }, false],
    ['maxItems', { properties: { a: { maxItems: 1 } } }, { a: [1, 2] }, false],
    ['NaN has no maximum', { properties: { a: { maximum: 1 } } }, { a: NaN }, false],
  ])('%s', (_name, schema, doc, expected) => {
    expect(schemaTest(schema)(doc)).toBe(expected);
  });

  it('refuses keywords that it does not know, rather than passing everything', () => {
    expect(() => schemaTest({ requierd: ['a'] })).toThrow(expect.objectContaining({ code: 9 }));
    expect(() => schemaTest({ anyOf: [{ required: ['a'] }] })).toThrow(/anyOf/);
    expect(() => schemaTest({ properties: { a: { bsonType: 'strin' } } })).toThrow(
      expect.objectContaining({ code: 2 }),
    );
  });

  it.each<[string, object, number]>([
    ['the same name twice', { required: ['a', 'a'] }, 9],
    ['the same value twice', { enum: [1, new Double(1)] }, 9],
    ['no list of values', { enum: 'a' }, 14],
  ])('refuses %s', (_name, schema, code) => {
    expect(() => schemaTest(schema)).toThrow(expect.objectContaining({ code }));
  });
});
