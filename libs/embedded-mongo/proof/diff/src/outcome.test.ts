import { BSON, Double, Int32, ObjectId } from 'mongodb';
import type { Operation } from './case';
import { explanationOf } from './known';
import { difference, outcomeOf } from './outcome';
import { source } from './snippet';

const find: Operation = { command: { find: 'c', filter: {} }, ordered: false, writes: false };
const update: Operation = { command: { update: 'c', updates: [] }, ordered: true, writes: true };

const bytes = (doc: object) => Buffer.from(BSON.serialize(doc));
const found = (docs: object[], operation = find) =>
  outcomeOf([bytes({ cursor: { firstBatch: docs }, ok: 1 })], operation, { isOwn: () => false });
const written = (reply: object, ...docs: object[]) =>
  outcomeOf([bytes({ ok: 1, ...reply })], update, { isOwn: () => false }, docs.map(bytes));

describe('difference', () => {
  it('is none for the same answer, in any order where none is defined', () => {
    expect(difference(found([{ a: 1 }, { a: 2 }]), found([{ a: 2 }, { a: 1 }]))).toBeUndefined();
    expect(difference(found([{ _id: new ObjectId() }]), found([{ _id: new ObjectId() }]))).toBeUndefined();
  });

  it.each([
    [
      'results',
      found([{ a: 1 }, { a: 2 }], { ...find, ordered: true }),
      found([{ a: 2 }, { a: 1 }], { ...find, ordered: true }),
    ],
    ['results', found([{ a: new Int32(1) }]), found([{ a: new Double(1) }])],
    ['results', found([{ a: 1, b: 2 }]), found([{ b: 2, a: 1 }])],
    ['number of results', found([{ a: 1 }]), found([])],
    ['counts', written({ n: 1, nModified: 1 }), written({ n: 1, nModified: 0 })],
    ['documents afterwards', written({ n: 1 }, { a: 1 }), written({ n: 1 }, { a: 2 })],
    ['one refuses', written({ n: 1 }), written({ ok: 0, code: 2, errmsg: 'no' })],
    ['error code', written({ ok: 0, code: 2 }), written({ writeErrors: [{ index: 0, code: 11000 }] })],
  ])('finds %s', (what, a, b) => {
    expect(difference(a, b)).toBe(what);
    expect(
      explanationOf({ docs: [], operation: find, command: source(find.command), ours: a, theirs: b }),
    ).toBeUndefined();
  });

  it('lets codes that no application acts on differ', () => {
    expect(difference(written({ ok: 0, code: 2 }), written({ ok: 0, code: 9 }))).toBeUndefined();
  });
});
