import type { Doc } from '../bson/types';
import { matchesForWrite } from '../planner/find';
import { parseFilter } from '../query/parse';
import { checkCollation, type Command, letOf, namespaceOf, operations } from './context';
import { checkStatement } from './fields';
import { removeOne } from './modify';
import { deleteLimit } from './update';
import { writeError } from './write-error';

/** delete: `{n, writeErrors?}`. */
export const remove: Command = async context => {
  const ns = namespaceOf(context);
  const specs = operations(context, 'deletes');
  for (const spec of specs) checkStatement('deletes', spec);
  const variables = letOf(context);
  const ordered = context.body['ordered'] !== false;
  return context.engine.write(() => {
    const collection = context.engine.catalog.get(ns);
    const writeErrors: Doc[] = [];
    let n = 0;
    for (const [index, spec] of specs.entries()) {
      try {
        checkCollation(spec['collation']);
        const filter = parseFilter(spec['q'], { variables });
        const limit = deleteLimit(spec['limit']);
        if (!collection) continue;
        for (const match of matchesForWrite(collection, { filter, sort: [], skip: 0, limit, hint: spec['hint'] })) {
          removeOne(collection, match);
          n += 1;
        }
      } catch (error) {
        writeErrors.push(writeError(error, index));
        if (ordered) break;
      }
    }
    return writeErrors.length > 0 ? { n, writeErrors } : { n };
  });
};
