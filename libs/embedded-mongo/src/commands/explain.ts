import { type Doc, isDoc } from '../bson/types';
import { collect } from '../engine/pacer';
import { fail } from '../errors';
import { find, type FindSpec, isOrdered } from '../planner/find';
import { plan, type Plan } from '../planner/plan';
import { parseFilter } from '../query/parse';
import { type Command, type CommandContext, collectionOf, deadline, namespaceOf, operations } from './context';
import { splitPipeline } from './aggregate';
import { parseFind } from './find';

/** explain of find, count, distinct, aggregate, update, delete and findAndModify: the plan, and what a run of it examines. */
export const explain: Command = async context => {
  const inner = context.body['explain'];
  if (!isDoc(inner)) return fail(14, 'explain command requires a nested object');
  const name = Object.keys(inner)[0] ?? '';
  const target: CommandContext = { ...context, name, body: inner };
  const ns = namespaceOf(target);
  const spec = specOf(target);
  const collection = collectionOf(target);
  const queryPlanner = {
    namespace: ns,
    parsedQuery: inner['filter'] ?? inner['query'] ?? {},
    winningPlan: collection ? planTree(plan(collection, { ...spec, limit: total(spec) }), spec) : { stage: 'EOF' },
    rejectedPlans: [],
  };
  if (context.body['verbosity'] === 'queryPlanner') return { explainVersion: '1', queryPlanner, command: inner };
  const stats = { keysExamined: 0, docsExamined: 0 };
  const started = performance.now();
  const found = collection ? await collect(tokens(find(collection, spec, stats)), deadline(context)) : [];
  const executionStats = {
    executionSuccess: true,
    nReturned: found.length,
    executionTimeMillis: Math.round(performance.now() - started),
    totalKeysExamined: stats.keysExamined,
    totalDocsExamined: stats.docsExamined,
    executionStages: queryPlanner.winningPlan,
  };
  return { explainVersion: '1', queryPlanner, executionStats, command: inner };
};

/** One small token per match, so that a large result is counted without being held. */
function* tokens(found: Iterable<unknown>): Generator<true | undefined> {
  for (const match of found) yield match === undefined ? undefined : true;
}

function total(spec: FindSpec): number | undefined {
  return spec.limit === undefined ? undefined : spec.limit + spec.skip;
}

function specOf(target: CommandContext): FindSpec {
  const { body, name } = target;
  const plain = (filter: unknown): FindSpec => ({
    filter: parseFilter(filter ?? {}),
    sort: [],
    skip: 0,
    hint: body['hint'],
  });
  switch (name) {
    case 'find':
      return parseFind(target).spec;
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return plain(body['query']);
    case 'aggregate': {
      const { pipeline } = body;
      if (!Array.isArray(pipeline) || !pipeline.every(isDoc))
        return fail(14, "'pipeline' option must be specified as an array of objects");
      return splitPipeline(pipeline, body['hint'], {}).spec;
    }
    case 'update':
    case 'delete':
      return plain(operations(target, name === 'update' ? 'updates' : 'deletes')[0]?.['q']);
    default:
      return fail(59, `Explain failed due to unknown command: ${name}`);
  }
}

function planTree(chosen: Plan, spec: FindSpec): Doc {
  const input = access(chosen);
  const order = spec.sort.map(field => [field.path, field.direction] as const);
  return isOrdered(chosen, spec.sort)
    ? input
    : { stage: 'SORT', sortPattern: Object.fromEntries(order), inputStage: input };
}

function access(chosen: Plan): Doc {
  switch (chosen.kind) {
    case 'ids':
      return chosen.ids.length === 1
        ? { stage: 'IDHACK' }
        : fetched({ stage: 'IXSCAN', indexName: '_id_', keyPattern: { _id: 1 } });
    case 'scan':
      if (chosen.range)
        return fetched({
          stage: 'IXSCAN',
          indexName: '_id_',
          keyPattern: { _id: 1 },
          direction: direction(chosen.reverse),
        });
      return { stage: 'COLLSCAN', direction: direction(chosen.reverse) };
    case 'text':
      return { stage: 'TEXT_MATCH', indexName: chosen.index.name };
    case 'or':
      return { stage: 'OR', inputStages: chosen.branches.map(access) };
    case 'index': {
      const { index } = chosen;
      return fetched({
        stage: 'IXSCAN',
        indexName: index.name,
        keyPattern: index.record.spec['key'],
        isMultiKey: index.isMultikey,
        isUnique: index.unique,
        isSparse: index.sparse,
        isPartial: index.partial !== undefined,
        direction: direction(chosen.reverse),
        ranges: chosen.ranges.length,
      });
    }
  }
}

function fetched(inputStage: Doc): Doc {
  return { stage: 'FETCH', inputStage };
}

function direction(reverse: boolean): string {
  return reverse ? 'backward' : 'forward';
}
