import { BSONError, calculateObjectSize, serialize } from 'bson';
import { nameOf, setOwn } from './names';
import { type Doc, isDoc } from './types';

export { decode } from './decode';

/** Largest document, as mongod: 16 MiB. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Encodes a document; fields that are `undefined` are left out. */
export function encode(doc: Doc): Buffer {
  try {
    return bytesOf(doc);
  } catch (error) {
    // The library refuses a NUL in a name: this is one of the few documents with names like "1", see names.ts.
    if (!(error instanceof BSONError) || !hasMarks(doc)) throw error;
    return bytesOf(toMap(doc) as Doc);
  }
}

function bytesOf(doc: Doc): Buffer {
  return Buffer.from(serialize(doc, { ignoreUndefined: true, checkKeys: false }));
}

function hasMarks(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasMarks);
  return isDoc(value) && Object.entries(value).some(([key, inner]) => key.startsWith('\0') || hasMarks(inner));
}

/** Documents as Maps with the names of their fields: the library encodes those in their own order. */
function toMap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toMap);
  if (!isDoc(value)) return value;
  return new Map(Object.entries(value).map(([key, inner]) => [nameOf(key), toMap(inner)]));
}

/** Size of a document in bytes once encoded. */
export function encodedSize(doc: Doc): number {
  return calculateObjectSize(doc, { ignoreUndefined: true });
}

/** Deep copy of documents and arrays; the bson classes are immutable here and shared. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  if (!isDoc(value)) return value;
  const out: Doc = {};
  for (const [key, inner] of Object.entries(value)) setOwn(out, key, cloneValue(inner));
  return out as T;
}
