import fc from 'fast-check';
import { canonicalJson } from './canonical';

describe('canonical JSON', () => {
  it('sorts members, leaves out undefined ones and adds no white space', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'ö' }], a: undefined, B: 1.5e21 })).toBe(
      '{"B":1.5e+21,"b":[1,{"a":"ö","z":null}]}',
    );
  });

  it('is the same for every order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('keeps the whole value, so that different values never share a text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ['a date', new Date()],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a map', new Map()],
    ['a BSON type', { _bsontype: 'Long', low: 1, high: 0 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson({ nested: [value] })).toThrow(expect.objectContaining({ code: 'not_canonical' }));
  });
});

/** The same value with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
