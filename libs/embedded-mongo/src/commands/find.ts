import type { Stats } from '../planner/candidates';
import { find as search, type FindSpec, rendered } from '../planner/find';
import { cursorReply } from '../protocol/cursor-reply';
import { truthy } from '../bson/truth';
import { parseFilter } from '../query/parse';
import { compileProjection, type Project } from '../query/projection';
import { parseSort } from '../query/sort';
import {
  checkCollation,
  collectionOf,
  type Command,
  type CommandContext,
  countOf,
  cursorId,
  deadline,
  docOf,
  letOf,
  namespaceOf,
} from './context';
import { failWhenDropped } from './fail-when-dropped';

/** The parts of a find command. */
export interface ParsedFind {
  readonly spec: FindSpec;
  readonly project?: Project;
}

/** Parses filter, sort, projection and limits of find. Throws code 115 for collations. */
export function parseFind(context: CommandContext): ParsedFind {
  const { body } = context;
  checkCollation(body['collation']);
  const variables = letOf(context);
  const filter = parseFilter(docOf(context, 'filter'), { variables });
  const projection = docOf(context, 'projection');
  const project = Object.keys(projection).length > 0 ? compileProjection(projection, filter, variables) : undefined;
  const limit = countOf(context, 'limit');
  const spec = {
    filter,
    sort: parseSort(body['sort']),
    skip: countOf(context, 'skip') ?? 0,
    limit: limit === 0 ? undefined : limit,
    hint: body['hint'],
  };
  return { spec, project };
}

/** find: a cursor over the matches. */
export const find: Command = async context => {
  const ns = namespaceOf(context);
  const { spec, project } = parseFind(context);
  const collection = collectionOf(context);
  const stats: Stats = { keysExamined: 0, docsExamined: 0, indexes: new Set() };
  const steps = collection
    ? failWhenDropped(context, collection, stats, rendered(search(collection, spec, stats), project))
    : [][Symbol.iterator]();
  const single = truthy(context.body['singleBatch']);
  const batch = await context.cursors.start(
    ns,
    steps,
    countOf(context, 'batchSize'),
    single,
    deadline(context),
    context.bodyBytes.length,
  );
  return cursorReply('firstBatch', ns, batch.id, batch.docs);
};

/** getMore: the next batch of any cursor. */
export const getMore: Command = async context => {
  const { body, cursors, db } = context;
  const ns = `${db}.${String(body['collection'])}`;
  const batch = await cursors.next(cursorId(body['getMore']), ns, countOf(context, 'batchSize'), deadline(context));
  return cursorReply('nextBatch', ns, batch.id, batch.docs);
};

export const killCursors: Command = ({ body, cursors }) => {
  const ids = (Array.isArray(body['cursors']) ? body['cursors'] : []).map(cursorId);
  const cursorsKilled = ids.filter(id => cursors.kill(id));
  return {
    cursorsKilled,
    cursorsNotFound: ids.filter(id => !cursorsKilled.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
  };
};
