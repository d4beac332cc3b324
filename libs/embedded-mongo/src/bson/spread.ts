import { isIndexName, ownValue } from './names';
import { isDoc } from './types';

/** One combination of values that a document has at several paths. */
export interface SpreadRow {
  /** By path. A missing value is `undefined`, an empty array {@link EMPTY_ARRAY}. */
  readonly values: readonly unknown[];
  /** Whether every path was missing. */
  readonly absent: boolean;
}

/** Rows of a document, and per path whether an array spread it into several. */
export interface Spread {
  readonly rows: SpreadRow[];
  readonly multikey: boolean[];
}

/** Stands for the value of an array without elements: it sorts before null. */
export const EMPTY_ARRAY = Symbol('empty array');

/** What the caller throws: two paths that run through different arrays, and a field called like an element's index. */
export interface SpreadErrors {
  parallel(path: string, other: string): never;
  ambiguous(name: string): never;
}

/** How far one path has been followed. */
interface Track {
  /** What is left of the path; `undefined` when its value is known. */
  readonly rest?: readonly string[];
  readonly value?: unknown;
  readonly missing?: boolean;
  /** The element that the path names by its index, found ahead for all elements of the array. */
  readonly ahead?: Reached;
}

/** Where following a path stopped: at its end, at something missing, or at the first array. */
interface Reached {
  readonly value: unknown;
  readonly rest: readonly string[];
  /** Whether the element named by an index was an array itself: such arrays are not spread. */
  readonly nested?: boolean;
}

/**
 * The values of a document under several paths as MongoDB's indexes and sorts see them: one row per element of an array, fields
 * of one array paired by element; an element without the field counts as missing; an index in a path takes that element alone.
 */
export function spread(doc: unknown, paths: readonly (readonly string[])[], errors: SpreadErrors): Spread {
  const rows: SpreadRow[] = [];
  const multikey = paths.map(() => false);
  follow(
    doc,
    paths.map((rest): Track => ({ rest })),
  );
  return { rows, multikey };

  function follow(at: unknown, before: readonly Track[]): void {
    let array: readonly unknown[] | undefined;
    let first = 0;
    let whole = false;
    const through = new Set<number>();
    const tracks = before.map((track, i): Track => {
      if (track.rest === undefined) return track;
      if (track.ahead && isDoc(at) && ownValue(at, track.rest[0] ?? '') !== undefined)
        errors.ambiguous(track.rest[0] ?? '');
      const reached = track.ahead ?? reach(at, track.rest);
      if (!Array.isArray(reached.value)) return { value: reached.value, missing: reached.value === undefined };
      if (array !== undefined && array !== reached.value) errors.parallel(pathText(i), pathText(first));
      if (array === undefined) first = i;
      array = reached.value as readonly unknown[];
      through.add(i);
      whole ||= reached.nested === true;
      return { rest: reached.rest };
    });
    if (array === undefined) {
      rows.push({ values: tracks.map(({ value }) => value), absent: tracks.every(({ missing }) => missing === true) });
      return;
    }
    spreadOver(array, tracks, through, whole);
  }

  function spreadOver(
    array: readonly unknown[],
    tracks: readonly Track[],
    through: ReadonlySet<number>,
    whole: boolean,
  ): void {
    const empty = array.length === 0;
    const prepared = tracks.map((track, i): Track => {
      const next = through.has(i) ? track.rest?.[0] : undefined;
      if (!through.has(i)) return track;
      const index = next !== undefined && isIndexName(next) ? Number(next) : array.length;
      if (index < array.length) return { ...track, ahead: ahead(array[index], track.rest as readonly string[]) };
      if (next !== undefined ? !empty || !whole : !whole) multikey[i] = true;
      return track;
    });
    for (const element of empty ? [EMPTY_ARRAY] : array) {
      const next = prepared.map((track, i): Track =>
        // At the end of its path, an array in an array stays whole.
        through.has(i) && track.rest?.length === 0 ? { value: whole && !empty ? array : element } : track,
      );
      // Arrays in arrays are not followed: to a name they are as empty as scalars.
      follow(isDoc(element) ? element : {}, next);
    }
  }

  function pathText(i: number): string {
    return (paths[i] ?? []).join('.');
  }
}

function ahead(element: unknown, rest: readonly string[]): Reached {
  const reached = reach(element, rest.slice(1));
  return { ...reached, nested: Array.isArray(element) };
}

function reach(from: unknown, parts: readonly string[]): Reached {
  let value = from;
  for (const [i, part] of parts.entries()) {
    if (Array.isArray(value)) return { value, rest: parts.slice(i) };
    if (!isDoc(value)) return { value: undefined, rest: [] };
    value = ownValue(value, part);
  }
  return { value, rest: [] };
}
