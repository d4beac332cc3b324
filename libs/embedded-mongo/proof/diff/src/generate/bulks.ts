import fc, { type Arbitrary } from 'fast-check';
import { type Document, Int32 } from 'mongodb';
import { COLLECTION } from '../case';
import { documents } from './documents';
import { filters } from './filters';
import { smallInts } from './values';

const ids = fc.integer({ min: 1, max: 9 }).map(id => new Int32(id));

/** Documents of which some have the `_id` of others, or of one that is there. */
const inserts: Arbitrary<Document> = fc
  .tuple(documents(4), fc.array(ids, { minLength: 4, maxLength: 4 }), fc.boolean())
  .map(([docs, taken, ordered]) => ({
    insert: COLLECTION,
    documents: docs.map((doc, i) => ({ ...doc, _id: taken[i] })),
    ordered,
  }));

/** Changes that each see what those before them left. */
const change: Arbitrary<Document> = fc.oneof<Arbitrary<Document>[]>(
  smallInts.map(by => ({ $set: { z: by } })),
  smallInts.map(by => ({ $inc: { z: by } })),
  smallInts.map(item => ({ $push: { y: item } })),
  fc.constantFrom<Document>({ $unset: { a: '' } }, { $set: { 'e.x': 'new' } }, { $inc: { s: 1 } }, { $push: { z: 1 } }),
);
const statement: Arbitrary<Document> = fc.oneof<Arbitrary<Document>[]>(
  fc.tuple(ids, change).map(([_id, u]) => ({ q: { _id }, u })),
  fc.tuple(ids, change).map(([_id, u]) => ({ q: { _id }, u, upsert: true })),
  fc.tuple(filters, change).map(([q, u]) => ({ q, u, multi: true })),
  fc.tuple(ids, smallInts).map(([_id, z]) => ({ q: { _id, z: { $exists: true } }, u: { z, again: true } })),
);
const updates: Arbitrary<Document> = fc
  .tuple(fc.array(statement, { minLength: 2, maxLength: 4 }), fc.boolean())
  .map(([list, ordered]) => ({ update: COLLECTION, updates: list, ordered }));

const deletes: Arbitrary<Document> = fc
  .tuple(
    fc.array(
      fc.oneof<Arbitrary<Document>[]>(
        ids.map(_id => ({ q: { _id }, limit: new Int32(1) })),
        filters.map(q => ({ q, limit: new Int32(0) })),
      ),
      { minLength: 2, maxLength: 3 },
    ),
    fc.boolean(),
  )
  .map(([list, ordered]) => ({ delete: COLLECTION, deletes: list, ordered }));

/** Commands of several statements. */
export const bulks: Arbitrary<Document> = fc.oneof(
  { weight: 2, arbitrary: inserts },
  { weight: 4, arbitrary: updates },
  { weight: 1, arbitrary: deletes },
);
