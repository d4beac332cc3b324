import {
  BSONError,
  type DeserializeOptions,
  Double,
  Int32,
  Long,
  Timestamp,
  calculateObjectSize,
  deserialize,
  serialize,
} from 'bson';
import { fieldsOf, nameOf, setOwn } from './names';
import { decodeOrdered, hasIndexNames } from './ordered';
import { type Doc, isDoc } from './types';

const EXACT: DeserializeOptions = { promoteValues: false, promoteBuffers: false, bsonRegExp: true };
const PLAIN: DeserializeOptions = { promoteValues: true, promoteLongs: true, promoteBuffers: false, bsonRegExp: true };

/** Largest document, as mongod: 16 MiB. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Decodes with number types kept apart (Int32, Double, Long …): what updates and projections need. */
export function decodeExact(bytes: Buffer): Doc {
  return hasIndexNames(bytes) ? decodeOrdered(bytes, exactly) : exactly(bytes);
}

function exactly(bytes: Buffer): Doc {
  return deserialize(bytes, EXACT);
}

/** Decodes numbers to JavaScript numbers: faster, and what expressions compute with. Long beyond 2^53 stays a Long. */
export function decodePlain(bytes: Buffer): Doc {
  return deserialize(bytes, PLAIN);
}

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

/** Turns exact values into plain ones, deeply, under the names of their fields. */
export function toPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (isDoc(value)) {
    const out: Doc = {};
    for (const [name, inner] of fieldsOf(value)) setPlain(out, name, toPlain(inner));
    return out;
  }
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long && !(value instanceof Timestamp)) {
    const number = value.toNumber();
    return Number.isSafeInteger(number) ? number : value;
  }
  return value;
}

function setPlain(target: Doc, name: string, value: unknown): void {
  if (name === '__proto__') setOwn(target, name, value);
  else target[name] = value;
}

/** Deep copy of documents and arrays; the bson classes are immutable here and shared. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  if (!isDoc(value)) return value;
  const out: Doc = {};
  for (const [key, inner] of Object.entries(value)) setOwn(out, key, cloneValue(inner));
  return out as T;
}
