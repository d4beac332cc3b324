import { ObjectId } from 'bson';
import { decodeExact, encode, MAX_DOCUMENT_BYTES } from '../bson/codec';
import { type Doc, isDoc, isRegex } from '../bson/types';
import { CommandError, fail } from '../errors';
import { type Command, namespaceOf, operations, retries } from './context';
import { writeError } from './write-error';

interface Incoming {
  readonly doc: Doc;
  readonly bytes: Buffer;
  readonly error?: unknown;
}

/** insert: `{n, writeErrors?}`. Ordered inserts stop at the first error. */
export const insert: Command = async context => {
  const ns = namespaceOf(context);
  const ordered = context.body['ordered'] !== false;
  const bypass = context.body['bypassDocumentValidation'] === true;
  const incoming =
    read(context.sequences.get('documents')) ?? operations(context, 'documents').map(doc => prepare(doc));
  if (incoming.length === 0 || incoming.length > 100_000)
    fail(16, `Write batch sizes must be between 1 and 100000. Got ${incoming.length} operations.`);
  return context.engine.write(() => {
    const collection = context.engine.catalog.ensure(ns);
    const statements = retries(context);
    const writeErrors: Doc[] = [];
    let n = 0;
    for (const [index, { doc, bytes, error }] of incoming.entries()) {
      try {
        statements.once(index, () => {
          if (error) throw error;
          if (!bypass) collection.validator?.check(doc);
          collection.insert(doc, bytes);
          return {};
        });
        n += 1;
      } catch (failure) {
        writeErrors.push(writeError(failure, index));
        if (ordered) break;
      }
    }
    return { n, ...(writeErrors.length > 0 ? { writeErrors } : {}), ...statements.finish() };
  });
};

function read(sequence: readonly Buffer[] | undefined): Incoming[] | undefined {
  return sequence?.map(bytes => prepare(decodeExact(bytes), bytes));
}

/** Puts `_id` first, makes one if there is none, and keeps the bytes as they came where nothing changes. */
function prepare(doc: Doc, bytes?: Buffer): Incoming {
  try {
    if ((bytes?.length ?? 0) > MAX_DOCUMENT_BYTES)
      fail(10334, `object to insert too large. size in bytes: ${bytes?.length}, max size: ${MAX_DOCUMENT_BYTES}`);
    const hasId = Object.hasOwn(doc, '_id') && doc['_id'] !== undefined;
    if (hasId) checkId(doc['_id']);
    // A copy: the slice would keep the whole message in memory as long as LMDB needs it.
    if (bytes && hasId && Object.keys(doc)[0] === '_id') return { doc, bytes: Buffer.from(bytes) };
    const { _id = new ObjectId(), ...rest } = doc;
    const complete = { _id, ...rest };
    const encoded = encode(complete);
    if (encoded.length > MAX_DOCUMENT_BYTES)
      fail(10334, `object to insert too large. size in bytes: ${encoded.length}, max size: ${MAX_DOCUMENT_BYTES}`);
    return { doc: complete, bytes: encoded };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { doc, bytes: Buffer.alloc(0), error };
  }
}

/** The names of a DBRef. */
const REFERENCE = new Set(['$ref', '$id', '$db']);

function checkId(id: unknown): void {
  if (Array.isArray(id)) fail(53, "The '_id' value cannot be of type array");
  if (isRegex(id)) fail(53, "The '_id' value cannot be of type regex");
  const dollar = isDoc(id) && Object.keys(id).find(key => key.startsWith('$') && !REFERENCE.has(key));
  if (dollar) fail(52, `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`);
}
