import { compute, int32Of } from '../../bson/arithmetic';
import { compareValues } from '../../bson/compare';
import { type Doc, isDoc, isNumeric, type Numeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { SortField } from '../../query/sort';
import { addUnits, type Unit, unitOf } from '../dates/units';
import { UTC } from '../dates/zone';

/** The documents of a partition in order, with the values they are sorted by. */
export interface Partition {
  readonly docs: readonly Doc[];
  readonly keys: readonly (readonly unknown[])[];
}

/** Places of the first document of a window and the one after its last. */
export type Window = readonly [number, number];

/** Finds the window of each document of a partition. */
export interface Bounds {
  /** Whether every window begins where the partition does, so that it only grows. */
  readonly isGrowing: boolean;
  of(partition: Partition, at: number): Window;
}

type Bound = 'unbounded' | 'current' | Numeric;

const WHOLE: Bounds = { isGrowing: true, of: ({ docs }) => [0, docs.length] };

/** Reads `window`. Throws code 9 for malformed ones, 5339901 and 5339902 where the order that it needs is missing. */
export function boundsOf(window: unknown, sort: readonly SortField[]): Bounds {
  if (window === undefined) return WHOLE;
  if (!isDoc(window)) return fail(9, `'window' field must be an object, but found ${typeName(window)}`);
  for (const key of Object.keys(window))
    if (key !== 'documents' && key !== 'range' && key !== 'unit')
      fail(9, `'window' field contains an unknown argument: ${key}`);
  if ('documents' in window === 'range' in window)
    return 'documents' in window
      ? fail(9, "Window bounds can specify either 'documents' or 'range', not both.")
      : WHOLE;
  if ('documents' in window) {
    if ('unit' in window) fail(9, "Window bounds can only specify 'unit' with range-based bounds.");
    return byPlace(pairOf(window['documents'], 'documents'), sort);
  }
  return byRange(pairOf(window['range'], 'range'), window['unit'], sort);
}

function pairOf(value: unknown, kind: string): readonly [Bound, Bound] {
  if (!Array.isArray(value) || value.length !== 2) return fail(9, `Window bounds must be a 2-element array: ${kind}`);
  for (const bound of value)
    if (bound !== 'unbounded' && bound !== 'current' && !isNumeric(bound))
      fail(9, `${kind}-based bounds must be 'unbounded', 'current', or a number`);
  return value as unknown as readonly [Bound, Bound];
}

function byPlace([low, high]: readonly [Bound, Bound], sort: readonly SortField[]): Bounds {
  const offset = (bound: Bound, otherwise: number) => {
    if (bound === 'unbounded') return otherwise;
    if (bound === 'current') return 0;
    return int32Of(bound) ?? fail(9, `document-based bounds must be integers: ${String(bound)}`);
  };
  const [from, to] = [offset(low, -Infinity), offset(high, Infinity)];
  if (from > to) fail(5339900, 'Lower bound must not exceed upper bound');
  if (sort.length === 0 && (from !== -Infinity || to !== Infinity))
    fail(5339901, 'Document-based bounds require a sortBy');
  return {
    isGrowing: from === -Infinity,
    of: ({ docs }, at) => [Math.max(0, at + from), Math.max(0, Math.min(docs.length, at + to + 1))],
  };
}

function byRange([low, high]: readonly [Bound, Bound], unitName: unknown, sort: readonly SortField[]): Bounds {
  if (sort.length !== 1 || sort[0]?.direction !== 1)
    fail(5339902, 'Range-based bounds require sortBy a single field, ascending');
  if (unitName !== undefined && typeof unitName !== 'string') return fail(9, "'unit' must be a string");
  const unit = unitName === undefined ? undefined : unitOf(unitName);
  if (unit && [low, high].some(bound => isNumeric(bound) && int32Of(bound) === undefined))
    fail(9, "With 'unit', range-based bounds must be integers");
  if (isNumeric(low) && isNumeric(high) && compareValues(low, high) > 0)
    fail(5339900, 'Lower bound must not exceed upper bound');
  return {
    isGrowing: low === 'unbounded',
    of: ({ docs, keys }, at) => {
      const here = keys[at]?.[0];
      const edge = (bound: Bound): unknown => (bound === 'current' ? here : moved(here, bound as Numeric, unit));
      const valueAt = (i: number) => keys[i]?.[0];
      const first = low === 'unbounded' ? 0 : search(docs.length, i => compareValues(valueAt(i), edge(low)) >= 0);
      const end =
        high === 'unbounded' ? docs.length : search(docs.length, i => compareValues(valueAt(i), edge(high)) > 0);
      return [first, Math.max(first, end)];
    },
  };
}

/** The value so far from another; throws for values that have no distances. */
function moved(value: unknown, by: Numeric, unit: Unit | undefined): unknown {
  if (unit) {
    if (!(value instanceof Date))
      return fail(5429513, `Invalid range: Expected the sortBy field to be a Date, but it was ${typeName(value)}`);
    return new Date(addUnits(value.getTime(), unit, int32Of(by) ?? 0, UTC));
  }
  if (value instanceof Date)
    return fail(5429513, 'Invalid range: For windows that involve date or time ranges, a unit must be provided.');
  return isNumeric(value)
    ? compute(value, '+', by)
    : fail(5429414, `Invalid range: Expected the sortBy field to be a number, but it was ${typeName(value)}`);
}

/** The first place at which a condition holds that holds from then on. */
function search(length: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
