import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ABORT, type Database, open, type RootDatabase, type Transaction } from 'lmdb';
import { damageOf } from './file-check';
import { lockFolder } from './lock';
import { storageError } from './storage-error';

type Table = Database<Buffer, Buffer>;

/** The LMDB environment: three tables of bytes by bytes, and transactions shared by all writes of one moment. */
export interface Storage {
  readonly catalog: Table;
  readonly docs: Table;
  readonly index: Table;
  /**
   * Runs `work` in one transaction; on return it is on disk. An error undoes all of it: that of `work`, 14031 when the disk is
   * full, StorageFailure when the file takes no more writes.
   */
  transaction(work: () => void): void;
  /** Transactions begun so far: while it stays the same, nothing that was read has changed. */
  readonly transactions: number;
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
 * Opens the data files. Without `dataDir`: a temporary folder without fsync that {@link Storage.close} removes. Throws an
 * Error that says what to do: folder in use, not writable, file damaged.
 */
export function openStorage(dataDir?: string): Storage {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'switchboard-store-'));
  mkdirSync(folder, { recursive: true });
  const release = lockFolder(folder);
  try {
    const root = openRoot(folder, dataDir === undefined);
    const table = (name: string): Table => root.openDB(name, { keyEncoding: 'binary', encoding: 'binary' });
    let transactions = 0;
    return {
      catalog: table('catalog'),
      docs: table('docs'),
      index: table('index'),
      transaction: work => {
        transactions += 1;
        runTransaction(root, path.join(folder, FILE), work);
      },
      get transactions() {
        return transactions;
      },
      snapshot: () => root.useReadTransaction(),
      stats: () => readStats(root),
      close: async () => {
        await root.close();
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

function readStats(root: RootDatabase<Buffer, Buffer>): { mapSize: number; bytesUsed: number } {
  const stats = root.getStats() as { mapSize: number; lastPageNumber: number; pageSize: number };
  return { mapSize: stats.mapSize, bytesUsed: (stats.lastPageNumber + 1) * stats.pageSize };
}
