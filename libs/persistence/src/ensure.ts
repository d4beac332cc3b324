import type { Connection, mongo } from 'mongoose';
import { type Logger, messageOf, PermanentError } from '@switchboard/kernel';
import type { CollectionDefinition, IndexDefinition } from './collection';
import { mongoCode } from './mongo-errors';

const NAMESPACE_EXISTS = 48;
const INDEX_OPTIONS_CONFLICT = [85, 86];
const INDEX_NOT_FOUND = 27;

/** Brings one collection to its definition. Several processes may do so at the same time. */
export async function ensureCollection(
  connection: Connection,
  definition: CollectionDefinition<unknown>,
  logger: Logger,
): Promise<void> {
  const db = connection.db;
  if (!db)
    throw new PermanentError(
      'database_name_missing',
      'MONGODB_URI has no database name. Append one, e.g. /switchboard.',
    );
  const validator = definition.validator ? { $jsonSchema: definition.validator } : undefined;
  try {
    await db.createCollection(definition.name, validator ? { validator } : {});
  } catch (error) {
    if (mongoCode(error) !== NAMESPACE_EXISTS) throw error;
    if (validator) await db.command({ collMod: definition.name, validator });
  }
  for (const index of definition.indexes) await ensureIndex(db, definition.name, index);
  for (const name of definition.retiredIndexes ?? []) await dropIndex(db, definition.name, name);
  logger.debug({ collection: definition.name, indexes: definition.indexes.length }, 'collection ready');
}

async function ensureIndex(db: mongo.Db, collection: string, index: IndexDefinition): Promise<void> {
  const { keys, ...options } = index;
  try {
    await db
      .collection(collection)
      .createIndex(keys as mongo.IndexSpecification, options as mongo.CreateIndexesOptions);
  } catch (error) {
    if (!INDEX_OPTIONS_CONFLICT.includes(mongoCode(error) ?? 0)) throw error;
    throw new PermanentError(
      'index_conflict',
      `The index ${index.name} of ${collection} exists with other options: ${messageOf(error)}. Drop it; the next start builds it anew.`,
      { cause: error },
    );
  }
}

async function dropIndex(db: mongo.Db, collection: string, name: string): Promise<void> {
  try {
    await db.collection(collection).dropIndex(name);
  } catch (error) {
    if (mongoCode(error) !== INDEX_NOT_FOUND) throw error;
  }
}
