import { Int32 } from 'bson';
import { type Doc, isDoc } from '../bson/types';
import type { Collection } from '../engine/collection';
import type { Index } from '../engine/index-def';
import { alreadyThere, indexSpec } from '../engine/index-spec';
import { fail } from '../errors';
import { shown } from '../engine/duplicate';
import { encode } from '../bson/codec';
import { samePattern } from '../planner/plan';
import { cursorReply } from '../protocol/cursor-reply';
import { type Command, deadline, existingCollection, namespaceOf, operations } from './context';

const ID_INDEX = { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' };
const MAX_INDEXES = 64;

/** createIndexes: builds at once, under the write lock. Throws 67, 85, 86, 197, and 11000 if documents break a unique index. */
export const createIndexes: Command = async context => {
  const ns = namespaceOf(context);
  const given = operations(context, 'indexes');
  if (given.length === 0) fail(2, 'Must specify at least one index to create');
  const specs = given.filter(spec => !(isDoc(spec['key']) && samePattern(spec['key'], { _id: 1 }))).map(indexSpec);
  return context.engine.write(() => {
    const createdCollectionAutomatically = context.engine.catalog.get(ns) === undefined;
    const collection = context.engine.catalog.ensure(ns);
    const numIndexesBefore = collection.indexes.length + 1;
    for (const spec of specs) {
      if (alreadyThere([ID_INDEX, ...collection.indexes.map(index => index.record.spec)], spec)) continue;
      if (collection.indexes.length + 1 >= MAX_INDEXES) fail(67, `add index fails, too many indexes for ${ns}`);
      collection.addIndex(spec, context.engine.catalog.nextId());
    }
    const numIndexesAfter = collection.indexes.length + 1;
    const note = numIndexesAfter === numIndexesBefore ? { note: 'all indexes already exist' } : {};
    return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically, ...note };
  });
};

export const listIndexes: Command = async context => {
  const ns = namespaceOf(context);
  const collection = existingCollection(context, `ns does not exist: ${ns}`);
  const docs = [ID_INDEX, ...collection.indexes.map(index => index.record.spec)].map(encode);
  const batch = await context.cursors.start(ns, docs.values(), Infinity, true, deadline(context));
  return cursorReply('firstBatch', ns, batch.id, batch.docs);
};

/** dropIndexes by name, key pattern, list of names, or `*`. Throws 27, and 72 for `_id_`. */
export const dropIndexes: Command = context => {
  const which = context.body['index'];
  return context.engine.write(() => {
    const collection = existingCollection(context);
    const nIndexesWas = collection.indexes.length + 1;
    const doomed =
      which === '*'
        ? collection.indexes
        : (Array.isArray(which) ? which : [which]).map(one => indexOf(collection, one));
    context.engine.catalog.discard(doomed.map(index => index.record));
    collection.record.indexes = collection.record.indexes.filter(
      record => !doomed.some(index => index.record === record),
    );
    collection.refresh();
    return { nIndexesWas };
  });
};

function indexOf(collection: Collection, which: unknown): Index {
  if (which === '_id_' || (isDoc(which) && samePattern(which, { _id: 1 }))) fail(72, 'cannot drop _id index');
  if (typeof which === 'string') return collection.indexNamed(which);
  const found = isDoc(which) && collection.indexes.find(index => samePattern(index.record.spec['key'] as Doc, which));
  return found || fail(27, `can't find index with key: ${shown(which)}`);
}
