import { type Document, MongoBulkWriteError, MongoServerError } from 'mongodb';
import type { ExpectedError } from './format';
import { type Lookup, matchValue, Mismatch } from './match';
import { resultDocument } from './results';

/** Compares an error with what a test expects. Throws {@link Mismatch}. */
export function checkError(expected: ExpectedError, error: unknown, entity: Lookup): void {
  if (!(error instanceof Error)) throw new Mismatch('expected an error, got a result');
  const { errorContains, errorCode, errorCodeName, isClientError } = expected;
  const server = error instanceof MongoServerError;
  const found = `${error.name}: ${error.message}`;
  if (isClientError !== undefined && server === isClientError)
    throw new Mismatch(`expected an error of the ${isClientError ? 'client' : 'server'}, got ${found}`);
  if (errorContains !== undefined && !error.message.toLowerCase().includes(errorContains.toLowerCase()))
    throw new Mismatch(`expected an error with "${errorContains}", got ${found}`);
  if (errorCode !== undefined && (error as { code?: unknown }).code !== errorCode)
    throw new Mismatch(`expected error code ${errorCode}, got ${String((error as { code?: unknown }).code)}: ${found}`);
  if (errorCodeName !== undefined && (error as MongoServerError).codeName !== errorCodeName)
    throw new Mismatch(`expected error ${errorCodeName}, got ${found}`);
  checkLabels(expected, error);
  if (expected.errorResponse) matchValue(expected.errorResponse, responseOf(error), entity, true, 'errorResponse');
  if (expected.expectResult !== undefined)
    matchValue(expected.expectResult, resultDocument(partialResult(error)), entity, true, 'partial result');
}

function checkLabels(expected: ExpectedError, error: Error): void {
  const labels = error instanceof MongoServerError ? error.errorLabels : [];
  for (const label of expected.errorLabelsContain ?? [])
    if (!labels.includes(label)) throw new Mismatch(`expected error label ${label}, got ${labels.join(', ')}`);
  for (const label of expected.errorLabelsOmit ?? [])
    if (labels.includes(label)) throw new Mismatch(`did not expect error label ${label}`);
}

function responseOf(error: Error): Document | undefined {
  if (error instanceof MongoBulkWriteError) {
    const first = Array.isArray(error.writeErrors) ? error.writeErrors[0] : error.writeErrors;
    return first ? { ...first.err } : { code: error.code, ...error.errorResponse };
  }
  return error instanceof MongoServerError ? error.errorResponse : undefined;
}

function partialResult(error: Error): unknown {
  return error instanceof MongoBulkWriteError ? error.result : undefined;
}
