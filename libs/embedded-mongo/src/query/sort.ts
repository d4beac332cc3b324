import { compareValues } from '../bson/compare';
import { toNumber } from '../bson/numbers';
import { fieldsOf } from '../bson/names';
import { ARRAY, plainAt } from '../bson/paths';
import { EMPTY_ARRAY, spread, type SpreadErrors } from '../bson/spread';
import { isDoc, isNumeric } from '../bson/types';
import { fail } from '../errors';
import { shown } from '../engine/duplicate';

/** One field of a sort, or the score of a text search. */
export interface SortField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
  readonly textScore?: boolean;
}

/** Parses `{field: 1 | -1 | {$meta: 'textScore'}}`. Throws code 15975 / 2 as MongoDB for other values. */
export function parseSort(spec: unknown): SortField[] {
  if (spec === undefined || spec === null) return [];
  if (!isDoc(spec)) return fail(14, 'Expected field sortto be of type object');
  return fieldsOf(spec).map(([path, value]) => {
    const parts = path.split('.');
    if (path.startsWith('$') && path !== '$natural') fail(16410, `FieldPath field names may not start with '$'.`);
    if (path === '' || parts.includes('')) fail(15998, 'FieldPath field names may not be empty strings.');
    if (isDoc(value)) {
      if (value['$meta'] !== 'textScore') fail(17312, 'Illegal $meta sort');
      return { path, parts, direction: -1, textScore: true };
    }
    if (!isNumeric(value)) return fail(15974, `Illegal key in $sort specification: ${path}: ${shown(value)}`);
    const direction = toNumber(value);
    if (direction !== 1 && direction !== -1)
      return fail(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return { path, parts, direction };
  });
}

/**
 * The values a document sorts by. Arrays offer one key per element, all fields taken together; the least in the sort's own order
 * counts. Throws code 2 when two fields run through different arrays.
 */
export function sortKey(doc: unknown, fields: readonly SortField[], score?: number): unknown[] {
  const key: unknown[] = [];
  for (const field of fields) {
    const value = field.textScore ? (score ?? 0) : plainAt(doc, field.parts);
    if (value === ARRAY) return spreadKey(doc, fields, score);
    key.push(value ?? null);
  }
  return key;
}

const ERRORS: SpreadErrors = {
  parallel: () =>
    fail(2, 'Executor error during find command :: caused by :: cannot sort with keys that are parallel arrays'),
  ambiguous: name =>
    fail(
      16746,
      `Ambiguous field name found in array (do not use numeric field names in embedded elements in an array), field: '${name}'`,
    ),
};

function spreadKey(doc: unknown, fields: readonly SortField[], score?: number): unknown[] {
  const paths = fields.map(field => (field.textScore ? [] : field.parts));
  const { rows } = spread(doc, paths, ERRORS);
  const keys = rows.map(({ values }) =>
    values.map((value, i) => {
      if (fields[i]?.textScore) return score ?? 0;
      return value === EMPTY_ARRAY ? undefined : (value ?? null);
    }),
  );
  return keys.reduce((best, key) => (compareKeys(key, best, fields) < 0 ? key : best));
}

/** Compares two sort keys made by {@link sortKey}. */
export function compareKeys(a: readonly unknown[], b: readonly unknown[], fields: readonly SortField[]): number {
  for (let i = 0; i < fields.length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order * (fields[i] as SortField).direction;
  }
  return 0;
}
