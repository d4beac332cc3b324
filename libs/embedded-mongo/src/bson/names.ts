import type { Doc } from './types';

/**
 * JavaScript objects put names like "1" before all others, MongoDB keeps fields in their order. So inside of decoded documents
 * such names carry a NUL in front, which no BSON name can hold; codec.ts puts it there and takes it away.
 */
const MARK = '\0';

const INDEX = /^(0|[1-9]\d*)$/;

/** Whether a name, or a component of a path, can name an array element. */
export function isIndexName(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && INDEX.test(name);
}

/** The key under which a decoded document holds a field. */
export function keyOf(name: string): string {
  return isIndexName(name) ? MARK + name : name;
}

/** The field that a key of a decoded document stands for. */
export function nameOf(key: string): string {
  return key.charCodeAt(0) === 0 ? key.slice(1) : key;
}

/** Names of the fields of a document, in their order. */
export function namesOf(doc: Doc): string[] {
  return Object.keys(doc).map(nameOf);
}

/** Names and values of a document, in their order. */
export function fieldsOf(doc: Doc): [string, unknown][] {
  return Object.entries(doc).map(([key, value]) => [nameOf(key), value]);
}

/** Own field only: names must never reach `Object.prototype`. Documents that were built here may hold indexes unmarked. */
export function ownValue(doc: Doc, name: string): unknown {
  if (Object.hasOwn(doc, name)) return doc[name];
  const key = keyOf(name);
  return key !== name && Object.hasOwn(doc, key) ? doc[key] : undefined;
}

/** Sets a field; `name` may be its key already. Works for `__proto__` too, which a plain assignment would swallow. */
export function setOwn(target: Doc, name: string, value: unknown): void {
  const key = keyOf(name);
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
