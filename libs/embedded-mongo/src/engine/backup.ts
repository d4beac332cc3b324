import { existsSync } from 'node:fs';
import { chmod, mkdir, open as openFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { open } from 'lmdb';
import { Catalog } from './catalog';
import { checkCollection } from './check';
import { damageOf } from './file-check';
import { FILE, MAP_SIZE, openStorage } from './storage';

export interface BackupResult {
  readonly collections: number;
  readonly documents: number;
  /** Bytes of the copy; without the free pages that the original has. */
  readonly bytes: number;
}

/**
 * Copies the store in `folder` to the new folder `target` as of one moment, while it is used or not, and checks every document
 * and index entry of the copy. `target` appears only when the copy is on disk and was found whole. Throws an Error that says
 * what to do: no store there, target exists, copy damaged.
 */
export async function backUp(folder: string, target: string): Promise<BackupResult> {
  const file = dataFileOf(folder);
  if (existsSync(target))
    throw new Error(`${target} exists already. Name a folder that does not: nothing is overwritten.`);
  const partial = `${path.resolve(target)}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  try {
    await copy(file, path.join(partial, FILE));
    const result = await verify(partial);
    await rm(path.join(partial, `${FILE}-lock`), { force: true });
    await rename(partial, target);
    await flush(path.dirname(path.resolve(target)));
    return result;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/** The data file in a folder of the store, or in `store/` of a standalone installation's DATA_DIR. Throws if there is none. */
export function dataFileOf(folder: string): string {
  const found = [path.join(folder, FILE), path.join(folder, 'store', FILE)].find(file => existsSync(file));
  if (!found) throw new Error(`${folder} holds no store: neither ${FILE} nor store/${FILE}. Name the data folder.`);
  return found;
}

async function copy(file: string, to: string): Promise<void> {
  const damage = damageOf(file);
  if (damage !== undefined)
    throw new Error(`The data file ${file} is damaged, ${damage}: there is nothing to back up.`);
  // A reader of its own in the running store's environment: LMDB keeps its view while others write.
  const root = open({
    path: file,
    noSubdir: true,
    readOnly: true,
    maxDbs: 8,
    mapSize: MAP_SIZE,
    overlappingSync: false,
  });
  try {
    // Compact: walks the trees, so that damaged pages show, and leaves free pages out.
    await root.backup(to, true);
  } finally {
    await root.close();
  }
  await chmod(to, 0o600);
  await flush(to);
}

async function verify(folder: string): Promise<BackupResult> {
  const storage = openStorage(folder);
  try {
    const collections = new Catalog(storage).all();
    let documents = 0;
    for (const collection of collections) {
      const report = await checkCollection(storage, collection);
      const errors = [
        ...report.errors,
        ...[...report.indexes].flatMap(([name, index]) => index.errors.map(text => `index ${name} ${text}`)),
      ];
      if (errors.length > 0)
        throw new Error(
          `${collection.ns} is damaged in the store itself, no backup was made: ${errors.slice(0, 3).join('; ')}`,
        );
      documents += report.documents;
    }
    return { collections: collections.length, documents, bytes: storage.stats().bytesUsed };
  } finally {
    await storage.close();
  }
}

async function flush(place: string): Promise<void> {
  const handle = await openFile(place, 'r');
  await handle.sync();
  await handle.close();
}
