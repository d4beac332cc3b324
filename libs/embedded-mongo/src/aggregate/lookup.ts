import { toPlain } from '../bson/codec';
import { leavesOf } from '../bson/paths';
import { type Doc, isDoc } from '../bson/types';
import type { Collection } from '../engine/collection';
import { fail } from '../errors';
import { find } from '../planner/find';
import { parseFilter } from '../query/parse';
import { evaluateExpression } from './expression';
import { assign, makeContainer } from '../update/paths';
import type { MakeStage, Nested } from './types';

function foreign(collection: Collection | undefined, filter: unknown, variables: Doc): Doc[] {
  if (!collection) return [];
  const spec = { filter: parseFilter(filter, { variables }), sort: [], skip: 0 };
  const out: Doc[] = [];
  for (const match of find(collection, spec, { keysExamined: 0, docsExamined: 0 })) if (match) out.push(match.doc);
  return out;
}

/** Documents of another collection through a pipeline; a leading `$match` may use its indexes. */
function throughPipeline(
  collection: Collection | undefined,
  base: readonly Doc[],
  pipeline: readonly unknown[],
  variables: Doc,
  nested: Nested,
): Doc[] {
  const [first, ...rest] = pipeline;
  const matchFirst = isDoc(first) && '$match' in first;
  const parts = [...base, ...(matchFirst ? [first['$match'] as Doc] : [])];
  const docs = foreign(collection, parts.length === 0 ? {} : { $and: parts }, variables);
  return nested(matchFirst ? rest : pipeline, variables)(docs);
}

/** `$lookup` by fields, by pipeline with `let`, or by both. */
export const lookup: MakeStage = (operand, context, nested) => {
  if (!isDoc(operand)) return fail(9, 'the $lookup specification must be an object');
  const { from, localField, foreignField, as, pipeline = [] } = operand;
  const variables = isDoc(operand['let']) ? (toPlain(operand['let']) as Doc) : {};
  if (typeof from !== 'string') return fail(9, "$lookup argument 'from' must be a string");
  if (typeof as !== 'string' || as === '') return fail(9, "must specify 'as' field for a $lookup");
  if (!Array.isArray(pipeline)) return fail(9, "$lookup argument 'pipeline' must be an array");
  if ((localField === undefined) !== (foreignField === undefined))
    fail(9, '$lookup requires both or neither of localField and foreignField to be specified');
  if (localField === undefined && operand['pipeline'] === undefined)
    fail(9, '$lookup requires either localField and foreignField, or pipeline');
  const bindings = Object.entries(variables).map(([name, expr]) => ({
    name,
    evaluate: evaluateExpression(expr, context.variables),
  }));
  const target = as.split('.');
  return docs => {
    const collection = context.collection(from);
    return docs.map(doc => {
      const bound = Object.fromEntries(bindings.map(({ name, evaluate }) => [name, evaluate(doc) ?? null]));
      const base = typeof localField === 'string' ? [joinFilter(doc, localField, String(foreignField))] : [];
      const found = throughPipeline(collection, base, pipeline, { ...context.variables, ...bound }, nested);
      const out = toPlain(doc) as Doc;
      assign(makeContainer(out, target), target[target.length - 1] as string, found);
      return out;
    });
  };
};

function joinFilter(doc: Doc, localField: string, foreignField: string): Doc {
  const leaves = leavesOf(doc, localField.split('.')).flatMap(leaf =>
    Array.isArray(leaf) ? (leaf as unknown[]) : [leaf],
  );
  const values = leaves.length === 0 ? [null] : leaves.map(leaf => leaf ?? null);
  return { [foreignField]: values.length === 1 ? { $eq: values[0] } : { $in: values } };
}

/** `$unionWith`: the documents of another collection, through a pipeline, after those of this one. */
export const unionWith: MakeStage = (operand, context, nested) => {
  const { coll, pipeline = [] } = isDoc(operand) ? operand : { coll: operand };
  if (typeof coll !== 'string') return fail(9, "$unionWith requires a collection name in 'coll'");
  if (!Array.isArray(pipeline)) return fail(9, "$unionWith argument 'pipeline' must be an array");
  return docs => [...docs, ...throughPipeline(context.collection(coll), [], pipeline, context.variables, nested)];
};
