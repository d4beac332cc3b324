import { longOf, plain } from '../bson/arithmetic';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { fail } from '../errors';
import { checkRefused } from '../refused';
import { Budget } from './accumulators/budget';
import { stages } from './stages/index';
import { sortStage } from './stages/sort';
import { run, withoutPauses } from './stages/streams';
import type { PipelineContext, Stage } from './types';

const MAX_DEPTH = 20;

/** Most stages of a pipeline, as mongod. */
const MAX_STAGES = 1000;

/**
 * Compiles the stages of a pipeline. Throws code 40324 or 115 for stages that the language does not have, 40573 for change
 * streams, 40323 for malformed stages.
 */
export function compileStages(pipeline: readonly unknown[], context: PipelineContext, depth = 0): Stage[] {
  if (depth > MAX_DEPTH) fail(2, 'pipeline is nested too deeply');
  if (pipeline.length > MAX_STAGES) fail(7749501, `Pipeline length must be no longer than ${MAX_STAGES} stages`);
  return pipeline.map((spec, at) => {
    const names = isDoc(spec) ? Object.keys(spec) : [];
    const [name] = names;
    if (name === undefined || names.length !== 1)
      return fail(40323, 'A pipeline stage specification object must contain exactly one field.');
    if (name === '$changeStream') fail(40573, 'The $changeStream stage is only supported on replica sets');
    const operand = (spec as Doc)[name];
    if (name === '$sort') return sortStage(operand, context.budget, limitAfter(pipeline, at));
    const make = Object.hasOwn(stages, name) ? stages[name] : undefined;
    if (!make) checkRefused(name);
    if (!make) return fail(40324, `Unrecognized pipeline stage name: '${name}'`);
    const nested = (inner: unknown, variables?: Doc): Stage => {
      if (!Array.isArray(inner)) return fail(14, `${name} requires a pipeline`);
      const within = variables ? { ...context, variables: { ...context.variables, ...variables } } : context;
      const compiled = compileStages(inner, within, depth + 1);
      return docs => run(compiled, docs);
    };
    return make(operand, context, nested, name);
  });
}

/** How many documents of a sort at `at` can be of use: what a `$limit` after it, and after a `$skip`, lets through. */
function limitAfter(pipeline: readonly unknown[], at: number): number | undefined {
  const valueOf = (index: number, name: string): number | undefined => {
    const stage = pipeline[index];
    const value = isDoc(stage) ? stage[name] : undefined;
    return isNumeric(value) ? Number(longOf(plain(value)) ?? NaN) : undefined;
  };
  const skip = valueOf(at + 1, '$skip');
  const limit = valueOf(skip === undefined ? at + 1 : at + 2, '$limit');
  const most = (limit ?? NaN) + (skip ?? 0);
  return most > 0 ? most : undefined;
}

/** A pipeline ready for documents in memory, out of which no other collection can be reached. */
export function compileLocal(pipeline: readonly unknown[], variables: Doc): (docs: readonly Doc[]) => Doc[] {
  const stagesOf = compileStages(pipeline, { variables, budget: new Budget(), collection: () => undefined });
  return docs => [...withoutPauses(run(stagesOf, docs))];
}
