import { ObjectId } from 'bson';
import { decode, encode, MAX_DOCUMENT_BYTES } from '../bson/codec';
import type { Doc } from '../bson/types';
import { documentsOf, fieldOf, withIdFirst } from '../bson/elements';
import { fail } from '../errors';
import { type Command, type CommandContext, namespaceOf, retries } from './context';
import { checkNewId } from './new-id';
import { writeError } from './write-error';

/**
 * insert: `{n, writeErrors?}`. Ordered inserts stop at the first error. Documents are kept as the bytes that came, `_id` first;
 * each is decoded only when its turn has come, as many small ones take several times their size.
 */
export const insert: Command = async context => {
  const ns = namespaceOf(context);
  const ordered = context.body['ordered'] !== false;
  const bypass = context.body['bypassDocumentValidation'] === true;
  const incoming = documents(context);
  if (incoming.length === 0 || incoming.length > 100_000)
    fail(16, `Write batch sizes must be between 1 and 100000. Got ${incoming.length} operations.`);
  return context.engine.write(() => {
    const collection = context.engine.catalog.ensure(ns);
    const statements = retries(context);
    const writeErrors: Doc[] = [];
    let n = 0;
    for (const [index, given] of incoming.entries()) {
      try {
        statements.once(index, () => {
          const bytes = prepare(given);
          // All of it, though indexes read a part: text that is no UTF-8 shows here.
          const doc = decode(bytes);
          checkNewId(doc['_id']);
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

/** The documents as they came: in a sequence of their own, or in the body. Throws code 14. */
function documents({ sequences, bodyBytes }: CommandContext): readonly Buffer[] {
  const sequence = sequences.get('documents');
  if (sequence) return sequence;
  const field = fieldOf(bodyBytes, 'documents');
  const found = field?.type === ARRAY ? documentsOf(field.value) : undefined;
  return found ?? fail(14, `BSON field 'insert.documents' is missing or is no array of objects`);
}

const ARRAY = 0x04;

/** A document with its `_id` first, or one made. Throws code 10334. */
function prepare(given: Buffer): Buffer {
  const bytes = withIdFirst(given, () => encode({ _id: new ObjectId() }));
  if (bytes.length > MAX_DOCUMENT_BYTES)
    fail(10334, `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`);
  return bytes;
}
