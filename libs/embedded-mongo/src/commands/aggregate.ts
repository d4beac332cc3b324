import { encode, encodedSize } from '../bson/codec';
import { optionalNumber } from '../bson/numbers';
import { type Doc, isDoc } from '../bson/types';
import { compileStages } from '../aggregate/pipeline';
import { pipelineFields } from '../aggregate/dependencies';
import { grouping, type Grouping } from '../aggregate/group';
import type { PipelineContext } from '../aggregate/types';
import type { Collection } from '../engine/collection';
import { collect, type Deadline, Pacer } from '../engine/drive';
import { checkDatabaseName } from '../engine/engine';
import { fail } from '../errors';
import { countMatches, find, type FindSpec, type Match, type Step } from '../planner/find';
import { cursorReply } from '../protocol/cursor-reply';
import { parseFilter } from '../query/parse';
import { parseSort, type SortField } from '../query/sort';
import { checkCollation, type Command, type CommandContext, deadline, letOf, namespaceOf } from './context';

/** The beginning of a pipeline as a find, which may use indexes, and the stages left. */
export interface Split {
  readonly spec: FindSpec;
  readonly rest: readonly Doc[];
}

/** aggregate: a cursor over the results. */
export const aggregate: Command = async context => {
  const { body, engine, db } = context;
  const { pipeline } = body;
  if (!Array.isArray(pipeline) || !pipeline.every(isDoc))
    return fail(14, "'pipeline' option must be specified as an array of objects");
  if (!isDoc(body['cursor']) && body['explain'] !== true)
    fail(9, "The 'cursor' option is required, except for aggregate with the explain argument");
  checkCollation(body['collation']);
  const variables = letOf(context);
  const pipelineContext: PipelineContext = {
    variables,
    collection: name => engine.catalog.get(`${checkDatabaseName(db)}.${name}`),
  };
  // Everything is checked before the first document is read.
  compileStages(pipeline, pipelineContext);
  if (body['aggregate'] === 1) return fail(73, 'a pipeline on a database needs a stage that this server does not have');
  const ns = namespaceOf(context);
  const collection = engine.catalog.get(ns);
  const split = splitPipeline(pipeline, body['hint'], variables);
  const results = await run(context, collection, split, pipelineContext);
  const batchSize = isDoc(body['cursor']) ? optionalNumber(body['cursor']['batchSize']) : undefined;
  const batch = await context.cursors.start(
    ns,
    encoded(results),
    batchSize,
    false,
    deadline(context),
    context.bodyBytes.length,
  );
  return cursorReply('firstBatch', ns, batch.id, batch.docs);
};

function* encoded(docs: readonly Doc[]): Generator<Buffer> {
  for (const doc of docs) yield encode(doc);
}

async function run(
  context: CommandContext,
  collection: Collection | undefined,
  split: Split,
  pipelineContext: PipelineContext,
): Promise<Doc[]> {
  const counter = collection && countingGroup(split);
  if (counter) {
    const [n = 0] = await collect(
      countMatches(collection, split.spec, { keysExamined: 0, docsExamined: 0 }),
      deadline(context),
    );
    return n === 0 ? [] : [{ _id: counter.id, [counter.field]: n }];
  }
  const spec = { ...split.spec, fields: pipelineFields(split.rest, pipelineContext.variables) };
  const steps = collection ? find(collection, spec, { keysExamined: 0, docsExamined: 0 }) : [];
  const streamed = streamOf(split.rest, pipelineContext);
  let docs = await streamed.run(steps, deadline(context));
  const pacer = new Pacer(deadline(context));
  for (const stage of compileStages(streamed.rest, pipelineContext)) {
    docs = stage(docs);
    if (pacer.isDue) await pacer.rest();
  }
  return docs;
}

/** Stages that treat each document alone. */
const SINGLE = new Set([
  '$match',
  '$project',
  '$set',
  '$addFields',
  '$unset',
  '$unwind',
  '$replaceRoot',
  '$replaceWith',
]);

/** Runs the stages that need no more than one document at a time, and a `$group` after them, while documents are read. */
function streamOf(stages: readonly Doc[], context: PipelineContext) {
  const end = stages.findIndex(stage => !SINGLE.has(Object.keys(stage)[0] ?? ''));
  const singles = end < 0 ? stages : stages.slice(0, end);
  const group = end < 0 ? undefined : stages[end]?.['$group'];
  const compiled = compileStages(singles, context);
  const collector = group === undefined ? listing() : grouping(group, context.variables)();
  const rest = end < 0 ? [] : stages.slice(group === undefined ? end : end + 1);
  const run = async (steps: Iterable<Step<Match>>, until: Deadline): Promise<Doc[]> => {
    const pacer = new Pacer(until);
    for (const match of steps) {
      if (match) for (const doc of compiled.reduce((docs, stage) => stage(docs), [match.doc])) collector.add(doc);
      if (pacer.isDue) await pacer.rest();
    }
    return collector.result();
  };
  return { run, rest };
}

/** Bytes that the documents of one pipeline may take once encoded; decoded they need several times as much. */
const MAX_HELD_BYTES = 48 * 1024 * 1024;

/** Gathers documents for stages that need them all. Throws code 292 when they become too much for the server's memory. */
function listing(): Grouping {
  const docs: Doc[] = [];
  let bytes = 0;
  return {
    add: doc => {
      docs.push(doc);
      bytes += encodedSize(doc);
      if (bytes > MAX_HELD_BYTES) {
        fail(292, `the pipeline holds more than ${MAX_HELD_BYTES} bytes at once: $match, $limit or $project earlier`);
      }
    },
    result: () => docs,
  };
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

/** The form of countDocuments: only a `$group` over everything that adds up ones. */
function countingGroup({ rest }: Split): { id: unknown; field: string } | undefined {
  const group = rest.length === 1 ? rest[0]?.['$group'] : undefined;
  if (!isDoc(group)) return undefined;
  const { _id, ...fields } = group;
  const [[field, value] = [], ...more] = Object.entries(fields);
  const constant = _id === null || optionalNumber(_id) !== undefined;
  if (!constant || field === undefined || more.length > 0 || !isDoc(value)) return undefined;
  return Object.keys(value).length === 1 && optionalNumber(value['$sum']) === 1 ? { id: _id, field } : undefined;
}
