import type { Doc } from '../bson/types';
import { optionalNumber } from '../bson/numbers';
import type { Collection } from '../engine/collection';
import type { Deadline } from '../engine/pacer';
import { fail } from '../errors';
import { type FindSpec, matchesForWrite } from '../planner/find';
import { parseFilter } from '../query/parse';
import { checkCollation, type Command, deadline, letOf, namespaceOf, operations, retries } from './context';
import { checkStatement } from './fields';
import { removeOne } from './modify';
import { deleteLimit } from './update';
import { writeError } from './write-error';

function parse(spec: Doc, variables: Doc, once: boolean): FindSpec {
  checkCollation(spec['collation']);
  const limit = deleteLimit(spec['limit']);
  if (once && limit === undefined) fail(72, 'Cannot use retryable writes with limit=0');
  return { filter: parseFilter(spec['q'], { variables }), sort: [], skip: 0, limit, hint: spec['hint'] };
}

function removeMatches(collection: Collection, removal: FindSpec, until: Deadline): number {
  let n = 0;
  for (const match of matchesForWrite(collection, removal, until)) {
    removeOne(collection, match);
    n += 1;
  }
  return n;
}

/** delete: `{n, writeErrors?}`. */
export const remove: Command = async context => {
  const ns = namespaceOf(context);
  const specs = operations(context, 'deletes');
  for (const spec of specs) checkStatement('deletes', spec);
  const variables = letOf(context);
  const ordered = context.body['ordered'] !== false;
  const until = deadline(context);
  return context.engine.write(() => {
    const collection = context.engine.catalog.get(ns);
    const statements = retries(context);
    const writeErrors: Doc[] = [];
    let n = 0;
    for (const [index, spec] of specs.entries()) {
      try {
        const removal = parse(spec, variables, context.transaction !== undefined);
        const answer = statements.once(index, () => ({
          n: collection ? removeMatches(collection, removal, until) : 0,
        }));
        n += optionalNumber(answer['n']) ?? 0;
      } catch (error) {
        writeErrors.push(writeError(error, index));
        if (ordered) break;
      }
    }
    return { n, ...(writeErrors.length > 0 ? { writeErrors } : {}), ...statements.finish() };
  });
};
