import { keyOf, setOwn } from '../../bson/names';
import { type Doc, isDoc, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Node } from '../../query/ast';
import { compileProjection, flatten } from '../../query/projection';
import { evaluateExpression } from '../expression';
import type { MakeStage } from '../types';
import { guarded } from '../work';
import { mapping } from './streams';

const ANY: Node = { kind: 'and', nodes: [] };

const project: MakeStage = (operand, { variables }) => {
  if (!isDoc(operand) || Object.keys(operand).length === 0)
    return fail(51272, 'Invalid $project :: caused by :: projection specification must have at least one field');
  const render = compileProjection(operand, ANY, variables, true);
  return mapping(doc => render(doc));
};

const addFields: MakeStage = (operand, { variables }, _nested, name) => {
  if (!isDoc(operand)) return fail(40272, `${name} specification stage must be an object, got ${typeName(operand)}`);
  const fields = flatten(operand).map(([path, expr]) => ({
    path,
    parts: partsOf(path),
    evaluate: evaluateExpression(expr, variables),
  }));
  checkCollisions(fields.map(field => field.path));
  return mapping(doc => {
    const out = shallow(doc);
    for (const { parts, evaluate } of fields) setPath(out, parts, 0, guarded(evaluate(doc)));
    return out;
  });
};

/** The keys of a path that is set. Throws MongoDB's errors for names that no field can have. */
export function partsOf(path: string): string[] {
  if (path === '') fail(40352, 'FieldPath cannot be constructed with empty string');
  const parts = path.split('.');
  for (const part of parts) {
    if (part === '') fail(15998, 'FieldPath field names may not be empty strings.');
    if (part.startsWith('$')) fail(16410, `FieldPath field names may not start with '$'.`);
  }
  return parts.map(keyOf);
}

/** Throws code 40176 if one path is another, or leads through it. */
function checkCollisions(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    for (const other of seen)
      if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
        fail(40176, `specification contains two conflicting paths. Cannot specify both '${path}' and '${other}'`);
    seen.add(path);
  }
}

/** A copy whose fields may be set. */
function shallow(doc: Doc): Doc {
  const out: Doc = {};
  for (const key of Object.keys(doc)) setOwn(out, key, doc[key]);
  return out;
}

/** Sets a path in a document that is ours to change, in every element of arrays on the way; `undefined` removes. */
function setPath(target: Doc, parts: readonly string[], at: number, value: unknown): void {
  const part = parts[at] as string;
  if (at === parts.length - 1) {
    if (value === undefined) delete target[part];
    else setOwn(target, part, value);
    return;
  }
  setOwn(target, part, withPath(Object.hasOwn(target, part) ? target[part] : undefined, parts, at + 1, value));
}

function withPath(inner: unknown, parts: readonly string[], at: number, value: unknown): unknown {
  if (Array.isArray(inner)) return inner.map(item => withPath(item, parts, at, value));
  const out = isDoc(inner) ? shallow(inner) : {};
  setPath(out, parts, at, value);
  return out;
}

const unset: MakeStage = operand => {
  const paths = Array.isArray(operand) ? operand : [operand];
  if (paths.length === 0 || !paths.every(path => typeof path === 'string' && path !== ''))
    return fail(31002, '$unset specification must be a string or an array with at least one string value');
  const render = compileProjection(Object.fromEntries(paths.map(path => [path as string, false])), ANY);
  return mapping(doc => render(doc));
};

const replaceWith: MakeStage = (operand, { variables }) => {
  const evaluate = evaluateExpression(operand, variables);
  return mapping(doc => {
    const root = guarded(evaluate(doc));
    return isDoc(root)
      ? root
      : fail(
          40228,
          `'newRoot' expression must evaluate to an object, but resulting value was of type: ${typeName(root)}`,
        );
  });
};

const replaceRoot: MakeStage = (operand, context, nested, name) => {
  if (!isDoc(operand))
    return fail(40229, `expected an object as specification for ${name} stage, got ${typeName(operand)}`);
  for (const key of Object.keys(operand))
    if (key !== 'newRoot') fail(40415, `BSON field '${name}.${key}' is an unknown field.`);
  if (!('newRoot' in operand)) fail(40414, `BSON field '${name}.newRoot' is missing but a required field`);
  return replaceWith(operand['newRoot'], context, nested, name);
};

/** Stages that change the fields of each document. */
export const fieldStages: Readonly<Record<string, MakeStage>> = {
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
};
