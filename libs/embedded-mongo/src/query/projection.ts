import { cloneValue } from '../bson/codec';
import { fieldsOf, ownValue, setOwn } from '../bson/names';
import { toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { evaluateExpression } from '../aggregate/expression';
import { guarded } from '../aggregate/work';
import { fail } from '../errors';
import type { Node } from './ast';
import { compile, matchedElement } from './matcher';
import { parseFilter } from './parse';

/** What a projection may need beside the document. */
export interface ProjectionInput {
  readonly score?: number;
}

export type Project = (doc: Doc, input?: ProjectionInput) => Doc;

/** Changes a field where it stands, as `$slice` does. `isNested`: it lies in an array in an array, where `$slice` does not reach. */
type InPlace = (value: unknown, doc: Doc, isNested: boolean) => unknown;

/** Makes a field whatever was there; it comes after those that were kept. */
class Computed {
  constructor(readonly of: (doc: Doc, input: ProjectionInput) => unknown) {}
}

/** A tree of paths; `true` stands for a whole value. */
type Action = true | InPlace | Computed;
interface Tree {
  [part: string]: Tree | Action;
}

function isTree(want: Tree | Action | undefined): want is Tree {
  return typeof want === 'object' && !(want instanceof Computed);
}

const KEEP = Symbol('no such value');

/**
 * Compiles the projection of find and findAndModify: inclusion, exclusion, `$slice`, `$elemMatch`, `$meta: 'textScore'`, the
 * positional `field.$`, and expressions; with `stage` that of `$project`, where only expressions compute. Throws 31253 / 31254 for mixtures, 31249 / 31250 for colliding paths.
 */
export function compileProjection(spec: unknown, filter: Node, variables: Doc = {}, stage = false): Project {
  if (!isDoc(spec)) return fail(14, 'Expected field projectionto be of type object');
  const entries = flatten(spec);
  const inclusive = isInclusive(entries, stage);
  const tree: Tree = {};
  let keepId = true;
  for (const [path, value] of entries) {
    if (path === '_id' && isFlag(value) && !isTrue(value)) {
      keepId = false;
      continue;
    }
    if (isFlag(value) && path !== '_id' && isTrue(value) !== inclusive) mixture(path, inclusive);
    if (path.endsWith('.$')) place(tree, path.slice(0, -2), positional(filter));
    else place(tree, path, isFlag(value) ? true : action(path, value, variables, stage));
  }
  if (inclusive && keepId && !('_id' in tree)) tree['_id'] = true;
  const computes = hasComputed(tree);
  return (doc, input = {}) => {
    const kept = inclusive ? include(doc, tree, doc) : exclude(doc, tree, doc);
    const out = (computes ? compute(kept, tree, doc, input) : kept) as Doc;
    if (inclusive) return out;
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

function isInclusive(entries: readonly (readonly [string, unknown])[], stage: boolean): boolean {
  for (const [path, value] of entries) {
    if (path.endsWith('.$')) return true;
    if (isFlag(value) && path !== '_id') return isTrue(value);
    if (!isFlag(value) && (stage || !(isDoc(value) && ('$slice' in value || '$meta' in value)))) return true;
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
    if (there !== undefined && !isTree(there as Tree | Action)) fail(31249, `Path collision at ${path}`);
    const next: Tree = (there as Tree | undefined) ?? {};
    setOwn(at, part, next);
    at = next;
  }
  const last = parts[parts.length - 1] as string;
  if (ownValue(at, last) !== undefined) fail(31250, `Path collision at ${path}`);
  setOwn(at, last, value);
}

function action(path: string, value: unknown, variables: Doc, stage: boolean): Action {
  if (isDoc(value) && !stage) {
    if ('$slice' in value) return slice(value['$slice']);
    if ('$elemMatch' in value) {
      const test = compile(parseFilter({ v: { $elemMatch: value['$elemMatch'] } }));
      if (path.includes('.')) fail(31275, 'Cannot use $elemMatch projection on a nested field.');
      // Documented: the field comes after those that are kept.
      return new Computed(doc => {
        const array = ownValue(doc, path);
        const found: unknown = Array.isArray(array) ? array.find(item => test({ v: [item] })) : undefined;
        return found === undefined ? KEEP : [found];
      });
    }
    if ('$meta' in value) {
      if (value['$meta'] !== 'textScore') fail(17308, `Unsupported argument to $meta: ${String(value['$meta'])}`);
      return new Computed((_doc, input) => input.score ?? KEEP);
    }
  }
  const evaluate = evaluateExpression(value, variables);
  return new Computed(doc => {
    const result = guarded(evaluate(doc));
    return result === undefined ? KEEP : result;
  });
}

function slice(operand: unknown): InPlace {
  const [first, second] = (Array.isArray(operand) ? operand : [operand]).map(item =>
    isNumeric(item) ? toNumber(item) : fail(28667, 'Invalid $slice syntax: arguments must be numbers'),
  ) as [number, number | undefined];
  if (second !== undefined && second <= 0) fail(28724, 'Third argument to $slice must be positive');
  return (value, _doc, isNested) => {
    if (!Array.isArray(value) || isNested) return value === undefined ? KEEP : value;
    if (second === undefined) return first >= 0 ? value.slice(0, first) : value.slice(first);
    const start = first >= 0 ? first : Math.max(0, value.length + first);
    return value.slice(start, start + second);
  };
}

function positional(filter: Node): InPlace {
  return (value, doc) => {
    if (!Array.isArray(value)) return value === undefined ? KEEP : value;
    const index = matchedElement(doc, filter);
    if (index === undefined)
      return fail(51246, 'Executor error during find command: positional operator needs an array match in the query');
    return value[index] === undefined ? KEEP : [value[index]];
  };
}

function include(value: unknown, tree: Tree, doc: Doc, isNested = false): unknown {
  if (Array.isArray(value)) {
    const items = value.map(item => include(item, tree, doc, isNested || Array.isArray(item)));
    // What a computed field will replace is not dropped.
    return hasComputed(tree) ? items : items.filter(item => item !== KEEP);
  }
  if (!isDoc(value)) return KEEP;
  const out: Doc = {};
  for (const [key, inner] of fieldsOf(value)) {
    const want = ownValue(tree, key) as Tree | Action | undefined;
    if (want === undefined || want instanceof Computed) continue;
    const result =
      want === true
        ? inner
        : typeof want === 'function'
          ? want(inner, doc, isNested)
          : include(inner, want, doc, isNested);
    if (result !== KEEP) setOwn(out, key, result);
  }
  return out;
}

function exclude(value: unknown, tree: Tree, doc: Doc, isNested = false): unknown {
  if (Array.isArray(value)) return value.map(item => exclude(item, tree, doc, isNested || Array.isArray(item)));
  if (!isDoc(value)) return value;
  const out: Doc = {};
  for (const [key, inner] of fieldsOf(value)) {
    const drop = ownValue(tree, key) as Tree | Action | undefined;
    if (drop === true) continue;
    const result = isTree(drop)
      ? exclude(inner, drop, doc, isNested)
      : typeof drop === 'function'
        ? drop(inner, doc, isNested)
        : cloneValue(inner);
    if (result !== KEEP) setOwn(out, key, result);
  }
  return out;
}

function hasComputed(tree: Tree): boolean {
  return Object.values(tree).some(want => want instanceof Computed || (isTree(want) && hasComputed(want)));
}

/** Adds computed fields: in every element of an array, and in a new document where there is none. */
function compute(value: unknown, tree: Tree, doc: Doc, input: ProjectionInput): unknown {
  if (Array.isArray(value)) return value.map(item => compute(item, tree, doc, input));
  const out: Doc = isDoc(value) ? value : {};
  for (const [key, want] of fieldsOf(tree) as [string, Tree | Action][]) {
    if (want instanceof Computed) {
      const result = want.of(doc, input);
      if (result !== KEEP) setOwn(out, key, result);
    } else if (isTree(want) && hasComputed(want)) {
      setOwn(out, key, compute(ownValue(out, key), want, doc, input));
    }
  }
  return out;
}
