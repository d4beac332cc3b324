import { Collection, Db, GridFSBucket, MongoClient } from 'mongodb';
import type { Entities } from '../entities';
import type { Operation } from '../format';
import { bucketOperations } from './bucket';
import { clientOperations } from './client';
import { collectionOperations } from './collection';
import { databaseOperations } from './database';
import { runnerOperations } from './runner';

/** The driver has no such call, so the test says nothing about the server. */
export class NotInDriver extends Error {}

/** Runs one operation of a test. Rejects with the driver's error, or with {@link NotInDriver}. */
export async function runOperation(operation: Operation, entities: Entities, control: MongoClient): Promise<unknown> {
  const { name, object } = operation;
  const args = operation.arguments ?? {};
  if (object === 'testRunner') return known(runnerOperations, name, object)(args, entities, control);
  const target = entities.lookup(object);
  if (target instanceof Collection) return known(collectionOperations, name, object)(target, args);
  if (target instanceof Db) return known(databaseOperations, name, object)(target, args);
  if (target instanceof GridFSBucket) return known(bucketOperations, name, object)(target, args);
  if (target instanceof MongoClient) return known(clientOperations, name, object)(target, args);
  throw new NotInDriver(`operation ${name} on ${object}`);
}

function known<T>(operations: Readonly<Record<string, T>>, name: string, object: string): T {
  const found = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!found) throw new NotInDriver(`operation ${name} on ${object}`);
  return found;
}
