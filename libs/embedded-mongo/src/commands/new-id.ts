import { isDoc, isRegex } from '../bson/types';
import { fail } from '../errors';

/** The names of a DBRef. */
const REFERENCE = new Set(['$ref', '$id', '$db']);

/** Checks the `_id` of a document that is to be inserted. Throws codes 52 and 53. */
export function checkNewId(id: unknown): void {
  if (id === undefined) fail(53, "The '_id' value cannot be of type undefined");
  if (Array.isArray(id)) fail(53, "The '_id' value cannot be of type array");
  if (isRegex(id)) fail(53, "The '_id' value cannot be of type regex");
  const dollar = isDoc(id) && Object.keys(id).find(key => key.startsWith('$') && !REFERENCE.has(key));
  if (dollar) fail(52, `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`);
}
