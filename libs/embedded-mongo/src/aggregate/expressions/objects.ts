import { fieldsOf, setOwn } from '../../bson/names';
import { type Doc, isDoc, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Make } from '../scope';
import { countElements } from '../work';
import { isNullish, unary, variadic } from './operands';

/** Adds the fields of a document to another, as $mergeObjects does. Throws code 40400. */
export function mergeInto(target: Doc, value: unknown): Doc {
  if (isNullish(value)) return target;
  if (!isDoc(value))
    return fail(
      40400,
      `$mergeObjects requires object inputs, but input ${JSON.stringify(String(value))} is of type ${typeName(value)}`,
    );
  for (const [key, inner] of Object.entries(value)) setOwn(target, key, inner);
  return target;
}

function objectToArray(value: unknown, name: string): unknown {
  if (isNullish(value)) return null;
  if (!isDoc(value)) return fail(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
  const entries = fieldsOf(value);
  countElements(4 * entries.length, name);
  return entries.map(([k, v]) => ({ k, v }));
}

/** Documents: fields by name, taken apart and put together. */
export const objects: Readonly<Record<string, Make>> = {
  $mergeObjects: variadic(values => values.reduce<Doc>(mergeInto, {})),
  $objectToArray: unary(objectToArray),
};
