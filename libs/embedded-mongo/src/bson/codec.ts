import {
  BSONRegExp,
  type DeserializeOptions,
  Double,
  Int32,
  Long,
  Timestamp,
  calculateObjectSize,
  deserialize,
  serialize,
} from 'bson';
import { regexParts } from './compare';
import { type Doc, isDoc } from './types';

const EXACT: DeserializeOptions = { promoteValues: false, promoteBuffers: false, bsonRegExp: true };
const PLAIN: DeserializeOptions = { promoteValues: true, promoteLongs: true, promoteBuffers: false, bsonRegExp: true };

/** Largest document, as mongod: 16 MiB. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Decodes with number types kept apart (Int32, Double, Long …): what updates and projections need. */
export function decodeExact(bytes: Uint8Array): Doc {
  return deserialize(bytes, EXACT);
}

/** Decodes numbers to JavaScript numbers: faster, and what expressions compute with. Long beyond 2^53 stays a Long. */
export function decodePlain(bytes: Uint8Array): Doc {
  return deserialize(bytes, PLAIN);
}

/** Encodes a document; fields that are `undefined` are left out. */
export function encode(doc: Doc): Buffer {
  return Buffer.from(serialize(doc, { ignoreUndefined: true, checkKeys: false }));
}

/** Size of a document in bytes once encoded. */
export function encodedSize(doc: Doc): number {
  return calculateObjectSize(doc, { ignoreUndefined: true });
}

/** Turns exact values into plain ones, deeply; regular expressions become JavaScript's. */
export function toPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (isDoc(value)) {
    const out: Doc = {};
    for (const [key, inner] of Object.entries(value)) setOwn(out, key, toPlain(inner));
    return out;
  }
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long && !(value instanceof Timestamp)) {
    const number = value.toNumber();
    return Number.isSafeInteger(number) ? number : value;
  }
  if (value instanceof BSONRegExp) {
    const { pattern, options } = regexParts(value);
    return new RegExp(pattern, options.replace(/[^ims]/g, ''));
  }
  return value;
}

/** Assigns even when the key is `__proto__`, which a plain assignment would swallow. */
export function setOwn(target: Doc, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Deep copy of documents and arrays; the bson classes are immutable here and shared. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  if (!isDoc(value)) return value;
  const out: Doc = {};
  for (const [key, inner] of Object.entries(value)) setOwn(out, key, cloneValue(inner));
  return out as T;
}
