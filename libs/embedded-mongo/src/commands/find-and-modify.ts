import { type Doc, isDoc } from '../bson/types';
import { fail } from '../errors';
import { matchesForWrite } from '../planner/find';
import { truthy } from '../bson/truth';
import { parseFilter } from '../query/parse';
import { compileProjection } from '../query/projection';
import { parseSort } from '../query/sort';
import { parseUpdate, type Update } from '../update/update';
import type { Collection, Stored } from '../engine/collection';
import type { Node } from '../query/ast';
import { checkCollation, type Command, deadline, docOf, letOf, namespaceOf, retries } from './context';
import { checkUpsert, insertUpserted, modifyOne, removeOne } from './modify';

/** findAndModify: `{value, lastErrorObject: {n, updatedExisting?, upserted?}}`. The search and the change are one step. */
export const findAndModify: Command = async context => {
  const { body, engine } = context;
  const ns = namespaceOf(context);
  checkCollation(body['collation']);
  const variables = letOf(context);
  const filter = parseFilter(docOf(context, 'query'), { variables });
  const removing = truthy(body['remove']);
  const upsert = truthy(body['upsert']);
  if (upsert) checkUpsert(filter);
  const returnNew = truthy(body['new']);
  if (removing && body['update'] !== undefined) fail(9, 'Cannot specify both an update and remove=true');
  if (removing && upsert) fail(9, 'Cannot specify both upsert=true and remove=true');
  if (removing && returnNew)
    fail(9, "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
  if (!removing && body['update'] === undefined) fail(9, 'Either an update or remove=true must be specified');
  const update = removing ? undefined : parseUpdate(body['update'], body['arrayFilters'], variables);
  const fields = body['fields'];
  const project =
    isDoc(fields) && Object.keys(fields).length > 0 ? compileProjection(fields, filter, variables) : undefined;
  const sort = parseSort(body['sort']);
  const bypass = body['bypassDocumentValidation'] === true;
  const until = deadline(context);
  const run = (): Doc => {
    const collection = upsert ? engine.catalog.ensure(ns) : engine.catalog.get(ns);
    const spec = { filter, sort, skip: 0, limit: 1, hint: body['hint'] };
    const [match] = collection ? matchesForWrite(collection, spec, until) : [];
    const shown = (doc: Doc) => (project ? project(doc) : doc);
    if (!collection || (!match && !upsert))
      return { lastErrorObject: { n: 0, ...(removing ? {} : { updatedExisting: false }) }, value: null };
    if (!update) return { lastErrorObject: { n: 1 }, value: match ? shown(removeOne(collection, match)) : null };
    return change(collection, match, filter, update, { bypass, returnNew, shown });
  };
  return engine.write(() => {
    const statements = retries(context);
    return { ...statements.once(0, run), ...repeated(statements.finish()) };
  });
};

/** findAndModify has one statement: its reply names it alone. */
function repeated({ retriedStmtIds }: Doc): Doc {
  return Array.isArray(retriedStmtIds) ? { retriedStmtId: retriedStmtIds[0] as unknown } : {};
}

interface Options {
  readonly bypass: boolean;
  readonly returnNew: boolean;
  readonly shown: (doc: Doc) => Doc;
}

function change(
  collection: Collection,
  match: Stored | undefined,
  filter: Node,
  update: Update,
  options: Options,
): Doc {
  if (!match) {
    const doc = insertUpserted(collection, filter, update, options.bypass);
    const lastErrorObject = { n: 1, updatedExisting: false, upserted: doc['_id'] };
    return { lastErrorObject, value: options.returnNew ? options.shown(doc) : null };
  }
  const { before, after } = modifyOne(collection, match, filter, update, options.bypass);
  return { lastErrorObject: { n: 1, updatedExisting: true }, value: options.shown(options.returnNew ? after : before) };
}
