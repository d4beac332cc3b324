import { isIndexName, ownValue } from './names';
import { isDoc } from './types';

/**
 * Everything a dotted path reaches, with MongoDB's implicit traversal of arrays in the middle of the path. A leaf that
 * is an array comes out as that array. `undefined` stands for "missing here"; scalars inside a traversed array yield
 * nothing.
 */
export function leavesOf(doc: unknown, parts: readonly string[], from = 0): unknown[] {
  const out: unknown[] = [];
  collect(doc, parts, from, out);
  return out;
}

/** An array named by its place in another array: it is compared as a whole, its elements are not looked at. */
export class WholeArray {
  constructor(readonly value: readonly unknown[]) {}
}

/** As {@link leavesOf}, for filters: an array at a path that ends in an index comes out as {@link WholeArray}. */
export function leavesForFilter(doc: unknown, parts: readonly string[], from = 0): unknown[] {
  const last = parts[parts.length - 1];
  const leaves = leavesOf(doc, parts, from);
  if (last === undefined || !isIndexName(last) || parts.length === from || !leaves.some(Array.isArray)) return leaves;
  const parents = leavesOf(doc, parts.slice(0, -1), from);
  const byIndex = new Set(
    parents.map(parent => (Array.isArray(parent) ? (parent[Number(last)] as unknown) : undefined)),
  );
  return leaves.map(leaf => (Array.isArray(leaf) && byIndex.has(leaf) ? new WholeArray(leaf) : leaf));
}

function collect(value: unknown, parts: readonly string[], at: number, out: unknown[]): void {
  const part = parts[at];
  if (part === undefined) {
    out.push(value);
  } else if (Array.isArray(value)) {
    const indexed: unknown = isIndexName(part) ? value[Number(part)] : undefined;
    // A scalar at an index has nothing inside, not even something missing.
    const reaches = at + 1 === parts.length || isDoc(indexed) || Array.isArray(indexed);
    if (indexed !== undefined && reaches) collect(indexed, parts, at + 1, out);
    for (const element of value) if (isDoc(element)) collect(element, parts, at, out);
  } else if (isDoc(value)) {
    collect(ownValue(value, part), parts, at + 1, out);
  } else {
    out.push(undefined);
  }
}

/** The value at an exact path without array traversal (shard-key style): `undefined` if any part is missing. */
export function valueAt(doc: unknown, parts: readonly string[]): unknown {
  let value: unknown = doc;
  for (const part of parts) {
    if (Array.isArray(value)) value = isIndexName(part) ? value[Number(part)] : undefined;
    else value = isDoc(value) ? ownValue(value, part) : undefined;
  }
  return value;
}

/** Stands for an array that {@link plainAt} has met. */
export const ARRAY = Symbol('array');

/** The value at a path, or {@link ARRAY} if there is an array at it or on the way. */
export function plainAt(doc: unknown, parts: readonly string[]): unknown {
  let value = doc;
  for (const part of parts) {
    if (Array.isArray(value)) return ARRAY;
    if (!isDoc(value)) return undefined;
    value = ownValue(value, part);
  }
  return Array.isArray(value) ? ARRAY : value;
}
