import { isIndexName, ownValue } from '../bson/names';
import { type Doc, isDoc } from '../bson/types';
import { fail } from '../errors';
import type { Predicate } from '../query/matcher';

/** What the placeholders of an update path stand for. */
export interface Placeholders {
  /** Element that the filter matched, for `$`. */
  readonly matched: number | undefined;
  /** Conditions of `$[name]`, by name. */
  readonly arrayFilters: ReadonlyMap<string, Predicate>;
}

const FILTERED = /^\$\[(.*)\]$/;

/**
 * The concrete paths of an update path with `$`, `$[]` and `$[name]` for one document. Throws code 2 when the filter matched
 * no element, when a name has no array filter, or when `$[]` meets something that is no array.
 */
export function resolvePath(doc: Doc, path: string, placeholders: Placeholders): string[][] {
  const parts = path.split('.');
  if (!path.includes('$')) return [parts];
  const out: string[][] = [];
  expand(doc, parts, 0, [], placeholders, out, path);
  return out;
}

function expand(
  value: unknown,
  parts: readonly string[],
  at: number,
  done: string[],
  placeholders: Placeholders,
  out: string[][],
  path: string,
): void {
  const part = parts[at];
  if (part === undefined) {
    out.push(done);
    return;
  }
  const go = (key: string, next: unknown) => expand(next, parts, at + 1, [...done, key], placeholders, out, path);
  if (part === '$') {
    const index =
      placeholders.matched ?? fail(2, 'The positional operator did not find the match needed from the query.');
    go(String(index), Array.isArray(value) ? value[index] : undefined);
    return;
  }
  const filtered = FILTERED.exec(part);
  if (filtered) {
    const name = filtered[1] as string;
    const test =
      name === ''
        ? () => true
        : (placeholders.arrayFilters.get(name) ??
          fail(2, `No array filter found for identifier '${name}' in path '${path}'`));
    if (!Array.isArray(value)) {
      return value === undefined
        ? fail(2, `The path '${done.join('.')}' must exist in the document in order to apply array updates.`)
        : fail(2, `Cannot apply array updates to non-array element ${done.join('.')}`);
    }
    value.forEach((element, i) => {
      if (test({ [name]: element })) go(String(i), element);
    });
    return;
  }
  go(
    part,
    Array.isArray(value)
      ? isIndexName(part)
        ? value[Number(part)]
        : undefined
      : isDoc(value)
        ? ownValue(value, part)
        : undefined,
  );
}
