import { Int32 } from 'bson';
import { sameValue } from '../bson/compare';
import { fieldsOf } from '../bson/names';
import { toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { fail } from '../errors';
import { shown } from './duplicate';
import { samePattern } from '../planner/plan';
import { truthy } from '../bson/truth';
import { parseFilter } from '../query/parse';

const KNOWN = new Set(
  `v key name ns unique sparse background partialFilterExpression expireAfterSeconds weights default_language language_override
  textIndexVersion hidden collation`.split(/\s+/),
);

const REFUSED_KINDS = new Set(['2d', '2dsphere', 'hashed', 'geoHaystack', 'columnstore']);

/**
 * Checks and completes an index as createIndexes takes it. Throws codes 67 (CannotCreateIndex), 197 (unknown option), 115
 * (kinds that this server has not).
 */
export function indexSpec(given: Doc): Doc {
  const { key, name } = given;
  if (!isDoc(key) || Object.keys(key).length === 0) return fail(67, 'Index keys cannot be empty.');
  if (typeof name !== 'string' || name === '') return fail(9, "Index must have a non-empty 'name'");
  for (const option of Object.keys(given)) {
    if (!KNOWN.has(option))
      fail(
        option === 'wildcardProjection' ? 115 : 197,
        `The field '${option}' is not valid for an index specification. Specification: ${name}`,
      );
  }
  if (given['collation'] !== undefined && !(isDoc(given['collation']) && given['collation']['locale'] === 'simple')) {
    fail(115, 'index collations are not supported by this server');
  }
  checkKey(key);
  const out: Doc = { v: new Int32(2), key, name };
  for (const flag of ['unique', 'sparse', 'hidden'] as const)
    if (given[flag] !== undefined && truthy(given[flag])) out[flag] = true;
  checkPartial(given, out);
  checkExpiry(given, key, out);
  return isText(key) ? textSpec(given, out) : out;
}

function checkKey(key: Doc): void {
  for (const [path, kind] of fieldsOf(key)) {
    if (path === '' || path.split('.').includes('')) fail(67, 'Index keys cannot be an empty field.');
    if (path === '$**' && kind === 'text') continue;
    if (path.includes('$**')) fail(115, 'wildcard indexes are not supported by this server');
    if (path.startsWith('$') || /\.\$/.test(path))
      fail(67, `Index key contains an illegal field name: field name starts with '$'.`);
    if (typeof kind === 'string') {
      if (REFUSED_KINDS.has(kind)) fail(115, `${kind} indexes are not supported by this server`);
      if (kind !== 'text') fail(67, `Unknown index plugin '${kind}'`);
    } else if (!isNumeric(kind)) {
      fail(
        67,
        `Values in v:2 index key pattern cannot be of type ${typeof kind}. Only numbers > 0, numbers < 0, and strings are allowed.`,
      );
    } else if (toNumber(kind) === 0) {
      fail(67, 'Values in the index key pattern cannot be 0.');
    }
  }
}

function isText(key: Doc): boolean {
  return Object.values(key).includes('text');
}

function checkPartial(given: Doc, out: Doc): void {
  const partial = given['partialFilterExpression'];
  if (partial === undefined) return;
  if (!isDoc(partial)) fail(14, "The field 'partialFilterExpression' must be an object");
  if (out['sparse'] === true) fail(67, 'cannot mix "partialFilterExpression" and "sparse" options');
  checkPartialNode(partial as Doc);
  parseFilter(partial);
  out['partialFilterExpression'] = partial;
}

const PARTIAL_OPERATORS = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in']);

/** Only what mongod allows in partial indexes: these conditions can be proved from a query. */
function checkPartialNode(filter: Doc): void {
  for (const [key, value] of fieldsOf(filter)) {
    if (key === '$and' || key === '$or') {
      for (const inner of Array.isArray(value) ? value : []) checkPartialNode(inner as Doc);
    } else if (key.startsWith('$')) {
      fail(67, `Expression not supported in partial index: ${key}`);
    } else if (isDoc(value)) {
      for (const [name, operand] of Object.entries(value)) {
        if (!name.startsWith('$')) continue;
        if (!PARTIAL_OPERATORS.has(name) || (name === '$exists' && !truthy(operand)))
          fail(67, `Expression not supported in partial index: ${key} ${name}`);
      }
    }
  }
}

function checkExpiry(given: Doc, key: Doc, out: Doc): void {
  const seconds = given['expireAfterSeconds'];
  if (seconds === undefined) return;
  if (!isNumeric(seconds)) fail(67, "TTL index 'expireAfterSeconds' option must be numeric");
  const value = toNumber(seconds as number);
  if (value < 0 || value > 0x7fffffff)
    fail(67, "TTL index 'expireAfterSeconds' option must be within an acceptable range");
  if (Object.keys(key).length > 1)
    fail(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL');
  if ('_id' in key) fail(72, "The field 'expireAfterSeconds' is not valid for an _id index specification");
  out['expireAfterSeconds'] = seconds;
}

function textSpec(given: Doc, out: Doc): Doc {
  const key = given['key'] as Doc;
  if (Object.values(key).some(kind => kind !== 'text'))
    fail(115, 'text indexes with other fields are not supported by this server');
  if (out['unique'] === true) fail(67, 'text indexes cannot be unique');
  const weights: Doc = {};
  for (const path of Object.keys(key)) weights[path === '$**' ? '$**' : path] = new Int32(1);
  if (isDoc(given['weights'])) Object.assign(weights, given['weights']);
  // mongoose compares these with what MongoDB fills in; no language changes how words are split here.
  const language = given['default_language'] ?? 'english';
  const rest = { default_language: language, language_override: 'language', textIndexVersion: new Int32(3) };
  return { ...out, key: { _fts: 'text', _ftsx: new Int32(1) }, weights, ...rest };
}

/**
 * Compares a wanted index with the ones that exist. True if it is there already. Throws code 85 if the same key has other
 * options or another name, 86 if the name is taken by another key.
 */
export function alreadyThere(existing: readonly Doc[], wanted: Doc): boolean {
  const wantedKey = wanted['key'] as Doc;
  for (const spec of existing) {
    const sameName = spec['name'] === wanted['name'];
    const bothText = spec['weights'] !== undefined && wanted['weights'] !== undefined;
    const sameKey =
      samePattern(spec['key'] as Doc, wantedKey) &&
      sameValue(spec['partialFilterExpression'] ?? null, wanted['partialFilterExpression'] ?? null);
    const options = (doc: Doc) =>
      ['unique', 'sparse', 'expireAfterSeconds', 'partialFilterExpression', 'weights'].map(name => doc[name] ?? null);
    const same = sameValue(options(spec), options(wanted));
    if (sameName && sameKey && same) return true;
    if (sameName && !samePattern(spec['key'] as Doc, wantedKey)) {
      fail(
        86,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${shown(wanted)}, existing index: ${shown(spec)}`,
      );
    }
    if (sameName)
      fail(86, `An existing index has the same name as the requested index but other options: ${String(spec['name'])}`);
    if (bothText)
      fail(
        85,
        `An equivalent index already exists with a different name and options. There can be only one text index: ${String(spec['name'])}`,
      );
    if (sameKey && same) fail(85, `Index already exists with a different name: ${String(spec['name'])}`);
    if (sameKey)
      fail(
        85,
        `An equivalent index already exists with the same name but different options. Requested index: ${shown(wanted)}, existing index: ${shown(spec)}`,
      );
  }
  return false;
}
