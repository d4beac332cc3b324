import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Db, type Document, MongoClient, MongoServerError } from 'mongodb';
import { type CollectionFiles, readLayout } from './layout';
import { bsonOf, documentOf, type Ordered } from './read-json';

export interface ImportOptions {
  readonly folder: string;
  readonly uri: string;
  /** What to do where a collection of the export has documents already: refuse, drop it first, or add what is missing by `_id`. */
  readonly existing: 'refuse' | 'drop' | 'merge';
  /** Goes on without a validator or index that the server refuses, and says so. */
  readonly skipRefused: boolean;
  /** Puts the only database of the export under this name. */
  readonly database?: string | undefined;
  readonly onProgress: (line: string) => void;
}

export interface ImportResult {
  readonly documents: number;
  /** Validators and indexes that the server refused, if that is allowed. */
  readonly skipped: readonly string[];
}

/** Bytes and number of documents in one insert: well below the 16 MiB of a command. */
const BATCH_BYTES = 4 * 1024 * 1024;
const BATCH_COUNT = 1000;
const DUPLICATE = 11000;

/**
 * Reads an export into a server. The files are checked against their digests before the first write; documents go in as the
 * same bytes that were exported; validators do not apply to them; indexes are built last. Throws an Error that says what to do.
 */
export async function importStore(options: ImportOptions): Promise<ImportResult> {
  const collections = await target(options);
  for (const collection of collections) await checkFile(collection);
  const client = await MongoClient.connect(options.uri, {
    serverSelectionTimeoutMS: 10_000,
    writeConcern: { w: 'majority', journal: true },
  });
  try {
    if (options.existing === 'refuse') await refuseExisting(client, collections);
    const skipped: string[] = [];
    let documents = 0;
    for (const collection of collections) documents += await importCollection(client, collection, options, skipped);
    return { documents, skipped };
  } finally {
    await client.close();
  }
}

async function target({ folder, database }: ImportOptions): Promise<CollectionFiles[]> {
  const collections = await readLayout(folder);
  if (database === undefined) return collections;
  const names = [...new Set(collections.map(({ db }) => db))];
  if (names.length > 1) throw new Error(`--database is for exports of one database; this one has ${names.join(', ')}.`);
  return collections.map(collection => ({ ...collection, db: database }));
}

async function checkFile({ documentsFile, metadata }: CollectionFiles): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(documentsFile)) hash.update(chunk as Buffer);
  if (hash.digest('hex') !== metadata.sha256)
    throw new Error(
      `${documentsFile} is not what was exported: its digest differs. Nothing was imported. Export again, or copy the folder again.`,
    );
}

async function refuseExisting(client: MongoClient, collections: readonly CollectionFiles[]): Promise<void> {
  const full: string[] = [];
  for (const { db, name } of collections)
    if (
      await client
        .db(db)
        .collection(name)
        .findOne({}, { projection: { _id: 1 } })
    )
      full.push(`${db}.${name}`);
  if (full.length > 0)
    throw new Error(
      `${full.join(', ')} hold documents already. Nothing was imported. Repeat with --drop to replace them, or --merge to add what is missing.`,
    );
}

async function importCollection(
  client: MongoClient,
  files: CollectionFiles,
  options: ImportOptions,
  skipped: string[],
): Promise<number> {
  const db = client.db(files.db);
  const { name, metadata } = files;
  const ns = `${files.db}.${name}`;
  if (options.existing === 'drop') await db.dropCollection(name).catch(ignoreMissing);
  const exists = (await db.listCollections({ name }, { nameOnly: true }).toArray()).length > 0;
  if (!exists)
    await orSkip(
      options,
      skipped,
      `options of ${ns}`,
      () => db.command({ create: name, ...metadata.options }),
      () => db.command({ create: name }),
    );
  const documents = await insertAll(db, files, options.existing === 'merge');
  for (const index of metadata.indexes) {
    const what = `index ${String(index['name'])} of ${ns}`;
    await orSkip(options, skipped, what, () => db.command({ createIndexes: name, indexes: [creatable(index)] }));
  }
  options.onProgress(`${ns}: ${documents} documents, ${metadata.indexes.length} indexes`);
  return documents;
}

async function orSkip(
  { skipRefused }: ImportOptions,
  skipped: string[],
  what: string,
  action: () => Promise<unknown>,
  instead: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    if (!skipRefused)
      throw new Error(
        `The server refuses the ${what}: ${error.message}. Repeat with --drop --skip-refused to go on without it.`,
        { cause: error },
      );
    skipped.push(`${what}: ${error.message}`);
    await instead();
  }
}

/** What the server that an index comes from wrote into it, and another may not take. */
const INTERNAL = new Set(['v', 'ns', 'textIndexVersion', 'storageEngine', 'background']);

/** An index as createIndexes takes it: text indexes are listed by an internal key, and made from their weights. */
function creatable(listed: Document): Document {
  const index: Document = Object.fromEntries(Object.entries(listed).filter(([name]) => !INTERNAL.has(name)));
  const weights = index['weights'] as Document | undefined;
  return weights ? { ...index, key: Object.fromEntries(Object.keys(weights).map(path => [path, 'text'])) } : index;
}

async function insertAll(db: Db, { name, documentsFile }: CollectionFiles, merge: boolean): Promise<number> {
  let inserted = 0;
  let batch: Ordered[] = [];
  let bytes = 0;
  const send = async () => {
    if (batch.length > 0) inserted += await insertBatch(db, name, batch, merge);
    batch = [];
    bytes = 0;
  };
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(documentsFile), crlfDelay: Infinity })) {
    number += 1;
    let document: Ordered;
    try {
      document = documentOf(line);
    } catch (error) {
      throw new Error(`${documentsFile}, line ${number}: ${(error as Error).message}`, { cause: error });
    }
    const size = bsonOf(document).length;
    if (bytes + size > BATCH_BYTES || batch.length >= BATCH_COUNT) await send();
    batch.push(document);
    bytes += size;
  }
  await send();
  return inserted;
}

async function insertBatch(db: Db, name: string, documents: readonly Ordered[], merge: boolean): Promise<number> {
  const command = { insert: name, documents, ordered: !merge, bypassDocumentValidation: true };
  const reply = await db.command(command, { ignoreUndefined: false, checkKeys: false } as Document);
  const errors = (reply['writeErrors'] ?? []) as { code: number; errmsg: string }[];
  const failure = errors.find(({ code, errmsg }) => !(merge && code === DUPLICATE && /index: _id_/.test(errmsg)));
  if (failure) throw new Error(`The server refuses a document of ${db.databaseName}.${name}: ${failure.errmsg}`);
  return Number(reply['n']);
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof MongoServerError) || error.code !== 26) throw error;
}
