import { encode, encodedSize, MAX_DOCUMENT_BYTES } from '../bson/codec';
import { optionalNumber } from '../bson/numbers';
import { type Doc, isDoc } from '../bson/types';
import { Budget } from '../aggregate/accumulators/budget';
import { pipelineFields } from '../aggregate/dependencies';
import { compileStages } from '../aggregate/pipeline';
import { run } from '../aggregate/stages/streams';
import type { Docs, PipelineContext } from '../aggregate/types';
import { memoryOf } from '../aggregate/work';
import type { Collection } from '../engine/collection';
import { checkDatabaseName } from '../engine/engine';
import { fail } from '../errors';
import { countMatches, findFields, type FindSpec } from '../planner/find';
import type { Stats } from '../planner/candidates';
import { cursorReply } from '../protocol/cursor-reply';
import { parseFilter } from '../query/parse';
import { parseSort, type SortField } from '../query/sort';
import { checkCollation, type Command, deadline, letOf, namespaceOf } from './context';
import { failWhenDropped } from './fail-when-dropped';

/** The beginning of a pipeline as a find, which may use indexes, and the stages left. */
export interface Split {
  readonly spec: FindSpec;
  readonly rest: readonly Doc[];
}

/** aggregate: a cursor over the results, which are computed as they are asked for. */
export const aggregate: Command = async context => {
  const { body, engine, db } = context;
  const { pipeline } = body;
  if (!Array.isArray(pipeline) || !pipeline.every(isDoc))
    return fail(14, "'pipeline' option must be specified as an array of objects");
  if (!isDoc(body['cursor']) && body['explain'] !== true)
    fail(9, "The 'cursor' option is required, except for aggregate with the explain argument");
  checkCollation(body['collation']);
  const pipelineContext: PipelineContext = {
    variables: letOf(context),
    budget: new Budget(),
    collection: name => engine.catalog.get(`${checkDatabaseName(db)}.${name}`),
  };
  // Everything is checked before the first document is read.
  compileStages(pipeline, pipelineContext);
  if (body['aggregate'] === 1) return fail(73, 'a pipeline on a database needs a stage that this server does not have');
  const ns = namespaceOf(context);
  const split = splitPipeline(pipeline, body['hint'], pipelineContext.variables);
  const collection = engine.catalog.get(ns);
  const stats: Stats = { keysExamined: 0, docsExamined: 0, indexes: new Set() };
  const results = resultsOf(collection, split, pipelineContext, stats);
  const steps = collection ? failWhenDropped(context, collection, stats, encoded(results)) : encoded(results);
  const batchSize = isDoc(body['cursor']) ? optionalNumber(body['cursor']['batchSize']) : undefined;
  const batch = await context.cursors.start(ns, steps, batchSize, false, deadline(context), context.bodyBytes.length);
  return cursorReply('firstBatch', ns, batch.id, batch.docs);
};

function resultsOf(collection: Collection | undefined, split: Split, context: PipelineContext, stats: Stats): Docs {
  const counter = collection && countingGroup(split);
  if (counter) return counted(collection, split, counter, stats);
  return run(compileStages(split.rest, context), collection ? found(collection, split, context, stats) : []);
}

function found(collection: Collection, { spec, rest }: Split, { variables }: PipelineContext, stats: Stats): Docs {
  return findFields(collection, { ...spec, fields: pipelineFields(rest, variables) }, stats);
}

function* counted(collection: Collection, { spec }: Split, { id, field }: Counter, stats: Stats): Docs {
  for (const n of countMatches(collection, spec, stats))
    yield n === undefined || n === 0 ? undefined : { _id: id, [field]: n };
}

/** Memory of a result from which its size is looked at before it is encoded. */
const LARGE = 4 * 1024 * 1024;

function* encoded(docs: Docs): Generator<Buffer | undefined> {
  for (const doc of docs) {
    if (doc && memoryOf(doc) > LARGE && encodedSize(doc) > MAX_DOCUMENT_BYTES)
      fail(10334, `BSONObj size: ${encodedSize(doc)} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}`);
    yield doc && encode(doc);
  }
}

/** Takes leading `$match`, then `$sort`, `$skip` and `$limit` off a pipeline. */
export function splitPipeline(pipeline: readonly Doc[], hint: unknown, variables: Doc): Split {
  let at = 0;
  const filters: Doc[] = [];
  for (; pipeline[at] && '$match' in (pipeline[at] as Doc); at++) filters.push((pipeline[at] as Doc)['$match'] as Doc);
  let sort: SortField[] = [];
  if (pipeline[at] && '$sort' in (pipeline[at] as Doc)) sort = parseSort((pipeline[at++] as Doc)['$sort']);
  let skip = 0;
  if (pipeline[at] && '$skip' in (pipeline[at] as Doc)) skip = optionalNumber((pipeline[at++] as Doc)['$skip']) ?? 0;
  let limit: number | undefined;
  if (pipeline[at] && '$limit' in (pipeline[at] as Doc)) limit = optionalNumber((pipeline[at++] as Doc)['$limit']);
  const filter = parseFilter(filters.length === 1 ? filters[0] : filters.length === 0 ? {} : { $and: filters }, {
    variables,
  });
  return { spec: { filter, sort, skip, limit, hint }, rest: pipeline.slice(at) };
}

interface Counter {
  readonly id: unknown;
  readonly field: string;
}

/** The form of countDocuments: only a `$group` over everything that adds up ones. */
function countingGroup({ rest }: Split): Counter | undefined {
  const group = rest.length === 1 ? rest[0]?.['$group'] : undefined;
  if (!isDoc(group)) return undefined;
  const { _id, ...fields } = group;
  const [[field, value] = [], ...more] = Object.entries(fields);
  const constant = _id === null || optionalNumber(_id) !== undefined;
  if (!constant || field === undefined || more.length > 0 || !isDoc(value)) return undefined;
  return Object.keys(value).length === 1 && optionalNumber(value['$sum']) === 1 ? { id: _id, field } : undefined;
}
