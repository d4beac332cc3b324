import { decode } from '../bson/codec';
import type { Doc } from '../bson/types';
import type { Collection, Stored } from '../engine/collection';
import { fail } from '../errors';
import type { Node } from '../query/ast';
import { encodeChecked, type Update, upsertDocument } from '../update/update';
import { checkNewId } from './new-id';

/** Throws code 224 if the filter of an upsert has `$expr`: what it compares is not what a new document would be made of. */
export function checkUpsert(filter: Node): void {
  if (filter.kind === 'custom' && filter.name === '$expr')
    fail(224, '$expr is not allowed in the query predicate for an upsert');
  if (filter.kind === 'not') checkUpsert(filter.node);
  if ('nodes' in filter) filter.nodes.forEach(checkUpsert);
}

/** Result of changing one document. */
export interface Modified {
  readonly before: Doc;
  readonly after: Doc;
  readonly changed: boolean;
}

/** Applies an update to one match inside a transaction. Throws the update's errors, 121 and 11000. */
export function modifyOne(
  collection: Collection,
  match: Stored,
  filter: Node,
  update: Update,
  bypass: boolean,
): Modified {
  const before = decode(match.bytes);
  const after = update.apply(before, filter, false);
  const bytes = encodeChecked(after);
  if (bytes.equals(match.bytes)) return { before, after, changed: false };
  if (!bypass) collection.validator?.check(after, before);
  collection.replace(match, before, after, bytes);
  return { before, after, changed: true };
}

/** Inserts what an upsert makes of its filter and update. Throws as an insert does. */
export function insertUpserted(collection: Collection, filter: Node, update: Update, bypass: boolean): Doc {
  const doc = upsertDocument(update, filter);
  checkNewId(doc['_id']);
  if (!bypass) collection.validator?.check(doc);
  collection.insert(doc, encodeChecked(doc));
  return doc;
}

/** Removes one match inside a transaction; its document. */
export function removeOne(collection: Collection, match: Stored): Doc {
  const doc = decode(match.bytes);
  collection.remove(match.id, doc);
  return doc;
}
