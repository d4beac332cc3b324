import { ObjectId } from 'bson';
import { fieldsOf } from '../bson/names';
import { toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { CommandError } from '../errors';

/** A value as mongod's shell-like messages show it. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (isNumeric(value))
    return typeof value === 'object' && 'toString' in value && !Number.isFinite(toNumber(value))
      ? String(toNumber(value))
      : String(value);
  if (Array.isArray(value)) return `[ ${value.map(shown).join(', ')} ]`;
  if (isDoc(value))
    return `{ ${fieldsOf(value)
      .map(([key, inner]) => `${key}: ${shown(inner)}`)
      .join(', ')} }`;
  return JSON.stringify(value) ?? String(value);
}

/** The E11000 error with keyPattern and keyValue, as drivers expect it. */
export function duplicateKey(
  ns: string,
  index: string,
  paths: readonly string[],
  values: readonly unknown[],
  pattern?: Doc,
): CommandError {
  const keyPattern = pattern ?? Object.fromEntries(paths.map(path => [path, 1]));
  const keyValue = Object.fromEntries(paths.map((path, i) => [path, values[i] ?? null]));
  const text = paths.map((path, i) => `${path}: ${shown(values[i])}`).join(', ');
  return new CommandError(11000, `E11000 duplicate key error collection: ${ns} index: ${index} dup key: { ${text} }`, {
    keyPattern,
    keyValue,
  });
}
