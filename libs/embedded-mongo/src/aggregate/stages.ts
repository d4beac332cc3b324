import { toPlain } from '../bson/codec';
import { setOwn } from '../bson/names';
import { compareValues } from '../bson/compare';
import { toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric, typeName } from '../bson/types';
import { fail } from '../errors';
import type { Node } from '../query/ast';
import { compile } from '../query/matcher';
import { parseFilter } from '../query/parse';
import { compileProjection, flatten } from '../query/projection';
import { parseSort, sortDocs } from '../query/sort';
import { evaluateExpression } from './expression';
import { group } from './group';
import { lookup, unionWith } from './lookup';
import type { MakeStage, Stage } from './types';
import { unwind } from './unwind';

const ANY: Node = { kind: 'and', nodes: [] };

function whole(name: string, operand: unknown, least: number): number {
  const value = isNumeric(operand) ? toNumber(operand) : NaN;
  if (!Number.isInteger(value))
    return fail(
      name === '$limit' ? 2107201 : 5107200,
      `invalid argument to ${name} stage: Expected an integer: ${name}: ${String(operand)}`,
    );
  if (value < least)
    fail(
      name === '$limit' ? 15958 : 15956,
      name === '$limit'
        ? 'the limit must be positive'
        : `invalid argument to ${name} stage: Expected a non-negative number in: ${name}: ${value}`,
    );
  return value;
}

function project(operand: unknown, variables: Doc): Stage {
  if (!isDoc(operand) || Object.keys(operand).length === 0)
    return fail(51272, 'Invalid $project :: caused by :: projection specification must have at least one field');
  const render = compileProjection(operand, ANY, variables, true);
  return docs => docs.map(doc => render(doc));
}

const addFields: MakeStage = (operand, { variables }) => {
  if (!isDoc(operand)) return fail(40272, `$addFields specification stage must be an object, got ${typeName(operand)}`);
  const fields = flatten(toPlain(operand) as Doc).map(([path, expr]) => ({
    parts: path.split('.'),
    evaluate: evaluateExpression(expr, variables),
  }));
  return docs =>
    docs.map(doc => {
      let out: unknown = doc;
      for (const { parts, evaluate } of fields) out = withValue(out, parts, evaluate(doc));
      return out as Doc;
    });
};

/** A copy with the value at the path, in every element of arrays on the way; `undefined` removes. */
function withValue(target: unknown, parts: readonly string[], value: unknown): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return value;
  if (Array.isArray(target)) return target.map(item => withValue(item, parts, value));
  const out: Doc = {};
  const base = isDoc(target) ? target : {};
  for (const [key, inner] of Object.entries(base)) setOwn(out, key, inner);
  const next = withValue(Object.hasOwn(base, part) ? base[part] : undefined, rest, value);
  if (next === undefined) delete out[part];
  else setOwn(out, part, next);
  return out;
}

const unset: MakeStage = operand => {
  const paths = Array.isArray(operand) ? operand : [operand];
  if (paths.length === 0 || !paths.every(path => typeof path === 'string' && path !== ''))
    return fail(31002, '$unset specification must be a string or an array with at least one string value');
  const render = compileProjection(Object.fromEntries(paths.map(path => [path as string, false])), ANY);
  return docs => docs.map(doc => render(doc));
};

function replaceRoot(expr: unknown, variables: Doc): Stage {
  const evaluate = evaluateExpression(toPlain(expr), variables);
  return docs =>
    docs.map(doc => {
      const root = evaluate(doc);
      return isDoc(root)
        ? root
        : fail(
            40228,
            `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeName(root)}`,
          );
    });
}

const bucket: MakeStage = (operand, context, nested) => {
  if (!isDoc(operand))
    return fail(40201, `Argument to $bucket stage must be an object, but found type: ${typeName(operand)}`);
  const boundaries = toPlain(operand['boundaries']);
  if (operand['groupBy'] === undefined || !Array.isArray(boundaries))
    return fail(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  if (boundaries.length < 2)
    fail(40192, `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`);
  if (boundaries.some((value, i) => i > 0 && compareValues(boundaries[i - 1], value) >= 0))
    fail(40194, "The 'boundaries' option to $bucket must be sorted in ascending order.");
  const evaluate = evaluateExpression(toPlain(operand['groupBy']), context.variables);
  const place = (doc: Doc) => {
    const value = evaluate(doc);
    for (let i = 0; i + 1 < boundaries.length; i++) {
      if (compareValues(value, boundaries[i]) >= 0 && compareValues(value, boundaries[i + 1]) < 0)
        return boundaries[i] as unknown;
    }
    return 'default' in operand
      ? toPlain(operand['default'])
      : fail(7157300, '$bucket could not find a matching branch for an input, and no default was specified.');
  };
  const output = isDoc(operand['output']) ? operand['output'] : { count: { $sum: 1 } };
  const run = nested([{ $group: { _id: '$bucket', ...rebase(output) } }, { $sort: { _id: 1 } }]);
  return docs => run(docs.map(doc => ({ bucket: place(doc), doc })));
};

/** Accumulators of `$bucket` see the document one level deeper than they were written for. */
function rebase(value: unknown): Doc {
  return Object.fromEntries(Object.entries(value as Doc).map(([name, inner]) => [name, inDoc(inner)]));
}

function inDoc(value: unknown): unknown {
  if (typeof value === 'string' && /^\$[^$]/.test(value)) return `$doc.${value.slice(1)}`;
  if (Array.isArray(value)) return value.map(inDoc);
  return isDoc(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inDoc(inner)])) : value;
}

function sample(docs: Doc[], size: number): Doc[] {
  const rest = [...docs];
  for (let i = 0; i < Math.min(size, rest.length); i++) {
    const j = i + Math.floor(Math.random() * (rest.length - i));
    [rest[i], rest[j]] = [rest[j] as Doc, rest[i] as Doc];
  }
  return rest.slice(0, size);
}

/** Maker of each stage. */
export const stages: Readonly<Record<string, MakeStage>> = {
  $match: (operand, { variables }) => {
    const test = compile(parseFilter(operand, { variables }));
    return docs => docs.filter(test);
  },
  $project: (operand, { variables }) => project(operand, variables),
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $group: group,
  $sort: operand => {
    const fields = parseSort(operand);
    if (fields.length === 0) fail(15976, '$sort stage must have at least one sort key');
    return docs => sortDocs(docs, fields);
  },
  $limit: operand => {
    const limit = whole('$limit', operand, 1);
    return docs => docs.slice(0, limit);
  },
  $skip: operand => {
    const skip = whole('$skip', operand, 0);
    return docs => docs.slice(skip);
  },
  $unwind: unwind,
  $facet: (operand, _context, nested) => {
    if (!isDoc(operand) || Object.keys(operand).length === 0)
      return fail(40169, 'the $facet specification must be a non-empty object');
    const facets = Object.entries(operand).map(([name, pipeline]) => ({ name, run: nested(pipeline) }));
    return docs => [Object.fromEntries(facets.map(({ name, run }) => [name, run(docs)]))];
  },
  $lookup: lookup,
  $unionWith: unionWith,
  $count: operand => {
    if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.'))
      return fail(40156, 'the count field must be a non-empty string');
    return docs => (docs.length === 0 ? [] : [{ [operand]: docs.length }]);
  },
  $bucket: bucket,
  $sortByCount: (operand, _context, nested) =>
    nested([{ $group: { _id: operand, count: { $sum: 1 } } }, { $sort: { count: -1 } }]),
  $replaceRoot: (operand, { variables }) =>
    replaceRoot(
      isDoc(operand) && 'newRoot' in operand
        ? operand['newRoot']
        : fail(40231, 'no newRoot specified for the $replaceRoot stage'),
      variables,
    ),
  $replaceWith: (operand, { variables }) => replaceRoot(operand, variables),
  $sample: operand => {
    const size = isDoc(operand)
      ? whole('$sample', operand['size'], 0)
      : fail(28745, 'the $sample stage specification must be an object');
    return docs => sample(docs, size);
  },
};
