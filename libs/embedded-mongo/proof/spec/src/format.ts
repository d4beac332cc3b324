import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BSON, type Document } from 'mongodb';

/** The parts of the unified test format that CRUD, collection management and GridFS use. */
export interface TestFile {
  readonly description: string;
  readonly runOnRequirements?: readonly Requirement[];
  readonly createEntities?: readonly Document[];
  readonly initialData?: readonly CollectionData[];
  readonly tests: readonly Test[];
}

export interface Test {
  readonly description: string;
  readonly skipReason?: string;
  readonly runOnRequirements?: readonly Requirement[];
  readonly operations: readonly Operation[];
  readonly expectEvents?: readonly ExpectedEvents[];
  readonly outcome?: readonly CollectionData[];
}

export interface Operation {
  readonly name: string;
  readonly object: string;
  readonly arguments?: Document;
  readonly ignoreResultAndError?: boolean;
  readonly expectError?: ExpectedError;
  readonly expectResult?: unknown;
  readonly saveResultAsEntity?: string;
}

export interface ExpectedError {
  readonly isError?: boolean;
  readonly isClientError?: boolean;
  readonly errorContains?: string;
  readonly errorCode?: number;
  readonly errorCodeName?: string;
  readonly errorResponse?: Document;
  readonly errorLabelsContain?: readonly string[];
  readonly errorLabelsOmit?: readonly string[];
  readonly writeErrors?: Document;
  readonly writeConcernErrors?: readonly Document[];
  readonly expectResult?: unknown;
}

export interface ExpectedEvents {
  readonly client: string;
  readonly eventType?: string;
  readonly events: readonly Document[];
  readonly ignoreExtraEvents?: boolean;
}

export interface CollectionData {
  readonly databaseName: string;
  readonly collectionName: string;
  readonly createOptions?: Document;
  readonly documents: readonly Document[];
}

export interface Requirement {
  readonly minServerVersion?: string;
  readonly maxServerVersion?: string;
  readonly topologies?: readonly string[];
  readonly serverless?: string;
  readonly auth?: boolean;
  readonly serverParameters?: Document;
  readonly csfle?: unknown;
}

/** Folders of the specifications repository whose tests describe what the store promises. */
const FOLDERS = ['crud/tests/unified', 'collection-management/tests', 'gridfs/tests'];

/**
 * The test files below a checkout of the specifications (or its `source`), or those that lie in the folder itself. Throws an
 * Error that says what is expected there.
 */
export function findTestFiles(folder: string): string[] {
  for (const root of [folder, path.join(folder, 'source')]) {
    const files = FOLDERS.flatMap(name => jsonFiles(path.join(root, name)));
    if (files.length > 0) return files;
  }
  const own = jsonFiles(folder);
  if (own.length > 0) return own;
  throw new Error(
    `${folder} holds no tests. Give a checkout of https://github.com/mongodb/specifications, or a folder with .json files in the unified test format.`,
  );
}

function jsonFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter(name => name.endsWith('.json'));
    return names.sort().map(name => path.join(folder, name));
  } catch {
    return [];
  }
}

/** Reads a test file, which is extended JSON. Throws an Error that names the file. */
export function readTestFile(file: string): TestFile {
  try {
    const parsed = BSON.EJSON.parse(readFileSync(file, 'utf8'), { relaxed: true }) as TestFile;
    if (!Array.isArray(parsed.tests)) throw new Error('it has no "tests"');
    return parsed;
  } catch (error) {
    throw new Error(`${file} is no unified test file: ${(error as Error).message}`, { cause: error });
  }
}
