import type { MongoClient } from 'mongodb';
import { type Document } from 'mongodb';
import { Mismatch } from '../match';
import type { Entities } from '../entities';

type Run = (args: Document, entities: Entities, control: MongoClient) => Promise<unknown>;

/** Operations on `testRunner`, by the name that test files use. `control` is the runner's own client. */
export const runnerOperations: Readonly<Record<string, Run>> = {
  failPoint: (args, entities) => {
    const client = entities.lookup(args['client'] as string) as MongoClient;
    return client.db('admin').command(args['failPoint'] as Document);
  },
  assertCollectionExists: (args, _entities, control) => assertCollection(args, control, true),
  assertCollectionNotExists: (args, _entities, control) => assertCollection(args, control, false),
};

async function assertCollection(args: Document, control: MongoClient, wanted: boolean): Promise<void> {
  const { databaseName, collectionName } = args as { databaseName: string; collectionName: string };
  const found = await control.db(databaseName).listCollections({ name: collectionName }).toArray();
  if (found.length > 0 !== wanted)
    throw new Mismatch(`collection ${databaseName}.${collectionName} ${wanted ? 'does not exist' : 'exists'}`);
}
