import type { Document, MongoClient } from 'mongodb';
import { Entities } from './entities';
import { checkError } from './errors';
import { checkEvents } from './events';
import type { CollectionData, Operation, Test, TestFile } from './format';
import { matchValue, Mismatch } from './match';
import { NotInDriver, runOperation } from './operations';
import { NOT_IN_DRIVER, refusalOf } from './refusals';
import { type ServerFacts, unmet } from './requirements';
import { resultDocument } from './results';

/** How a test ended, and why if it did not pass. */
export interface Verdict {
  readonly test: string;
  readonly status: 'passed' | 'refused' | 'skipped' | 'failed';
  readonly why?: string;
}

/** The server under test; `client` is the runner's own connection. */
export interface TestedServer {
  readonly uri: string;
  readonly client: MongoClient;
  readonly facts: ServerFacts;
}

/** Runs the tests of a file one after another. */
export async function runFile(file: TestFile, server: TestedServer): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const test of file.tests) verdicts.push({ test: test.description, ...(await judge(file, test, server)) });
  return verdicts;
}

/** The operation was refused by name: nothing after it can be judged. */
class Refused extends Error {}

async function judge(file: TestFile, test: Test, server: TestedServer): Promise<Omit<Verdict, 'test'>> {
  const skip =
    test.skipReason ??
    unmet(file.runOnRequirements, server.facts) ??
    unmet(test.runOnRequirements, server.facts) ??
    NOT_IN_DRIVER[test.description];
  if (skip !== undefined) return { status: 'skipped', why: skip };
  const entities = new Entities(server.uri);
  try {
    await setUp(file.initialData ?? [], server.client);
    await entities.create(file.createEntities ?? []);
    for (const operation of test.operations) await perform(operation, entities, server.client);
    for (const expected of test.expectEvents ?? []) checkEvents(expected, entities);
    for (const expected of test.outcome ?? []) await checkOutcome(expected, server.client);
    return { status: 'passed' };
  } catch (error) {
    if (error instanceof Refused) return { status: 'refused', why: error.message };
    if (error instanceof NotInDriver) return { status: 'skipped', why: `the driver has no ${error.message}` };
    return { status: 'failed', why: (error as Error).message };
  } finally {
    await entities.close();
  }
}

async function setUp(initialData: readonly CollectionData[], client: MongoClient): Promise<void> {
  for (const { databaseName, collectionName, createOptions = {}, documents } of initialData) {
    const database = client.db(databaseName);
    await database.dropCollection(collectionName);
    if (documents.length === 0 || Object.keys(createOptions).length > 0)
      await database.createCollection(collectionName, createOptions);
    if (documents.length > 0) await database.collection(collectionName).insertMany([...documents] as Document[]);
  }
}

async function perform(operation: Operation, entities: Entities, control: MongoClient): Promise<void> {
  const outcome = await attempt(withEntities(operation, entities), entities, control);
  if ('error' in outcome) {
    const { error } = outcome;
    if (error instanceof NotInDriver || error instanceof Mismatch) throw error;
    const refusal = refusalOf(error);
    if (refusal && operation.expectError?.errorCode !== refusal.code) throw new Refused(refusal.feature);
    if (operation.ignoreResultAndError === true) return;
    if (operation.expectError) return checkError(operation.expectError, error, entities.lookup);
    throw new Mismatch(`${operation.name}: ${(error as Error).name}: ${(error as Error).message}`);
  }
  if (operation.ignoreResultAndError === true) return;
  if (operation.expectError) throw new Mismatch(`${operation.name}: expected an error, got a result`);
  const result = resultDocument(outcome.result);
  if (operation.expectResult !== undefined)
    matchValue(operation.expectResult, result, entities.lookup, true, operation.name);
  if (operation.saveResultAsEntity !== undefined) entities.save(operation.saveResultAsEntity, result);
}

async function attempt(
  operation: Operation,
  entities: Entities,
  control: MongoClient,
): Promise<{ result: unknown } | { error: unknown }> {
  try {
    return { result: await runOperation(operation, entities, control) };
  } catch (error) {
    return { error };
  }
}

/** Arguments name sessions by their entity. */
function withEntities(operation: Operation, entities: Entities): Operation {
  const session: unknown = operation.arguments?.['session'];
  if (typeof session !== 'string') return operation;
  return { ...operation, arguments: { ...operation.arguments, session: entities.lookup(session) } };
}

async function checkOutcome(expected: CollectionData, client: MongoClient): Promise<void> {
  const { databaseName, collectionName, documents } = expected;
  const found = await client.db(databaseName).collection(collectionName).find().sort({ _id: 1 }).toArray();
  const none = () => undefined;
  if (found.length !== documents.length)
    throw new Mismatch(`outcome: expected ${documents.length} documents in ${collectionName}, got ${found.length}`);
  documents.forEach((doc, i) => matchValue(doc, found[i], none, false, `outcome[${i}]`));
}
