import { MongoClient } from 'mongodb';
import { findTestFiles, readTestFile, type TestFile } from './format';
import type { ServerFacts } from './requirements';
import { runFile, type Verdict } from './run-test';

export { findTestFiles, readTestFile } from './format';
export { count, fileReport, summary } from './report';
export { REFUSALS } from './refusals';
export type { Verdict } from './run-test';

/** Called after each file. */
export type OnFile = (file: string, verdicts: readonly Verdict[]) => void;

/** Runs all test files below a folder against the server at `uri`, and removes their databases afterwards. */
export async function runSpecifications(folder: string, uri: string, onFile: OnFile): Promise<Verdict[]> {
  const files = findTestFiles(folder);
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5000 });
  const databases = new Set<string>();
  try {
    const facts = await factsOf(client);
    const all: Verdict[] = [];
    for (const path of files) {
      const file = readTestFile(path);
      databasesOf(file).forEach(name => databases.add(name));
      const verdicts = await runFile(file, { uri, client, facts });
      onFile(path, verdicts);
      all.push(...verdicts);
    }
    return all;
  } finally {
    for (const name of databases) await client.db(name).dropDatabase();
    await client.close();
  }
}

function databasesOf({ initialData = [], createEntities = [] }: TestFile): string[] {
  const named = createEntities.flatMap(({ database }) => (database ? [database.databaseName as string] : []));
  return [...initialData.map(one => one.databaseName), ...named].filter(name => name !== 'admin');
}

async function factsOf(client: MongoClient): Promise<ServerFacts> {
  const { versionArray } = await client.db('admin').command({ buildInfo: 1 });
  const hello = await client.db('admin').command({ hello: 1 });
  const topology = hello['setName'] ? 'replicaset' : hello['msg'] === 'isdbgrid' ? 'sharded' : 'single';
  return { version: versionArray as number[], topology };
}
