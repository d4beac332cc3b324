import { Double, Int32, Long } from 'bson';
import fc from 'fast-check';
import { decode, encode } from '../bson/codec';
import type { Doc } from '../bson/types';
import type { Collection } from '../engine/collection';
import { Engine } from '../engine/engine';
import { indexSpec } from '../engine/index-spec';
import { openStorage } from '../engine/storage';
import { parseFilter } from '../query/parse';
import { compareKeys, parseSort, sortKey } from '../query/sort';
import { compile } from '../query/matcher';
import { countMatches, find } from './find';

/** Whatever index is used, the answer is that of testing every document. */

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, 'a', 'ab', 'b', '', new Date(5), 'x'.repeat(1200), `${'x'.repeat(1200)}y`),
  fc.integer({ min: -2, max: 4 }).map(n => new Int32(n)),
  fc.constantFrom<unknown>(new Double(1.5), new Double(NaN), new Double(2), Long.fromNumber(3)),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), { maxLength: 3 }) },
);
const inner = fc.record({ x: value, y: scalar }, { requiredKeys: [], noNullPrototype: true });
const doc = fc.record(
  { a: value, b: scalar, c: fc.oneof(inner, fc.array(inner, { maxLength: 3 }), scalar) },
  { requiredKeys: [], noNullPrototype: true },
);

const path = fc.constantFrom('a', 'b', 'c.x', 'c.y', 'c', 'a.0', 'c.0.x');
const predicate = fc.oneof(
  scalar,
  scalar.map(v => ({ $eq: v })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), scalar).map(([op, v]) => ({ [op]: v })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { minLength: 1, maxLength: 4 }).map(list => ({ $in: list })),
  fc.boolean().map(flag => ({ $exists: flag })),
  fc.constantFrom<unknown>(
    { $regex: '^a' },
    { $size: 1 },
    { $type: 'number' },
    { $not: { $gt: 1 } },
    { $elemMatch: { $gte: 1 } },
    { $elemMatch: { y: 'a' } },
  ),
);
const id = fc.integer({ min: -1, max: 12 }).map(n => new Int32(n));
const ofId = fc.oneof<fc.Arbitrary<unknown>[]>(
  id,
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), id).map(([op, v]) => ({ [op]: v })),
  fc.tuple(id, id).map(([low, high]) => ({ $gte: low, $lte: high })),
  fc.array(id, { minLength: 1, maxLength: 4 }).map(list => ({ $in: list })),
);
const clause = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(path, predicate).map(([field, condition]): Doc => ({ [field]: condition })) },
  { weight: 1, arbitrary: ofId.map((condition): Doc => ({ _id: condition })) },
);
const filter = fc.oneof(
  fc.array(clause, { minLength: 1, maxLength: 3 }).map((list): Doc => ({ $and: list })),
  fc.array(clause, { minLength: 1, maxLength: 3 }).map((list): Doc => ({ $or: list })),
  fc.tuple(clause, clause, clause).map(([one, two, three]): Doc => ({ ...one, $or: [two, three] })),
);
const sort = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c.y', '_id'), fc.constantFrom(1, -1)), {
    maxLength: 2,
    selector: ([field]) => field,
  })
  .map((fields): Doc => Object.fromEntries(fields))
  // Both may hold arrays, and no sort takes two.
  .filter(spec => !('a' in spec && 'c.y' in spec));
const indexSets: Doc[][] = [
  [{ key: { a: 1 } }, { key: { 'c.y': 1 } }],
  [{ key: { 'a.0': 1 } }, { key: { 'c.0.x': 1 } }],
  [{ key: { b: 1, a: -1 } }, { key: { 'c.x': -1 } }],
  [{ key: { a: 1, b: 1 }, sparse: true }, { key: { b: -1, 'c.y': 1 } }],
  [{ key: { b: 1 }, partialFilterExpression: { a: { $exists: true } } }, { key: { a: -1, 'c.y': -1 } }],
];

describe('any index', () => {
  let engine: Engine;
  beforeAll(() => (engine = new Engine(openStorage())));
  afterAll(() => engine.close());

  const fill = (docs: readonly Doc[], indexes: readonly Doc[]) =>
    engine.write(() => {
      const collection = engine.catalog.create(`t.c${engine.catalog.nextId()}`);
      for (const [i, spec] of indexes.entries()) {
        collection.addIndex(indexSpec({ ...spec, name: `i${i}` }), engine.catalog.nextId());
      }
      for (const [i, fields] of docs.entries()) {
        const complete = { _id: new Int32(i), ...fields };
        try {
          collection.insert(complete, encode(complete));
        } catch (error) {
          if ((error as { code?: number }).code !== 171) throw error;
        }
      }
      return collection;
    });

  const all = (collection: Collection) => [...collection.documents()].map(({ bytes }) => decode(bytes));

  it('gives the documents, the order and the count of a scan', async () => {
    const input = fc.record({
      docs: fc.array(doc, { maxLength: 30 }),
      filters: fc.array(filter, { minLength: 4, maxLength: 8 }),
      sort,
      set: fc.constantFrom(...indexSets),
    });
    await fc.assert(
      fc.asyncProperty(input, async ({ docs, filters, sort: order, set }) => {
        const collection = await fill(docs, set);
        const fields = parseSort(order);
        for (const one of filters) {
          const node = parseFilter(one);
          const expected = all(collection).filter(compile(node));
          const spec = { filter: node, sort: fields, skip: 0 };
          const stats = { keysExamined: 0, docsExamined: 0 };
          const found: Doc[] = [];
          for (const match of find(collection, spec, stats)) if (match) found.push(match.doc);
          const ids = (list: readonly Doc[]) => list.map(item => Number(item['_id'])).sort((x, y) => x - y);
          expect(ids(found)).toEqual(ids(expected));
          for (let i = 1; i < found.length; i++) {
            expect(compareKeys(sortKey(found[i - 1], fields), sortKey(found[i], fields), fields)).toBeLessThanOrEqual(
              0,
            );
          }
          expect([...countMatches(collection, spec, stats)].filter(step => step !== undefined)).toEqual([
            expected.length,
          ]);
        }
        await engine.write(() => engine.catalog.drop(collection));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
