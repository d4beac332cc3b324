import type { Db, Document } from 'mongodb';

type Run = (database: Db, args: Document) => Promise<unknown>;

/** Operations on a database, by the name that test files use. */
export const databaseOperations: Readonly<Record<string, Run>> = {
  aggregate: (db, { pipeline, ...options }) => db.aggregate(pipeline as Document[], options).toArray(),
  runCommand: (db, { command, ...options }) => db.command(command as Document, options),
  createCollection: async (db, { collection, ...options }) => {
    await db.createCollection(collection as string, options);
  },
  dropCollection: (db, { collection, ...options }) => db.dropCollection(collection as string, options),
  modifyCollection: (db, { collection, ...change }) => db.command({ collMod: collection as string, ...change }),
  listCollections: (db, { filter, ...options }) => db.listCollections(filter as Document, options).toArray(),
  listCollectionNames: async (db, { filter, ...options }) =>
    (await db.listCollections(filter as Document, { ...options, nameOnly: true }).toArray()).map(one => one.name),
};
