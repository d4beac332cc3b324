import type { Doc } from '../bson/types';
import { isDoc } from '../bson/types';
import { fail } from '../errors';
import { stages } from './stages';
import type { PipelineContext, Stage } from './types';

const NO_COLLECTIONS: PipelineContext = { variables: {}, collection: () => undefined };

/** Stages that MongoDB has and this server has not, so that the message can say which of the two it is. */
const REFUSED = new Set(
  `$bucketAuto $changeStreamSplitLargeEvent $collStats $currentOp $densify $documents $fill $geoNear $graphLookup $indexStats $listLocalSessions
  $listSessions $merge $out $planCacheStats $redact $search $searchMeta $setWindowFields $shardedDataDistribution $vectorSearch`.split(
    /\s+/,
  ),
);

const MAX_DEPTH = 20;

/**
 * Compiles the stages of a pipeline. Throws code 40324 for names that do not exist, 115 for stages that this server does not
 * have, 40573 for change streams, 40323 for malformed stages.
 */
export function compileStages(pipeline: readonly unknown[], context: PipelineContext, depth = 0): Stage[] {
  if (depth > MAX_DEPTH) fail(2, 'pipeline is nested too deeply');
  return pipeline.map(spec => {
    const names = isDoc(spec) ? Object.keys(spec) : [];
    const [name] = names;
    if (name === undefined || names.length !== 1)
      return fail(40323, 'A pipeline stage specification object must contain exactly one field.');
    if (name === '$changeStream') fail(40573, 'The $changeStream stage is only supported on replica sets');
    if (REFUSED.has(name)) fail(115, `${name} is not supported by this server`);
    const make = Object.hasOwn(stages, name) ? stages[name] : undefined;
    if (!make) return fail(40324, `Unrecognized pipeline stage name: '${name}'`);
    return make((spec as Doc)[name], context, (inner, variables) => {
      if (!Array.isArray(inner)) return fail(14, `${name} requires a pipeline`);
      const within = variables ? { ...context, variables: { ...context.variables, ...variables } } : context;
      const compiled = compileStages(inner, within, depth + 1);
      return docs => compiled.reduce((all, stage) => stage(all), docs);
    });
  });
}

/** Runs a pipeline over documents in memory; without `context` no other collection can be reached. */
export function runStages(
  docs: Doc[],
  pipeline: readonly unknown[],
  variables: Doc = {},
  context = NO_COLLECTIONS,
): Doc[] {
  return compileStages(pipeline, { ...context, variables }).reduce((all, stage) => stage(all), docs);
}
