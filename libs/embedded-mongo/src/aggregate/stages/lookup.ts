import { leavesOf } from '../../bson/paths';
import { keyOf, setOwn } from '../../bson/names';
import { type Doc, isDoc, isRegex, typeName } from '../../bson/types';
import type { Collection } from '../../engine/collection';
import { fail } from '../../errors';
import { find } from '../../planner/find';
import { parseFilter } from '../../query/parse';
import { evaluateExpression } from '../expression';
import { Cell } from '../scope';
import type { Docs, MakeStage, Nested, PipelineContext, Stage } from '../types';
import { guarded, memoryOf } from '../work';

/** Documents of another collection that match a filter; a search that can use its indexes. */
function* foreign(collection: Collection | undefined, filter: Doc, variables: Doc): Generator<Doc | undefined> {
  if (!collection) return;
  const spec = { filter: parseFilter(filter, { variables }), sort: [], skip: 0 };
  let n = 0;
  for (const match of find(collection, spec, { keysExamined: 0, docsExamined: 0 })) {
    yield match?.doc;
    if (match && ++n % 128 === 0) yield undefined;
  }
}

interface Source {
  readonly from: string;
  readonly filters: readonly Doc[];
  readonly stage: Stage;
  readonly variables: Doc;
}

/** A pipeline on another collection: a leading `$match` becomes part of the search. */
function sourceOf(from: string, pipeline: unknown, variables: Doc, nested: Nested): Source {
  // Checked as a whole, so that an error names what is wrong in it.
  const whole = nested(pipeline, variables);
  const [first, ...rest] = pipeline as readonly unknown[];
  const matches = isDoc(first) && '$match' in first;
  return {
    from,
    filters: matches ? [first['$match'] as Doc] : [],
    stage: matches ? nested(rest, variables) : whole,
    variables,
  };
}

function read({ from, filters, stage, variables }: Source, base: readonly Doc[], context: PipelineContext): Docs {
  const all = [...base, ...filters];
  const filter = all.length === 0 ? {} : all.length === 1 ? (all[0] as Doc) : { $and: all };
  return stage(foreign(context.collection(from), filter, { ...context.variables, ...variables }));
}

const LOOKUP_FIELDS = new Set(['from', 'localField', 'foreignField', 'as', 'let', 'pipeline']);

interface Lookup {
  readonly source: Source;
  readonly as: readonly string[];
  /** Fields to be equal, if it joins by fields. */
  readonly join?: { readonly local: readonly string[]; readonly foreign: string };
  readonly bindings: readonly { readonly cell: Cell; readonly evaluate: (doc: unknown) => unknown }[];
}

function lookupOf(operand: unknown, context: PipelineContext, nested: Nested): Lookup {
  if (!isDoc(operand))
    return fail(9, `the $lookup stage specification must be an object, but found ${typeName(operand)}`);
  for (const key of Object.keys(operand)) if (!LOOKUP_FIELDS.has(key)) fail(9, `unknown argument to $lookup: ${key}`);
  const { from, localField, foreignField, as, pipeline } = operand;
  if (typeof from !== 'string') return fail(9, "$lookup argument 'from' must be a string");
  if (typeof as !== 'string' || as === '') return fail(9, "must specify 'as' field for a $lookup");
  if (pipeline !== undefined && !Array.isArray(pipeline))
    return fail(14, "'pipeline' option must be specified as an array");
  if ((localField === undefined) !== (foreignField === undefined))
    fail(9, '$lookup requires both or neither of localField and foreignField to be specified');
  if (localField === undefined && pipeline === undefined)
    fail(9, '$lookup requires either localField and foreignField, or pipeline');
  const lets = operand['let'] ?? {};
  if (!isDoc(lets)) return fail(9, "$lookup argument 'let' must be an object");
  if ('let' in operand && pipeline === undefined) fail(9, "$lookup with a 'let' needs a pipeline");
  const cells: Record<string, Cell> = {};
  const bindings = Object.entries(lets).map(([name, expr]) => {
    if (!/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) fail(9, `'${name}' is no valid name of a user variable`);
    return { cell: (cells[name] = new Cell()), evaluate: evaluateExpression(expr, context.variables) };
  });
  const join =
    localField === undefined ? {} : { join: { local: pathOf(localField), foreign: pathOf(foreignField).join('.') } };
  return { source: sourceOf(from, pipeline ?? [], cells, nested), as: as.split('.').map(keyOf), bindings, ...join };
}

function pathOf(path: unknown): string[] {
  if (typeof path !== 'string') return fail(9, `$lookup argument must be a string, is ${typeName(path)}`);
  if (path === '') return fail(40352, 'FieldPath cannot be constructed with empty string');
  if (path.startsWith('$')) return fail(16410, "FieldPath field names may not start with '$'.");
  return path.split('.');
}

/** `$lookup` by fields, by pipeline with `let`, or by both. */
export const lookup: MakeStage = (operand, context, nested) => {
  const { source, as, join, bindings } = lookupOf(operand, context, nested);
  return function* (docs) {
    const { budget } = context;
    for (const doc of docs) {
      if (!doc) {
        yield undefined;
        continue;
      }
      const values = bindings.map(({ evaluate }) => guarded(evaluate(doc)));
      bindings.forEach(({ cell }, i) => (cell.value = values[i]));
      const found: Doc[] = [];
      let bytes = 0;
      for (const other of read(source, join ? [joinFilter(doc, join.local, join.foreign)] : [], context)) {
        if (!other) {
          yield undefined;
          continue;
        }
        const size = memoryOf(other);
        budget.take(size, '$lookup', 4568);
        bytes += size;
        found.push(other);
      }
      yield placed(doc, as, 0, found);
      // The document is on its way: whoever keeps it counts it.
      budget.give(bytes);
    }
  };
};

function placed(doc: unknown, parts: readonly string[], at: number, value: unknown): Doc {
  const part = parts[at] as string;
  const out: Doc = {};
  const base = isDoc(doc) ? doc : {};
  for (const key of Object.keys(base)) setOwn(out, key, base[key]);
  const inner = Object.hasOwn(base, part) ? base[part] : undefined;
  setOwn(out, part, at === parts.length - 1 ? value : placed(inner, parts, at + 1, value));
  return out;
}

function joinFilter(doc: Doc, local: readonly string[], foreignField: string): Doc {
  const leaves = leavesOf(doc, local).flatMap(leaf => (Array.isArray(leaf) ? (leaf as unknown[]) : [leaf]));
  // Elements without the field count only when none has it.
  const present = leaves.filter(leaf => leaf !== undefined);
  const values = present.length === 0 ? [null] : present;
  // In $in a regular expression would be a pattern to match.
  if (values.length === 1) return { [foreignField]: { $eq: values[0] } };
  if (values.some(isRegex)) return { $or: values.map(value => ({ [foreignField]: { $eq: value } })) };
  return { [foreignField]: { $in: values } };
}
