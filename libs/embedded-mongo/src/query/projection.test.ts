import { Int32 } from 'bson';
import { parseFilter } from './parse';
import { compileProjection } from './projection';

const project = (doc: object, projection: object, filter: object = {}) =>
  compileProjection(projection, parseFilter(filter))({ ...doc });

describe('projections', () => {
  it.each<[string, object, object, object]>([
    ['into a document', { c: {} }, { 'c.z': { $literal: 1 } }, { c: { z: 1 } }],
    ['into a document that is missing', {}, { 'c.z': { $literal: 1 } }, { c: { z: 1 } }],
    ['as an empty document when it has no value', {}, { 'c.z': '$a' }, { c: {} }],
    ['in place of a scalar', { c: 5 }, { 'c.z': { $literal: 1 } }, { c: { z: 1 } }],
    ['into every element', { c: [{ y: 2 }, 7] }, { 'c.z': { $literal: 1 } }, { c: [{ z: 1 }, { z: 1 }] }],
    ['after the fields that are kept', { a: 1, b: 2 }, { a: '$b', b: 1 }, { b: 2, a: 2 }],
  ])('puts a computed field %s', (_name, doc, projection, expected) => {
    const found = project(doc, projection);
    expect(found).toEqual(expected);
    expect(Object.keys(found)).toEqual(Object.keys(expected));
  });

  it('leaves null alone where the positional projection finds no array', () => {
    expect(project({ a: null }, { 'a.$': 1 }, { a: null })).toEqual({ a: null });
  });

  it('takes the element itself for the positional one, not an array that holds such an element', () => {
    expect(project({ a: [[0], 0, 1] }, { 'a.$': 1 }, { a: { $lte: 0 } })).toEqual({ a: [0] });
    expect(project({ a: [0, [0]] }, { 'a.$': 1 }, { a: [0] })).toEqual({ a: [[0]] });
  });

  it('keeps only documents of an array when fields inside are asked for', () => {
    expect(project({ c: [{ x: 1, y: 2 }, 7, []] }, { 'c.x': new Int32(1) })).toEqual({ c: [{ x: 1 }, []] });
  });

  it('puts what $elemMatch finds after the fields that are kept', () => {
    const found = project({ d: [1, 2], b: 3 }, { d: { $elemMatch: { $gt: 1 } }, b: 1 });
    expect(Object.entries(found)).toEqual([
      ['b', 3],
      ['d', [2]],
    ]);
  });

  it('leaves a field that $slice changes where it stands', () => {
    const found = project({ d: [1, 2], b: 3 }, { d: { $slice: new Int32(1) }, b: 1 });
    expect(Object.entries(found)).toEqual([
      ['d', [1]],
      ['b', 3],
    ]);
  });

  it('slices in the elements of an array, but not in arrays inside of it', () => {
    const doc = { c: [{ x: 1, y: [1, 2] }, [{ x: 1, y: [1, 2] }], { z: { y: [1, 2] } }] };
    const first = { $slice: new Int32(1) };
    expect(project(doc, { 'c.y': first })).toEqual({
      c: [{ x: 1, y: [1] }, [{ x: 1, y: [1, 2] }], { z: { y: [1, 2] } }],
    });
    expect(project(doc, { 'c.y': first, a: 1 })).toEqual({ c: [{ y: [1] }, [{ y: [1, 2] }], {}] });
  });
});
