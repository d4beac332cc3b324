import { optionalNumber } from '../bson/numbers';
import { type Doc, isDoc } from '../bson/types';
import type { Deadline } from '../engine/pacer';
import { fail } from '../errors';
import { matchesForWrite } from '../planner/find';
import type { Node } from '../query/ast';
import { truthy } from '../bson/truth';
import { parseFilter } from '../query/parse';
import { parseUpdate, type Update } from '../update/update';
import {
  checkCollation,
  type Command,
  type CommandContext,
  constants,
  deadline,
  letOf,
  namespaceOf,
  operations,
  retries,
} from './context';
import { checkStatement } from './fields';
import { checkUpsert, insertUpserted, modifyOne } from './modify';
import { writeError } from './write-error';

interface Operation {
  readonly filter: Node;
  readonly update: Update;
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly hint: unknown;
}

interface Tally {
  n: number;
  nModified: number;
  upserted: Doc[];
  writeErrors: Doc[];
}

/** update: `{n, nModified, upserted?, writeErrors?}`. Each document is changed atomically, in order. */
export const update: Command = async context => {
  const ns = namespaceOf(context);
  const specs = operations(context, 'updates');
  for (const spec of specs) checkStatement('updates', spec);
  const variables = letOf(context);
  const ordered = context.body['ordered'] !== false;
  const until = deadline(context);
  const parsed = specs.map((spec, index) => parse(spec, index, variables, context.transaction !== undefined));
  return context.engine.write(() => {
    const statements = retries(context);
    const tally: Tally = { n: 0, nModified: 0, upserted: [], writeErrors: [] };
    for (const [index, operation] of parsed.entries()) {
      try {
        if ('error' in operation) tally.writeErrors.push(operation.error);
        else
          count(
            tally,
            index,
            statements.once(index, () => runOne(context, ns, operation, until)),
          );
      } catch (error) {
        tally.writeErrors.push(writeError(error, index));
      }
      if (ordered && tally.writeErrors.length > 0) break;
    }
    return { ...replyOf(tally), ...statements.finish() };
  });
};

function replyOf({ n, nModified, upserted, writeErrors }: Tally): Doc {
  return {
    n,
    nModified,
    ...(upserted.length > 0 ? { upserted } : {}),
    ...(writeErrors.length > 0 ? { writeErrors } : {}),
  };
}

function parse(spec: Doc, index: number, variables: Doc, once: boolean): Operation | { error: Doc } {
  try {
    checkCollation(spec['collation']);
    const multi = truthy(spec['multi']);
    if (once && multi) fail(72, 'Cannot use retryable writes with multi=true');
    const parsed = parseUpdate(spec['u'], spec['arrayFilters'], {
      ...variables,
      ...(isDoc(spec['c']) ? constants(spec['c']) : {}),
    });
    if (multi && parsed.isReplacement) fail(9, 'multi update is not supported for replacement-style update');
    const filter = parseFilter(spec['q'], { variables });
    if (truthy(spec['upsert'])) checkUpsert(filter);
    return {
      filter,
      update: parsed,
      multi,
      upsert: truthy(spec['upsert']),
      hint: spec['hint'],
    };
  } catch (error) {
    return { error: writeError(error, index) };
  }
}

/** Adds the answer of a statement to the reply of its command. */
function count(tally: Tally, index: number, { n, nModified, upserted }: Doc): void {
  tally.n += optionalNumber(n) ?? 0;
  tally.nModified += optionalNumber(nModified) ?? 0;
  if (isDoc(upserted)) tally.upserted.push({ index, ...upserted });
}

function runOne(context: CommandContext, ns: string, operation: Operation, until: Deadline): Doc {
  const { engine, body } = context;
  const bypass = body['bypassDocumentValidation'] === true;
  const collection = operation.upsert ? engine.catalog.ensure(ns) : engine.catalog.get(ns);
  if (!collection) return { n: 0, nModified: 0 };
  const { filter, hint } = operation;
  let n = 0;
  let nModified = 0;
  const search = { filter, sort: [], skip: 0, limit: operation.multi ? undefined : 1, hint };
  for (const match of matchesForWrite(collection, search, until)) {
    const { changed } = modifyOne(collection, match, filter, operation.update, bypass);
    n += 1;
    if (changed) nModified += 1;
  }
  if (n > 0 || !operation.upsert) return { n, nModified };
  const doc = insertUpserted(collection, filter, operation.update, bypass);
  return { n: 1, nModified: 0, upserted: { _id: doc['_id'] } };
}

/** Limit of an operation of the delete command: 0 for all, 1 for one. Throws code 9 for others. */
export function deleteLimit(value: unknown): number | undefined {
  const limit = optionalNumber(value);
  if (limit !== 0 && limit !== 1) fail(9, `The limit field in delete objects must be 0 or 1. Got ${String(value)}`);
  return limit === 0 ? undefined : 1;
}
