import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Document, EJSON } from 'bson';

/**
 * An export is a folder per database with two files per collection: `<name>.jsonl`, a document of canonical Extended JSON per
 * line, and `<name>.metadata.json`. Names are percent-encoded where a file name could not have them.
 */
export interface CollectionFiles {
  readonly db: string;
  readonly name: string;
  readonly documentsFile: string;
  readonly metadata: Metadata;
}

/** What is known of an exported collection. `documents` and `sha256` are of the lines file, to find a damaged export. */
export interface Metadata {
  readonly options: Document;
  /** As listIndexes answers them, without that of `_id`. */
  readonly indexes: readonly Document[];
  readonly documents: number;
  readonly sha256: string;
}

const METADATA = '.metadata.json';

export function documentsFile(folder: string, db: string, name: string): string {
  return path.join(folder, encodeURIComponent(db), `${encodeURIComponent(name)}.jsonl`);
}

export async function writeMetadata(folder: string, db: string, name: string, metadata: Metadata): Promise<void> {
  const file = path.join(folder, encodeURIComponent(db), `${encodeURIComponent(name)}${METADATA}`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${EJSON.stringify(metadata, undefined, 2, { relaxed: false })}\n`, { mode: 0o600 });
}

/** The collections of an export, by name. Throws an Error if `folder` is none. */
export async function readLayout(folder: string): Promise<CollectionFiles[]> {
  const found: CollectionFiles[] = [];
  const databases = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const database of databases.filter(entry => entry.isDirectory())) {
    const db = decodeURIComponent(database.name);
    for (const file of (await readdir(path.join(folder, database.name)))
      .filter(entry => entry.endsWith(METADATA))
      .sort()) {
      const name = decodeURIComponent(file.slice(0, -METADATA.length));
      const text = await readFile(path.join(folder, database.name, file), 'utf8');
      const stored = EJSON.parse(text, { relaxed: false }) as Document;
      const metadata = { ...stored, documents: Number(stored['documents']) } as Metadata;
      found.push({ db, name, documentsFile: documentsFile(folder, db, name), metadata });
    }
  }
  if (found.length === 0)
    throw new Error(`${folder} holds no export. Name the folder that store:export made, e.g. ./export.`);
  return found;
}
