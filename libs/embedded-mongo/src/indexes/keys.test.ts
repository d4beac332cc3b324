import { keyFields } from '../engine/index-def';
import { documentKeys as keysOf, IndexedValues, type KeyField } from './keys';

const documentKeys = (doc: unknown, fields: readonly KeyField[]) => keysOf(new IndexedValues(doc), fields);

const values = (doc: unknown, pattern: Record<string, number>) =>
  documentKeys(doc, keyFields(pattern)).keys.map(key => key.values);

describe('documentKeys', () => {
  it('indexes missing as null and each array element once', () => {
    expect(values({}, { a: 1 })).toEqual([[undefined]]);
    expect(values({ a: ['x', 'y', 'x'] }, { a: 1 })).toEqual([['x'], ['y']]);
  });

  it('encodes values that several indexes share alike in each of them', () => {
    const shared = new IndexedValues({ a: 'x', n: { at: new Date(5) } });
    for (const pattern of [{ a: 1 }, { 'n.at': -1, a: 1 }, { a: -1, 'n.at': 1 }, { 'n.at': -1 }])
      expect(keysOf(shared, keyFields(pattern))).toEqual(documentKeys(shared.doc, keyFields(pattern)));
  });

  it('pairs fields of one array element by element', () => {
    const doc = {
      l: [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
    };
    expect(values(doc, { 'l.a': 1, 'l.b': 1 })).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('refuses two different arrays in one key with code 171', () => {
    expect(() => values({ a: [1, 2], b: [3, 4] }, { a: 1, b: 1 })).toThrow(expect.objectContaining({ code: 171 }));
  });

  it('tells which fields met an array and whether any field is there', () => {
    expect(documentKeys({ a: [1], b: 2 }, keyFields({ a: 1, b: 1 })).multikey).toEqual([true, false]);
    expect(documentKeys({ c: 1 }, keyFields({ a: 1 })).keys).toMatchObject([{ absent: true }]);
  });

  it('has null for elements without the field, and the element alone that an index in the path names', () => {
    expect(values({ a: [1, { x: 5 }] }, { 'a.x': 1 })).toEqual([[undefined], [5]]);
    expect(values({ a: [{ x: 5 }, { x: 6 }] }, { 'a.0.x': 1 })).toEqual([[5]]);
    expect(values({ a: [[1, 2]] }, { 'a.0': 1 })).toEqual([[[1, 2]]]);
    expect(values({ a: [] }, { 'a.x': 1 })).toEqual([[undefined]]);
    expect(values({ a: [[{ x: 1 }]] }, { 'a.x': 1 })).toEqual([[undefined]]);
    expect(values({ a: [[{ x: 1 }]] }, { 'a.0.x': 1 })).toEqual([[1]]);
    expect(() => values({ a: [{ 0: 1 }] }, { 'a.0': 1 })).toThrow(expect.objectContaining({ code: 16746 }));
  });
});
