import { Int32 } from 'bson';
import { encode } from '../bson/codec';
import type { Doc } from '../bson/types';
import type { Collection } from '../engine/collection';
import { Engine } from '../engine/engine';
import { indexSpec } from '../engine/index-spec';
import { openStorage } from '../engine/storage';
import { parseFilter } from '../query/parse';
import { parseSort } from '../query/sort';
import { find } from './find';
import { plan } from './plan';

let engine: Engine;
let tickets: Collection;

const indexes: Doc[] = [
  { key: { status: 1, at: -1 }, name: 'status_at' },
  { key: { tags: 1 }, name: 'tags' },
  { key: { email: 1 }, name: 'email', unique: true, partialFilterExpression: { email: { $exists: true } } },
];

beforeAll(async () => {
  engine = new Engine(openStorage());
  await engine.write(() => {
    tickets = engine.catalog.create('t.tickets');
    for (const spec of indexes) {
      tickets.addIndex(indexSpec(spec), engine.catalog.nextId());
    }
    for (let i = 0; i < 400; i++) {
      const doc = {
        _id: new Int32(i),
        status: ['new', 'open', 'held', 'done'][i % 4],
        at: new Int32(i),
        tags: [`a${i % 10}`, 'all'],
        ...(i % 2 ? { email: `u${i}` } : {}),
      };
      tickets.insert(doc, encode(doc));
    }
  });
});
afterAll(() => engine.close());

function run(filter: Doc, sort: Doc = {}, limit?: number) {
  const stats = { keysExamined: 0, docsExamined: 0 };
  const spec = { filter: parseFilter(filter), sort: parseSort(sort), skip: 0, limit };
  const ids: number[] = [];
  for (const match of find(tickets, spec, stats)) if (match) ids.push(match.doc['_id'] as number);
  return { ids, ...stats };
}
const planOf = (filter: Doc, sort: Doc = {}) => plan(tickets, { filter: parseFilter(filter), sort: parseSort(sort) });

describe('plan', () => {
  it('reads one document for an _id', () => {
    expect(run({ _id: 7 })).toEqual({ ids: [7], keysExamined: 1, docsExamined: 1 });
  });

  it('serves equality, order and limit from one compound index without reading more', () => {
    expect(run({ status: 'open' }, { at: -1 }, 5)).toMatchObject({ ids: [397, 393, 389, 385, 381], docsExamined: 5 });
    expect(run({ status: 'open' }, { at: 1 }, 3)).toMatchObject({ ids: [1, 5, 9], docsExamined: 3 });
  });

  it('merges the ranges of $in so that they come out in order', () => {
    expect(run({ status: { $in: ['new', 'open'] } }, { at: -1 }, 4)).toMatchObject({
      ids: [397, 396, 393, 392],
      docsExamined: 4,
    });
  });

  it('joins both ends of a range', () => {
    expect(run({ status: 'new', at: { $gte: 100, $lt: 112 } })).toMatchObject({
      ids: [108, 104, 100],
      docsExamined: 3,
    });
  });

  it('names a document once though several of its elements match', () => {
    expect(run({ tags: { $in: ['a1', 'all'] } }).ids).toHaveLength(400);
  });

  it('uses a partial index only where the filter implies its condition', () => {
    expect(planOf({ email: 'u1' })).toMatchObject({ kind: 'index', index: { name: 'email' } });
    expect(planOf({ email: { $ne: 'u1' } })).toMatchObject({ kind: 'scan' });
    expect(planOf({ email: null })).toMatchObject({ kind: 'scan' });
  });

  it('unites the indexes of all branches of $or', () => {
    expect(planOf({ $or: [{ email: 'u1' }, { tags: 'a2' }] })).toMatchObject({ kind: 'or' });
    expect(run({ $or: [{ email: 'u1' }, { _id: 1 }] }).ids).toEqual([1]);
    expect(planOf({ $or: [{ email: 'u1' }, { other: 1 }] })).toMatchObject({ kind: 'scan' });
  });

  it('decides nothing: whatever the plan, the same documents come out as from a scan', () => {
    const filters: Doc[] = [
      { status: 'new', tags: 'a4' },
      { tags: { $gt: 'a3', $lt: 'a5' } },
      { at: { $gt: 390 }, status: { $ne: 'new' } },
      { email: /^u39/ },
    ];
    for (const filter of filters) {
      const scanned = run({ $and: [{ $nor: [{ never: 1 }] }, { $or: [filter, { never: 1 }] }] });
      expect(run(filter).ids.sort((a, b) => a - b)).toEqual(scanned.ids);
    }
  });

  it('refuses a hint for an index that is not there', () => {
    expect(() => plan(tickets, { filter: parseFilter({}), sort: [], hint: 'nope' })).toThrow(
      expect.objectContaining({ code: 2 }),
    );
  });
});
