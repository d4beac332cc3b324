import type { TSchema } from 'typebox';

/**
 * What only a writer is held to. A limit that grew or a field that was added since this build must not make it refuse the event:
 * whoever wrote it was held to the newer schema.
 */
const WRITERS_ONLY: ReadonlySet<string> = new Set(['additionalProperties', 'maxLength', 'maxItems', 'maximum']);

/** The same schema for readers: fields that it does not know pass, and so do texts, lists and numbers past its limits. */
export function readerSchema(schema: TSchema): TSchema {
  return relaxed(schema) as TSchema;
}

function relaxed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(relaxed);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !WRITERS_ONLY.has(keyword))
      // Below `properties` the keys are names of fields, not keywords.
      .map(([keyword, value]) => [keyword, keyword === 'properties' ? relaxedFields(value as object) : relaxed(value)]),
  );
}

const relaxedFields = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, relaxed(schema)]));
