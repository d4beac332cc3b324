import { randomUUID } from 'node:crypto';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
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

/** What conformance tests run on: this store, and the server of MONGODB_URI if set. */
export const SERVERS = process.env['MONGODB_URI'] ? ['embedded store', 'server of MONGODB_URI'] : ['embedded store'];

/** A database of its own on one of {@link SERVERS}; `close` removes it. */
export async function openDatabase(server: string, prefix: string): Promise<{ db: Db; close(): Promise<void> }> {
  const store = server === 'embedded store' ? await startEmbeddedStore() : undefined;
  const client = await connect(store?.uri ?? (process.env['MONGODB_URI'] as string));
  const db = client.db(uniqueName(prefix));
  const close = async () => {
    await db.dropDatabase();
    await client.close();
    await store?.stop();
  };
  return { db, close };
}

/** Waits until `check` holds; fails after the deadline instead of hanging. */
export async function until(check: () => Promise<boolean> | boolean, deadlineMs = 10_000): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`not reached within ${deadlineMs} ms`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const CLI = path.join(__dirname, '..', 'dist', 'cli.js');

/** A store as a process of its own, with what it wrote to its error output so far. */
export interface StoreProcess {
  readonly child: ChildProcess;
  readonly uri: string;
  readonly errors: () => string;
  /** Its exit code, `null` after a signal. */
  readonly exited: Promise<number | null>;
}

/** Starts the command line of the store on `dataDir`, by another program if given; resolves when it is ready. Rejects if it ends before. */
export async function startProcess(
  dataDir: string,
  {
    via = [],
    args = [],
    endpoint = ['--socket'],
  }: { via?: readonly string[]; args?: readonly string[]; endpoint?: readonly string[] } = {},
): Promise<StoreProcess> {
  const [program = process.execPath, ...before] = [...via, process.execPath];
  const child = spawn(program, [...before, CLI, ...endpoint, '--data-dir', dataDir, ...args]);
  const exited = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)));
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const uri = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /MONGODB_URI=(\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('close', code => reject(new Error(`the store ended with ${code} before it was ready: ${errors}`)));
  });
  return { child, uri, errors: () => errors, exited };
}
