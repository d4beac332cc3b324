import type { Document } from 'mongodb';

/** Fields of the driver's bulk results; it declares them as getters of a class that it does not export. */
const BULK_FIELDS = [
  'insertedCount',
  'matchedCount',
  'modifiedCount',
  'deletedCount',
  'upsertedCount',
  'insertedIds',
  'upsertedIds',
] as const;

/** The result of a driver's call as test files describe it: unset if the write was not acknowledged. */
export function resultDocument(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  const found = result as Document;
  if ('getWriteErrors' in result) return Object.fromEntries(BULK_FIELDS.map(name => [name, found[name] as unknown]));
  if (!('acknowledged' in result)) return result;
  const { acknowledged, upsertedId, ...rest } = found;
  if (acknowledged === false) return undefined;
  return upsertedId === null || upsertedId === undefined ? rest : { ...rest, upsertedId: upsertedId as unknown };
}
