import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ABORT, type Database, type DatabaseOptions, open, type RootDatabase, type Transaction } from 'lmdb';
import type { Key } from '../indexes/encode';
import { damageOf } from './file-check';
import { lockFolder } from './lock';
import { Preallocation, type Table, type Usage } from './preallocation';
import { after } from './scan';
import { storageError } from './storage-error';

/** BSON by collection and encoded `_id`. */
export type Documents = Database<Buffer, Key>;

/** Index entries: all that they say is in their keys. */
export type Entries = Database<Buffer, Key>;

/** The LMDB environment: three tables, and transactions shared by all writes of one moment. */
export interface Storage {
  readonly catalog: Database<Buffer, Buffer>;
  readonly docs: Documents;
  readonly index: Entries;
  /**
   * Runs `work` in one transaction; on return it is on disk. An error undoes all of it: that of `work`, 14031 when the disk is full,
   * StorageFailure when the file takes no more writes.
   */
  transaction(work: () => void): void;
  /** Writes a document or an entry, inside a transaction. `isNeighbour`: see {@link Preallocation.changeNeighbour}. Throws code 14031. */
  put(table: Table, key: Key, value: Buffer, isNeighbour?: boolean): void;
  /** Removes one in the same way. */
  remove(table: Table, key: Key, isNeighbour?: boolean): void;
  /** Transactions begun so far: while it stays the same, nothing that was read has changed. */
  readonly transactions: number;
  /**
   * Lets `read` look at some documents from `start` to below `end` where they lie: the bytes are its own only while it runs.
   * `next` is where to go on.
   */
  readDocs<T>(start: Key, end: Key, read: (bytes: Buffer) => T): { results: T[]; next?: Key };
  /**
   * A document where lmdb has put it: the bytes are there until something else is read.
   */
  view(key: Key): Buffer | undefined;
  /** A reader's view of this moment, to be ended with `done()`. */
  snapshot(): Transaction;
  stats(): { mapSize: number; bytesUsed: number };
  close(): Promise<void>;
}

/** Name of the data file in its folder. */
export const FILE = 'store.mdb';

/** Address space, not disk or memory: LMDB maps it and the file grows as needed. */
export const MAP_SIZE = 64 * 1024 ** 3;

/**
 * How many runs of free pages LMDB holds in memory. Above the second number it forgets them after each commit and gathers them
 * again at the next: with lmdb's own numbers (50,000 and 75,000) that took 20 ms of each write once much had been written.
 * Not in lmdb's types.
 */
const FREE_PAGES = { maxFreeSpaceToLoad: 500, maxFreeSpaceToRetain: 500 };

/**
 * Opens the data files. Without `dataDir`: a temporary folder without fsync that {@link Storage.close} removes. Throws an
 * Error that says what to do: folder in use, not writable, file damaged.
 */
export function openStorage(dataDir?: string): Storage {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'switchboard-store-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = lockFolder(folder);
  try {
    const root = openRoot(folder, dataDir === undefined);
    const table = (name: string): Database<Buffer, Key> => root.openDB(name, { ...KEYS, encoding: 'binary' });
    const tables = { docs: table('docs'), index: table('index') };
    // Where nothing is flushed nothing is kept either.
    const preallocation =
      dataDir === undefined ? undefined : new Preallocation(path.join(folder, FILE), usageOf(root, tables));
    const change = (name: Table, bytes: number, isNeighbour: boolean) =>
      isNeighbour ? preallocation?.changeNeighbour(bytes) : preallocation?.change(name, bytes);
    let transactions = 0;
    return {
      catalog: root.openDB('catalog', { keyEncoding: 'binary', encoding: 'binary' }),
      ...tables,
      transaction: work => {
        preallocation?.begin();
        transactions += 1;
        runTransaction(root, path.join(folder, FILE), () => {
          work();
          preallocation?.end();
        });
      },
      put: (name, key, value, isNeighbour = false) => {
        change(name, key.length + value.length, isNeighbour);
        void tables[name].put(key, value);
      },
      remove: (name, key, isNeighbour = false) => {
        change(name, 0, isNeighbour);
        void tables[name].remove(key);
      },
      get transactions() {
        return transactions;
      },
      ...documentReader(root),
      snapshot: () => root.useReadTransaction(),
      stats: () => readStats(root),
      close: async () => {
        await root.close();
        preallocation?.close();
        release();
        if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function openRoot(folder: string, temporary: boolean): RootDatabase<Buffer, Buffer> {
  const file = path.join(folder, FILE);
  try {
    const damage = damageOf(file);
    if (damage !== undefined) throw new Error(damage);
    if (!existsSync(file)) checkRoom(folder);
    return open<Buffer, Buffer>({
      path: file,
      noSubdir: true,
      keyEncoding: 'binary',
      encoding: 'binary',
      maxDbs: 8,
      mapSize: MAP_SIZE,
      noSync: temporary,
      // Each commit is one fdatasync and one synchronous write of the header, nothing happens later: LMDB's own protocol.
      overlappingSync: false,
      ...FREE_PAGES,
    });
  } catch (error) {
    throw new Error(
      `The data file ${file} cannot be opened: ${(error as Error).message}. If it is damaged, restore it from a backup or move it away to start empty.`,
      { cause: error },
    );
  }
}

/** LMDB maps new files before anything is in them: without room the whole process would end by a signal. Throws ENOSPC and its kin. */
function checkRoom(folder: string): void {
  const probe = path.join(folder, 'store.probe');
  try {
    writeFileSync(probe, Buffer.alloc(64 * 1024));
  } finally {
    rmSync(probe, { force: true });
  }
}

function runTransaction(root: RootDatabase<Buffer, Buffer>, file: string, work: () => void): void {
  let failure: unknown;
  let failed = false;
  try {
    root.transactionSync(() => {
      try {
        work();
        return undefined;
      } catch (error) {
        failure = error;
        failed = true;
        return ABORT;
      }
    });
  } catch (error) {
    throw storageError(error, file);
  }
  if (failed) throw storageError(failure, file);
}

/** Documents, and their bytes, after which a reader may be paused. */
const READ_AT_ONCE = 256;
const READ_BYTES = 2 * 1024 * 1024;

/** A second way to the documents: lmdb hands its own buffer to a decoder, instead of a copy for each document. */
function documentReader(root: RootDatabase<Buffer, Buffer>): Pick<Storage, 'readDocs' | 'view'> {
  const itself = (bytes: Buffer, size: number): unknown => bytes.subarray(0, size);
  let look: (bytes: Buffer, size: number) => unknown = itself;
  let shared: Buffer = Buffer.alloc(0);
  let plain: Buffer = shared;
  let bytesRead = 0;
  const decode = (bytes: Buffer): unknown => {
    // lmdb changes the length of its buffer, and reading from such an object is slow: a view of the same bytes is not.
    if (bytes !== shared) {
      shared = bytes;
      plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    bytesRead += plain.readInt32LE(0);
    return look(plain, bytes.length);
  };
  // Keys are left where they are: of a scan only the last is needed.
  let last = { source: shared, start: 0, end: 0 };
  const readKey = (source: Buffer, start: number, end: number) => void (last = { source, start, end });
  // Not in lmdb's types, but in its documentation.
  const options = { keyEncoder: { ...KEYS.keyEncoder, readKey }, encoder: { decode } };
  const table = root.openDB<unknown, Key>('docs', options as DatabaseOptions);
  const readDocs = <T>(start: Key, end: Key, read: (bytes: Buffer) => T) => {
    const results: T[] = [];
    look = read;
    bytesRead = 0;
    try {
      for (const { value } of table.getRange({ start, end })) {
        results.push(value as T);
        if (bytesRead > READ_BYTES || results.length === READ_AT_ONCE)
          return { results, next: after(KEYS.keyEncoder.readKey(last.source, last.start, last.end)) };
      }
    } finally {
      look = itself;
    }
    return { results };
  };
  return { readDocs, view: key => table.get(key) as Buffer | undefined };
}

/** How keys get into LMDB and out of it: a byte for each character. Not in lmdb's types, but in its documentation. */
const KEYS = {
  keyEncoder: {
    writeKey: (key: Key, target: Buffer, position: number): number => {
      const written = target.write(key, position, 'latin1');
      // lmdb takes this for a key that needs a larger buffer, or that is too long.
      if (written !== key.length) throw new RangeError(`a key of ${key.length} bytes does not fit`);
      return position + written;
    },
    readKey: (source: Buffer, start: number, end: number): Key => source.toString('latin1', start, end),
  },
};

function usageOf(root: RootDatabase<Buffer, Buffer>, tables: Readonly<Record<Table, Database>>): Usage {
  return {
    page: readStats(root).pageSize,
    used: () => readStats(root).bytesUsed,
    pages: name => {
      const { treeLeafPageCount, treeBranchPageCount } = tables[name].getStats() as Record<string, number>;
      return (treeLeafPageCount ?? 0) + (treeBranchPageCount ?? 0);
    },
  };
}

function readStats(root: RootDatabase<Buffer, Buffer>): { mapSize: number; bytesUsed: number; pageSize: number } {
  const stats = root.getStats() as { mapSize: number; lastPageNumber: number; pageSize: number };
  return { ...stats, bytesUsed: (stats.lastPageNumber + 1) * stats.pageSize };
}
