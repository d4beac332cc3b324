import { cloneValue, toPlain } from '../bson/codec';
import { fieldsOf, ownValue, setOwn } from '../bson/names';
import { toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { evaluateExpression } from '../aggregate/expression';
import { fail } from '../errors';
import type { Node } from './ast';
import { compile, matchedElement } from './matcher';
import { parseFilter } from './parse';

/** What a projection may need beside the document. */
export interface ProjectionInput {
  readonly score?: number;
}

export type Project = (doc: Doc, input?: ProjectionInput) => Doc;

/** A tree of paths: `true` for a whole value, a function for a computed one. */
type Action = true | ((value: unknown, doc: Doc, input: ProjectionInput) => unknown);
interface Tree {
  [part: string]: Tree | Action;
}

const KEEP = Symbol('no such value');

/**
 * Compiles the projection of find and findAndModify: inclusion, exclusion, `$slice`, `$elemMatch`, `$meta: 'textScore'`, the
 * positional `field.$`, and expressions; with `stage` that of `$project`, where only expressions compute. Throws 31253 / 31254 for mixtures, 31249 / 31250 for colliding paths.
 */
export function compileProjection(spec: unknown, filter: Node, variables: Doc = {}, stage = false): Project {
  if (!isDoc(spec)) return fail(14, 'Expected field projectionto be of type object');
  const entries = flatten(spec);
  const inclusive = isInclusive(entries);
  const tree: Tree = {};
  let keepId = true;
  for (const [path, value] of entries) {
    if (path === '_id' && isFlag(value) && !isTrue(value)) {
      keepId = false;
      continue;
    }
    if (isFlag(value) && path !== '_id' && isTrue(value) !== inclusive) mixture(path, inclusive);
    if (path.endsWith('.$')) place(tree, path.slice(0, -2), positional(filter));
    else place(tree, path, isFlag(value) ? true : action(value, variables, stage));
  }
  if (inclusive && keepId && !('_id' in tree)) tree['_id'] = true;
  return (doc, input = {}) => {
    if (inclusive) return include(doc, tree, doc, input, true) as Doc;
    const out = exclude(doc, tree, doc, input) as Doc;
    if (!keepId) delete out['_id'];
    return out;
  };
}

/** `{a: {b: 1}}` is `{'a.b': 1}`. */
export function flatten(spec: Doc, prefix = ''): [string, unknown][] {
  return fieldsOf(spec).flatMap(([key, value]): [string, unknown][] => {
    const nested =
      isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value).some(name => name.startsWith('$'));
    return nested ? flatten(value, `${prefix}${key}.`) : [[prefix + key, value]];
  });
}

function isFlag(value: unknown): value is boolean | number {
  return typeof value === 'boolean' || isNumeric(value);
}

function isTrue(value: boolean | number): boolean {
  return isNumeric(value) ? toNumber(value) !== 0 : value;
}

function isInclusive(entries: readonly (readonly [string, unknown])[]): boolean {
  for (const [path, value] of entries) {
    if (path.endsWith('.$')) return true;
    if (isFlag(value) && path !== '_id') return isTrue(value);
    if (!isFlag(value) && !(isDoc(value) && ('$slice' in value || '$meta' in value))) return true;
  }
  return entries.some(([path, value]) => path === '_id' && isFlag(value) && isTrue(value));
}

function mixture(path: string, inclusive: boolean): never {
  return inclusive
    ? fail(31254, `Cannot do exclusion on field ${path} in inclusion projection`)
    : fail(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
}

function place(tree: Tree, path: string, value: Action): void {
  const parts = path.split('.');
  if (parts.some(part => part === '')) fail(40353, 'FieldPath field names may not be empty strings.');
  if (path.startsWith('$')) fail(16410, "FieldPath field names may not start with '$'.");
  let at = tree;
  for (const part of parts.slice(0, -1)) {
    const there = ownValue(at, part);
    if (typeof there === 'function' || there === true) fail(31249, `Path collision at ${path}`);
    const next: Tree = (there as Tree | undefined) ?? {};
    setOwn(at, part, next);
    at = next;
  }
  const last = parts[parts.length - 1] as string;
  if (ownValue(at, last) !== undefined) fail(31250, `Path collision at ${path}`);
  setOwn(at, last, value);
}

function action(value: unknown, variables: Doc, stage: boolean): Action {
  if (isDoc(value) && !stage) {
    if ('$slice' in value) return slice(value['$slice']);
    if ('$elemMatch' in value) {
      const test = compile(parseFilter({ v: { $elemMatch: value['$elemMatch'] } }));
      return array => {
        const found = Array.isArray(array) ? array.find(item => test({ v: [item] })) : undefined;
        return found === undefined ? KEEP : [found];
      };
    }
    if ('$meta' in value) {
      if (value['$meta'] !== 'textScore') fail(17308, `Unsupported argument to $meta: ${String(value['$meta'])}`);
      return (_value, _doc, input) => input.score ?? KEEP;
    }
  }
  const evaluate = evaluateExpression(toPlain(value), variables);
  // A bare path hands values on untouched, with their number types.
  const untouched = typeof value === 'string';
  return (_value, doc) => {
    const result = evaluate(untouched ? doc : toPlain(doc));
    return result === undefined ? KEEP : result;
  };
}

function slice(operand: unknown): Action {
  const [first, second] = (Array.isArray(operand) ? operand : [operand]).map(item =>
    isNumeric(item) ? toNumber(item) : fail(28667, 'Invalid $slice syntax: arguments must be numbers'),
  ) as [number, number | undefined];
  if (second !== undefined && second <= 0) fail(28724, 'Third argument to $slice must be positive');
  return value => {
    if (!Array.isArray(value)) return value === undefined ? KEEP : value;
    if (second === undefined) return first >= 0 ? value.slice(0, first) : value.slice(first);
    const start = first >= 0 ? first : Math.max(0, value.length + first);
    return value.slice(start, start + second);
  };
}

function positional(filter: Node): Action {
  return (value, doc) => {
    if (!Array.isArray(value)) return value ?? KEEP;
    const index = matchedElement(doc, filter);
    if (index === undefined)
      return fail(51246, 'Executor error during find command: positional operator needs an array match in the query');
    return value[index] === undefined ? KEEP : [value[index]];
  };
}

function include(value: unknown, tree: Tree, doc: Doc, input: ProjectionInput, top = false): unknown {
  if (Array.isArray(value))
    return value.flatMap(item => (isDoc(item) || Array.isArray(item) ? [include(item, tree, doc, input)] : []));
  if (!isDoc(value)) return KEEP;
  const out: Doc = {};
  for (const [key, inner] of fieldsOf(value)) {
    const want = ownValue(tree, key) as Tree | Action | undefined;
    if (want === undefined) continue;
    const result =
      want === true ? inner : typeof want === 'function' ? want(inner, doc, input) : include(inner, want, doc, input);
    if (result !== KEEP) setOwn(out, key, result);
  }
  if (top) computeMissing(out, value, tree, doc, input);
  return out;
}

/** Computed fields that the document does not have. */
function computeMissing(out: Doc, value: Doc, tree: Tree, doc: Doc, input: ProjectionInput): void {
  for (const [key, want] of fieldsOf(tree) as [string, Tree | Action][]) {
    if (ownValue(value, key) !== undefined || want === true) continue;
    const inner: unknown = typeof want === 'function' ? want(undefined, doc, input) : {};
    if (typeof want === 'function') {
      if (inner !== KEEP) setOwn(out, key, inner);
      continue;
    }
    computeMissing(inner as Doc, {}, want as Tree, doc, input);
    if (Object.keys(inner as Doc).length > 0) setOwn(out, key, inner);
  }
}

function exclude(value: unknown, tree: Tree, doc: Doc, input: ProjectionInput): unknown {
  if (Array.isArray(value)) return value.map(item => exclude(item, tree, doc, input));
  if (!isDoc(value)) return value;
  const out: Doc = {};
  for (const [key, inner] of fieldsOf(value)) {
    const drop = ownValue(tree, key) as Tree | Action | undefined;
    if (drop === true) continue;
    const result =
      drop === undefined
        ? cloneValue(inner)
        : typeof drop === 'function'
          ? drop(inner, doc, input)
          : exclude(inner, drop, doc, input);
    if (result !== KEEP) setOwn(out, key, result);
  }
  if (value === doc) {
    for (const [key, extra] of fieldsOf(tree)) {
      if (typeof extra !== 'function' || ownValue(value, key) !== undefined) continue;
      const result = extra(undefined, doc, input);
      if (result !== KEEP) setOwn(out, key, result);
    }
  }
  return out;
}
