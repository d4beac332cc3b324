import { randomUUID } from 'node:crypto';
import { type Db, MongoClient, type MongoClientOptions } from 'mongodb';
import { type EmbeddedStore, type EmbeddedStoreOptions, startEmbeddedStore } from '../src';

/** A store with a client and a database of its own; `close` ends all of it. */
export interface Bench {
  readonly store: EmbeddedStore;
  readonly client: MongoClient;
  readonly db: Db;
  close(): Promise<void>;
}

export async function connect(uri: string, options: MongoClientOptions = {}): Promise<MongoClient> {
  return MongoClient.connect(uri, { serverSelectionTimeoutMS: 5000, ...options });
}

/** A database name that no other test uses. */
export function uniqueName(prefix: string): string {
  return `${prefix}_${randomUUID().slice(0, 8)}`;
}

export async function startBench(options: EmbeddedStoreOptions = {}): Promise<Bench> {
  const store = await startEmbeddedStore(options);
  const client = await connect(store.uri);
  const close = async () => {
    await client.close();
    await store.stop();
  };
  return { store, client, db: client.db(uniqueName('test')), close };
}

/** Waits until `check` holds; fails after the deadline instead of hanging. */
export async function until(check: () => Promise<boolean> | boolean, deadlineMs = 10_000): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`not reached within ${deadlineMs} ms`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
