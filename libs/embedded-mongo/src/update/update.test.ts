import { Decimal128, Double, Int32, Long } from 'bson';
import type { Doc } from '../bson/types';
import { parseFilter } from '../query/parse';
import { parseUpdate, upsertDocument } from './update';

function apply(before: Doc, u: unknown, filter: Doc = {}, arrayFilters?: unknown): Doc {
  return parseUpdate(u, arrayFilters).apply({ _id: 1, ...before }, parseFilter(filter), false);
}
const code = (number: number) => expect.objectContaining({ code: number }) as Error;

describe('update operators', () => {
  it.each<[string, Doc, Doc, Doc]>([
    ['$set makes the way', {}, { $set: { 'a.b': 1 } }, { a: { b: 1 } }],
    ['$set pads arrays', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
    ['$unset', { a: { b: 1, c: 2 } }, { $unset: { 'a.b': 1 } }, { a: { c: 2 } }],
    ['$unset in an array leaves null', { a: [1, 2] }, { $unset: { 'a.0': 1 } }, { a: [null, 2] }],
    ['$min keeps the less', { a: 5, b: 1 }, { $min: { a: 3, b: 3, c: 3 } }, { a: 3, b: 1, c: 3 }],
    ['$max keeps the greater', { a: 5 }, { $max: { a: 7 } }, { a: 7 }],
    ['$push', { a: [1] }, { $push: { a: 2, b: 3 } }, { a: [1, 2], b: [3] }],
    [
      '$push $each $slice keeps the last',
      { a: [1, 2] },
      { $push: { a: { $each: [3, 4], $slice: -3 } } },
      { a: [2, 3, 4] },
    ],
    ['$push $position', { a: [1, 2] }, { $push: { a: { $each: [0], $position: 0 } } }, { a: [0, 1, 2] }],
    [
      '$push $sort by field',
      { a: [{ k: 2 }] },
      { $push: { a: { $each: [{ k: 1 }], $sort: { k: 1 } } } },
      { a: [{ k: 1 }, { k: 2 }] },
    ],
    ['$addToSet', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
    ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    [
      '$pull by fields',
      { a: [{ id: 'x' }, { id: 'y' }] },
      { $pull: { a: { id: { $in: ['x'] } } } },
      { a: [{ id: 'y' }] },
    ],
    ['$pullAll', { a: [1, 2, 1] }, { $pullAll: { a: [1] } }, { a: [2] }],
    ['$pop first', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
  ])('%s', (_name, before, u, after) => {
    expect(apply(before, u)).toEqual({ _id: 1, ...after });
  });

  it('keeps number types as MongoDB does', () => {
    const before = { int: new Int32(1), long: Long.fromNumber(1), double: new Double(1) };
    const after = apply(before, { $inc: { int: new Int32(1), long: new Int32(1), double: new Int32(1) } });
    expect(after).toEqual({ _id: 1, int: 2, long: 2n, double: new Double(2) });
    expect(apply({ n: new Int32(0x7fffffff) }, { $inc: { n: new Int32(1) } })).toEqual({ _id: 1, n: 0x80000000n });
    expect(apply({ n: new Int32(1) }, { $inc: { n: new Double(0.5) } })).toEqual({ _id: 1, n: 1.5 });
  });

  it('refuses to remove from what could never be there with code 28', () => {
    expect(() => apply({ c: [] }, { $pop: { 'c.y': 1 } })).toThrow(code(28));
    expect(() => apply({ c: 5 }, { $pull: { 'c.y': 1 } })).toThrow(code(28));
    expect(apply({}, { $pop: { 'c.y': 1 } })).toEqual({ _id: 1 });
  });

  it('refuses to overflow 64 bits, decimals, and operators that it does not have', () => {
    expect(() => apply({ n: Long.MAX_VALUE }, { $inc: { n: new Int32(1) } })).toThrow(code(2));
    expect(() => apply({ n: Decimal128.fromString('1') }, { $inc: { n: new Int32(1) } })).toThrow(code(115));
    expect(() => apply({}, { $mul: { n: new Int32(2) } })).toThrow(code(9));
    expect(() => apply({}, { $rename: { a: 'b' } })).toThrow(/\$rename/);
  });

  it('refuses elements and fields of one array in one update with code 40', () => {
    expect(() => apply({ d: [1] }, { $set: { 'd.$[]': 1 }, $unset: { 'd.7': 1 } })).toThrow(code(40));
    expect(apply({ d: [{}] }, { $set: { 'd.$[].x': 1 }, $inc: { 'd.$[].y': 1 } })).toEqual({
      _id: 1,
      d: [{ x: 1, y: 1 }],
    });
  });

  it("makes a replacement of the filter's _id alone, whatever else is fixed twice", () => {
    const filter = parseFilter({ _id: 7, a: { $all: [1, 2] } });
    expect(upsertDocument(parseUpdate({ b: 1 }), filter)).toEqual({ _id: 7, b: 1 });
    expect(() => upsertDocument(parseUpdate({ $set: { b: 1 } }), filter)).toThrow(code(54));
  });

  it('takes the equalities of an $or with one branch into an upsert', () => {
    expect(upsertDocument(parseUpdate({ $set: { b: 1 } }), parseFilter({ $or: [{ _id: 7, a: 'x' }] }))).toEqual({
      _id: 7,
      a: 'x',
      b: 1,
    });
  });

  it('resolves $, $[] and $[name]', () => {
    const before = {
      l: [
        { k: 1, v: 1 },
        { k: 2, v: 1 },
      ],
    };
    expect(apply(before, { $set: { 'l.$.v': 9 } }, { 'l.k': 2 })['l']).toEqual([
      { k: 1, v: 1 },
      { k: 2, v: 9 },
    ]);
    expect(apply(before, { $set: { 'l.$[].v': 7 } })['l']).toEqual([
      { k: 1, v: 7 },
      { k: 2, v: 7 },
    ]);
    expect(apply(before, { $set: { 'l.$[e].v': 5 } }, {}, [{ 'e.k': 1 }])['l']).toEqual([
      { k: 1, v: 5 },
      { k: 2, v: 1 },
    ]);
  });

  it('leaves the document that it was given alone', () => {
    const before = { _id: 1, a: { b: [1] } };
    parseUpdate({ $push: { 'a.b': 2 } }).apply(before, parseFilter({}), false);
    expect(before).toEqual({ _id: 1, a: { b: [1] } });
  });

  it.each<[string, unknown, number]>([
    ['one path twice', { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['a path inside another', { $set: { a: 1, 'a.b': 1 } }, 40],
    ['_id', { $set: { _id: 2 } }, 66],
    ['an unknown operator', { $foo: { a: 1 } }, 9],
    ['$inc by a string', { $inc: { a: 'x' } }, 14],
    ['$inc of a string', { $inc: { s: 1 } }, 14],
    ['$push to a scalar', { $push: { s: 1 } }, 2],
    ['a way through a scalar', { $set: { 's.x': 1 } }, 28],
    ['an empty path', { $set: { '': 1 } }, 56],
    ['an unused array filter', { $set: { s: 1 } }, 9],
  ])('refuses %s', (name, u, expected) => {
    const filters = name.includes('filter') ? [{ 'x.y': 1 }] : undefined;
    expect(() => apply({ s: 'text' }, u, {}, filters)).toThrow(code(expected));
  });
});

describe('upsertDocument', () => {
  it('keeps an _id that is null when a document is replaced', () => {
    const replace = parseUpdate({ a: 2 }, undefined);
    expect(replace.apply({ _id: null, a: 1 }, parseFilter({}), false)).toEqual({ _id: null, a: 2 });
    expect(upsertDocument(replace, parseFilter({ _id: null }))).toEqual({ _id: null, a: 2 });
  });

  it('takes equalities of the filter and $setOnInsert, with _id first', () => {
    const update = parseUpdate({ $set: { b: 2 }, $setOnInsert: { c: 3 } });
    const doc = upsertDocument(update, parseFilter({ 'n.m': 1, x: { $gt: 5 }, _id: 'k' }));
    expect(doc).toEqual({ _id: 'k', n: { m: 1 }, b: 2, c: 3 });
    expect(Object.keys(doc)[0]).toBe('_id');
  });
});
