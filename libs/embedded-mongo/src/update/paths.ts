import { isIndexName, keyOf, ownValue, setOwn } from '../bson/names';
import { type Doc, isDoc } from '../bson/types';
import { shown } from '../engine/duplicate';
import { fail } from '../errors';

/** Longest array that a path such as `a.1000000` may create, as mongod. */
const MAX_PADDING = 1_500_000;

/** Where a path of an update ends: the container that holds the value, or nothing yet. */
export type Container = Doc | unknown[];

/** Value under a key or array index of a container. */
export function childOf(container: Container, key: string): unknown {
  if (Array.isArray(container)) return isIndexName(key) ? container[Number(key)] : undefined;
  return ownValue(container, key);
}

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isDoc(value);
}

/** The container of the last part without creating anything; `undefined` if the path does not exist. */
export function findContainer(doc: Doc, parts: readonly string[]): Container | undefined {
  let at: Container = doc;
  for (const part of parts.slice(0, -1)) {
    const next = childOf(at, part);
    if (!isContainer(next)) return undefined;
    at = next;
  }
  return at;
}

/** Throws code 28 if a path that does not exist could not be made either: a scalar is on its way, or a name where an index must be. */
export function checkViable(doc: Doc, parts: readonly string[]): void {
  let at: unknown = doc;
  for (const [i, part] of parts.entries()) {
    if (at === undefined) return;
    const named = Array.isArray(at) && !isIndexName(part);
    if (named || !isContainer(at))
      fail(
        28,
        `Cannot use the part (${part}) of (${parts.join('.')}) to traverse the element ({${parts[i - 1] ?? ''}: ${shown(at)}})`,
      );
    at = childOf(at, part);
  }
}

/** The container of the last part, made along the way. Throws code 28 where a scalar or a non-numeric index is in the way. */
export function makeContainer(doc: Doc, parts: readonly string[]): Container {
  let at: Container = doc;
  for (const [i, part] of parts.slice(0, -1).entries()) {
    const next = childOf(at, part);
    if (isContainer(next)) {
      at = next;
    } else if (next === undefined) {
      const made: Doc = {};
      assign(at, part, made);
      at = made;
    } else {
      fail(28, `Cannot create field '${parts[i + 1]}' in element {${part}: ${shown(next)}}`);
    }
  }
  const last = parts[parts.length - 1] as string;
  if (Array.isArray(at) && !isIndexName(last))
    fail(28, `Cannot create field '${last}' in element {${parts[parts.length - 2] ?? ''}: ${shown(at)}}`);
  return at;
}

/** Sets a value in a container; arrays are padded with null up to the index. */
export function assign(container: Container, key: string, value: unknown): void {
  if (!Array.isArray(container)) {
    setOwn(container, key, value);
    return;
  }
  if (!isIndexName(key)) fail(28, `Cannot create field '${key}' in element ${shown(container)}`);
  const index = Number(key);
  if (index > container.length + MAX_PADDING) fail(2, `can't backfill more than ${MAX_PADDING} elements`);
  while (container.length < index) container.push(null);
  container[index] = value;
}

/** Removes a field; an array element becomes null, as `$unset` does. */
export function removeKey(container: Container, key: string): void {
  if (!Array.isArray(container)) {
    delete container[Object.hasOwn(container, key) ? key : keyOf(key)];
  } else if (isIndexName(key) && Number(key) < container.length) {
    container[Number(key)] = null;
  }
}
