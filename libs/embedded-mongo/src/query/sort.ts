import { compareValues } from '../bson/compare';
import { toNumber } from '../bson/numbers';
import { leavesOf } from '../bson/paths';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { fail } from '../errors';

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
  return Object.entries(spec).map(([path, value]) => {
    const parts = path.split('.');
    if (path.startsWith('$') && path !== '$natural')
      fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    if (path === '' || parts.includes('')) fail(15998, 'FieldPath field names may not be empty strings.');
    if (isDoc(value)) {
      if (value['$meta'] !== 'textScore') fail(17312, 'Illegal $meta sort');
      return { path, parts, direction: -1, textScore: true };
    }
    if (!isNumeric(value)) return fail(15974, `Illegal key in $sort specification: ${path}: ${JSON.stringify(value)}`);
    const direction = toNumber(value);
    if (direction !== 1 && direction !== -1)
      return fail(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return { path, parts, direction };
  });
}

/** The values a document sorts by: of an array the least when ascending, the greatest when descending. */
export function sortKey(doc: unknown, fields: readonly SortField[], score?: number): unknown[] {
  return fields.map(field => {
    if (field.textScore) return score ?? 0;
    const leaves = leavesOf(doc, field.parts).flatMap(leaf =>
      Array.isArray(leaf) ? (leaf.length ? leaf : [undefined]) : [leaf ?? null],
    );
    if (leaves.length === 0) return null;
    return leaves.reduce((best, leaf) => (compareValues(leaf, best) * field.direction < 0 ? leaf : best));
  });
}

/** Compares two sort keys made by {@link sortKey}. */
export function compareKeys(a: readonly unknown[], b: readonly unknown[], fields: readonly SortField[]): number {
  for (let i = 0; i < fields.length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order * (fields[i] as SortField).direction;
  }
  return 0;
}

/** A new array of the documents in order; equal ones keep their places. */
export function sortDocs(docs: readonly Doc[], fields: readonly SortField[]): Doc[] {
  return docs
    .map(doc => ({ doc, key: sortKey(doc, fields) }))
    .sort((a, b) => compareKeys(a.key, b.key, fields))
    .map(item => item.doc);
}
