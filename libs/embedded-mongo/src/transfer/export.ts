import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Collection, type Db, type Document, MongoClient } from 'mongodb';
import { documentsFile, writeMetadata } from './layout';
import { bsonOf, documentOf } from './read-json';
import { lineOf } from './write-json';

export interface ExportOptions {
  /** With a database in its path: that one; without: all but admin, local and config. */
  readonly uri: string;
  /** Made by the export; must not exist. */
  readonly folder: string;
  readonly onProgress: (line: string) => void;
}

const SYSTEM = new Set(['admin', 'local', 'config']);

/**
 * Writes every collection of a server to `folder`: documents as Extended JSON lines, options and indexes beside them. Memory
 * stays bounded. Each line is read back and compared before it counts. Resolves with the number of documents. The folder
 * appears when all of it is written. Throws an Error that names what could not be exported.
 */
export async function exportStore({ uri, folder, onProgress }: ExportOptions): Promise<number> {
  if (existsSync(folder))
    throw new Error(`${folder} exists already. Name a folder that does not: nothing is overwritten.`);
  const partial = `${path.resolve(folder)}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 10_000 });
  try {
    let total = 0;
    for (const db of await databasesOf(client, uri)) total += await exportDatabase(db, partial, onProgress);
    await rename(partial, folder);
    return total;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  } finally {
    await client.close();
  }
}

async function databasesOf(client: MongoClient, uri: string): Promise<Db[]> {
  const [, named] = /^mongodb(?:\+srv)?:\/\/[^/]*\/([^?]+)/.exec(uri) ?? [];
  if (named !== undefined) return [client.db(decodeURIComponent(named))];
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
  return databases.filter(({ name }) => !SYSTEM.has(name)).map(({ name }) => client.db(name));
}

async function exportDatabase(db: Db, folder: string, onProgress: ExportOptions['onProgress']): Promise<number> {
  let total = 0;
  const collections = await db.listCollections({}, { nameOnly: false, promoteValues: false }).toArray();
  for (const { name, type, options = {} } of collections.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name.startsWith('system.')) continue;
    if (type !== 'collection') {
      onProgress(`${db.databaseName}.${name}: left out, it is a ${String(type)}`);
      continue;
    }
    const collection = db.collection(name);
    const { documents, sha256 } = await exportDocuments(collection, documentsFile(folder, db.databaseName, name));
    const indexes = (await collection.listIndexes({ promoteValues: false }).toArray()) as Document[];
    const others = indexes.filter(index => index['name'] !== '_id_');
    await writeMetadata(folder, db.databaseName, name, { options, indexes: others, documents, sha256 });
    onProgress(`${db.databaseName}.${name}: ${documents} documents, ${others.length} indexes`);
    total += documents;
  }
  return total;
}

async function exportDocuments(collection: Collection, file: string): Promise<{ documents: number; sha256: string }> {
  await mkdir(path.dirname(file), { recursive: true });
  const hash = createHash('sha256');
  let documents = 0;
  const lines = async function* () {
    // Raw: the bytes as the server has them.
    for await (const bytes of collection.find({}, { raw: true }) as AsyncIterable<unknown>) {
      const line = `${checkedLine(collection.namespace, bytes as Uint8Array)}\n`;
      documents += 1;
      hash.update(line);
      yield line;
    }
  };
  await pipeline(lines, createWriteStream(file, { mode: 0o600 }));
  return { documents, sha256: hash.digest('hex') };
}

/** Throws if reading the line would not give the same bytes: better no export than one that lost something. */
function checkedLine(namespace: string, bytes: Uint8Array): string {
  const line = lineOf(bytes);
  let same = false;
  try {
    same = bsonOf(documentOf(line)).equals(bytes);
  } catch {
    // Not readable is not the same.
  }
  if (same) return line;
  throw new Error(
    `A document of ${namespace} cannot be written as Extended JSON without loss: ${line.slice(0, 200)}. It has a deprecated type (undefined, DBPointer), text that is no UTF-8, a field twice, or a field such as "$oid". Change or remove it, then export again.`,
  );
}
