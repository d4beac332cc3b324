import type { AnyBulkWriteOperation, Collection, Document } from 'mongodb';

type Run = (collection: Collection, args: Document) => Promise<unknown>;

/** A call with a filter, a second argument of the given name, and options. */
function withSecond(method: 'updateOne' | 'updateMany' | 'findOneAndUpdate', name: string): Run;
function withSecond(method: 'replaceOne' | 'findOneAndReplace', name: string): Run;
function withSecond(method: string, name: string): Run {
  return (collection, { filter, [name]: second, ...options }) => {
    const call = collection[method as 'updateOne'].bind(collection);
    return call(filter as Document, second as Document, rewritten(options));
  };
}

/** `returnDocument: 'After'` of the files is `'after'` to the driver. */
function rewritten(options: Document): Document {
  const { returnDocument } = options;
  return typeof returnDocument === 'string' ? { ...options, returnDocument: returnDocument.toLowerCase() } : options;
}

function bulkModel(request: Document): AnyBulkWriteOperation {
  const [[name, model]] = Object.entries(request) as [[string, Document]];
  return { [name]: model } as unknown as AnyBulkWriteOperation;
}

/** Operations on a collection, by the name that test files use. */
export const collectionOperations: Readonly<Record<string, Run>> = {
  insertOne: (c, { document, ...options }) => c.insertOne(document as Document, options),
  insertMany: (c, { documents, ...options }) => c.insertMany(documents as Document[], options),
  updateOne: withSecond('updateOne', 'update'),
  updateMany: withSecond('updateMany', 'update'),
  replaceOne: withSecond('replaceOne', 'replacement'),
  deleteOne: (c, { filter, ...options }) => c.deleteOne(filter as Document, options),
  deleteMany: (c, { filter, ...options }) => c.deleteMany(filter as Document, options),
  findOneAndUpdate: withSecond('findOneAndUpdate', 'update'),
  findOneAndReplace: withSecond('findOneAndReplace', 'replacement'),
  findOneAndDelete: (c, { filter, ...options }) => c.findOneAndDelete(filter as Document, options),
  bulkWrite: async (c, { requests, ...options }) => {
    const result = await c.bulkWrite((requests as Document[]).map(bulkModel), options);
    // The driver answers an unacknowledged bulk with zeros; the files say: with nothing.
    return c.writeConcern?.w === 0 ? undefined : result;
  },
  find: (c, { filter, ...options }) => c.find(filter as Document, options).toArray(),
  findOne: (c, { filter, ...options }) => c.findOne(filter as Document, options),
  aggregate: (c, { pipeline, ...options }) => c.aggregate(pipeline as Document[], options).toArray(),
  distinct: (c, { fieldName, filter, ...options }) => c.distinct(fieldName as string, filter as Document, options),
  countDocuments: (c, { filter, ...options }) => c.countDocuments(filter as Document, options),
  estimatedDocumentCount: (c, options) => c.estimatedDocumentCount(options),
  // The driver's deprecated form: the only one that sends the count command with a filter.
  count: (c, { filter, ...options }) => c.count(filter as Document, options),
  createIndex: (c, { keys, ...options }) => c.createIndex(keys as Document, options),
  dropIndex: (c, { name, ...options }) => c.dropIndex(name as string, options),
  listIndexes: (c, options) => c.listIndexes(options).toArray(),
};
