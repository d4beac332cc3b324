import { isDeepStrictEqual } from 'node:util';
import { BSON, type Document } from 'mongodb';

/** Looks up an entity that an earlier operation saved. */
export type Lookup = (id: string) => unknown;

/** Thrown where an answer differs from what a test expects; the message begins with the path of the difference. */
export class Mismatch extends Error {}

interface Place {
  readonly path: string;
  readonly entity: Lookup;
  readonly root: boolean;
  readonly present: boolean;
}

type Special = (operand: unknown, actual: unknown, place: Place) => void;

/**
 * Compares as the unified test format says: numbers by value, documents without regard to the order of their fields; extra
 * fields are allowed at the root only. Throws {@link Mismatch}.
 */
export function matchValue(expected: unknown, given: unknown, entity: Lookup, root = true, path = ''): void {
  // The driver keeps the order of a sort in a Map.
  const actual: unknown = given instanceof Map ? Object.fromEntries(given) : given;
  const special = specialOf(expected);
  if (special) return special.check(special.operand, actual, { path, entity, root, present: actual !== undefined });
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) differ(path, expected, actual);
    const list = actual as unknown[];
    if (list.length !== expected.length) differ(`${path}.length`, expected.length, list.length);
    expected.forEach((item, i) => matchValue(item, list[i], entity, root, `${path}[${i}]`));
  } else if (isPlain(expected)) matchDocument(expected, actual, entity, root, path);
  else if (!sameScalar(expected, actual)) differ(path, expected, actual);
}

function matchDocument(expected: Document, actual: unknown, entity: Lookup, root: boolean, path: string): void {
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) differ(path, expected, actual);
  const found = actual as Document;
  for (const [key, value] of Object.entries(expected)) {
    const at = path === '' ? key : `${path}.${key}`;
    const special = specialOf(value);
    if (special)
      special.check(special.operand, found[key], { path: at, entity, root: false, present: Object.hasOwn(found, key) });
    else if (found[key] === undefined) differ(at, value, undefined);
    else matchValue(value, found[key], entity, false, at);
  }
  if (root) return;
  const extra = Object.keys(found).find(key => !Object.hasOwn(expected, key) && found[key] !== undefined);
  if (extra !== undefined) differ(`${path}.${extra}`, undefined, found[extra]);
}

function specialOf(expected: unknown): { check: Special; operand: unknown } | undefined {
  if (!isPlain(expected)) return undefined;
  const [key, ...more] = Object.keys(expected);
  if (key === undefined || more.length > 0 || !key.startsWith('$$')) return undefined;
  const check = SPECIAL[key];
  if (!check) throw new Error(`operator ${key} is not known to this runner`);
  return { check, operand: expected[key] as unknown };
}

const SPECIAL: Readonly<Record<string, Special>> = {
  $$exists: (wanted, actual, { path, present }) => {
    if (present !== wanted) differ(path, wanted === true ? 'any value' : undefined, actual);
  },
  $$type: (wanted, actual, { path }) => {
    const types = Array.isArray(wanted) ? (wanted as string[]) : [wanted as string];
    if (!types.some(type => hasType(actual, type))) differ(path, `type ${types.join(' or ')}`, actual);
  },
  $$unsetOrMatches: (wanted, actual, { path, entity, root, present }) => {
    if (present && actual !== undefined) matchValue(wanted, actual, entity, root, path);
  },
  $$matchesEntity: (id, actual, { path, entity }) => matchValue(entity(String(id)), actual, entity, false, path),
  $$matchesHexBytes: (hex, actual, { path }) => {
    const text = Buffer.isBuffer(actual) ? actual.toString('hex') : undefined;
    if (text !== hex) differ(path, hex, text);
  },
  $$matchAsRoot: (wanted, actual, { path, entity }) => matchValue(wanted, actual, entity, true, path),
  $$lte: (wanted, actual, { path }) => {
    if (!(Number(actual) <= Number(wanted))) differ(path, `at most ${String(wanted)}`, actual);
  },
};

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'int':
      return Number.isInteger(Number(value)) && Math.abs(Number(value)) <= 0x7fffffff && isNumber(value);
    case 'long':
      return isNumber(value) && Number.isInteger(Number(value));
    case 'double':
      return isNumber(value);
    case 'number':
      return isNumber(value);
    case 'string':
      return typeof value === 'string';
    case 'bool':
      return typeof value === 'boolean';
    case 'object':
      return isPlain(value);
    case 'array':
      return Array.isArray(value);
    case 'date':
      return value instanceof Date;
    case 'objectId':
      return value instanceof BSON.ObjectId;
    case 'null':
      return value === null;
    default:
      throw new Error(`$$type ${type} is not known to this runner`);
  }
}

function isNumber(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    value instanceof BSON.Int32 ||
    value instanceof BSON.Double ||
    (value instanceof BSON.Long && !(value instanceof BSON.Timestamp))
  );
}

function sameScalar(expected: unknown, actual: unknown): boolean {
  if (isNumber(expected) && isNumber(actual)) return Number(expected) === Number(actual);
  if (expected === null || actual === null || typeof expected !== 'object') return expected === actual;
  return isDeepStrictEqual(encoded(expected), encoded(actual));
}

function encoded(value: unknown): Uint8Array {
  return BSON.serialize({ value });
}

function isPlain(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
}

function differ(path: string, expected: unknown, actual: unknown): never {
  throw new Mismatch(`${path || 'result'}: expected ${shown(expected)}, got ${shown(actual)}`);
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
