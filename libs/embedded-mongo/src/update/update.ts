import { ObjectId } from 'bson';
import { cloneValue, encode, MAX_DOCUMENT_BYTES } from '../bson/codec';
import { sameValue } from '../bson/compare';
import { fieldsOf } from '../bson/names';
import { type Doc, isDoc, typeName } from '../bson/types';
import { compileLocal } from '../aggregate/pipeline';
import { fail } from '../errors';
import { shown } from '../engine/duplicate';
import { conjuncts, type Node } from '../query/ast';
import { compile, matchedElement, type Predicate } from '../query/matcher';
import { parseFilter } from '../query/parse';
import { checkConflicts } from './conflicts';
import type { Change } from './change';
import { updateOperators } from './operators';
import { assign, childOf, findContainer, makeContainer } from './paths';
import { type Placeholders, resolvePath } from './resolve';

/** A parsed update: applies to one document at a time. */
export interface Update {
  /** The document after the update; `before` stays as it is. `inserting` also applies `$setOnInsert`. */
  apply(before: Doc, filter: Node, inserting: boolean): Doc;
  /** Whether it replaces whole documents, which forbids `multi`. */
  readonly isReplacement: boolean;
}

const PIPELINE_STAGES = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);

/** Parses the `u` of an update: operators, a replacement, or a pipeline. Throws MongoDB's codes 9, 40, 56, 66 … */
export function parseUpdate(u: unknown, arrayFilters?: unknown, variables: Doc = {}): Update {
  if (Array.isArray(u)) return pipelineUpdate(u, variables);
  if (!isDoc(u)) return fail(9, `Update argument must be either an object or an array`);
  const first = Object.keys(u)[0];
  if (first === undefined || !first.startsWith('$')) return replacement(u);
  return operatorUpdate(u, parseArrayFilters(arrayFilters));
}

function replacement(u: Doc): Update {
  for (const key of Object.keys(u)) {
    if (key.startsWith('$'))
      fail(
        52,
        `The dollar ($) prefixed field '${key}' in '${key}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
  }
  return {
    isReplacement: true,
    apply: before => {
      if (u['_id'] !== undefined && before['_id'] !== undefined) checkId(before, u);
      const { _id, ...rest } = cloneValue(u);
      const id = before['_id'] === undefined ? _id : before['_id'];
      return id === undefined ? rest : { _id: id, ...rest };
    },
  };
}

function pipelineUpdate(stages: readonly unknown[], variables: Doc): Update {
  for (const stage of stages) {
    const name = isDoc(stage) ? Object.keys(stage)[0] : undefined;
    if (name === undefined) fail(40323, 'A pipeline stage specification object must contain exactly one field.');
    if (!PIPELINE_STAGES.has(name as string)) fail(72, `${name} is not allowed to be used within an update`);
  }
  const run = compileLocal(stages, variables);
  return {
    isReplacement: false,
    apply: before => {
      const [after = {}] = run([before]);
      if (before['_id'] === undefined) return after;
      const { _id, ...rest } = after;
      if (_id !== undefined) checkId(before, after);
      return { _id: before['_id'], ...rest };
    },
  };
}

interface Step {
  readonly path: string;
  readonly change: Change;
  readonly onInsertOnly: boolean;
}

function operatorUpdate(u: Doc, arrayFilters: ReadonlyMap<string, Predicate>): Update {
  const steps: Step[] = [];
  for (const [name, operands] of Object.entries(u)) {
    const make = Object.hasOwn(updateOperators, name) ? updateOperators[name] : undefined;
    if (!make)
      return fail(
        9,
        `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    if (!isDoc(operands))
      return fail(
        9,
        `Modifiers operate on fields but we found type ${typeName(operands)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${shown(operands)}}`,
      );
    for (const [path, operand] of fieldsOf(operands)) {
      checkPath(path);
      steps.push({ path, change: make(operand, path), onInsertOnly: name === '$setOnInsert' });
    }
  }
  checkConflicts(u);
  // mongod applies paths in their order, whatever the order of the operators.
  steps.sort((a, b) => comparePaths(a.path, b.path));
  checkUsed(
    arrayFilters,
    steps.map(step => step.path),
  );
  return {
    isReplacement: false,
    apply: (before, filter, inserting) => {
      const doc = cloneValue(before);
      const placeholders: Placeholders = {
        matched: usesMatch(steps) ? matchedElement(before, filter) : undefined,
        arrayFilters,
      };
      for (const step of steps) {
        if (step.onInsertOnly && !inserting) continue;
        for (const parts of resolvePath(doc, step.path, placeholders)) step.change(doc, parts);
      }
      if (before['_id'] !== undefined) checkId(before, doc);
      return doc;
    },
  };
}

function comparePaths(a: string, b: string): number {
  const [x, y] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [l, r] = [x[i] as string, y[i] as string];
    if (l === r) continue;
    const numeric = /^\d+$/.test(l) && /^\d+$/.test(r);
    return numeric ? Number(l) - Number(r) : l < r ? -1 : 1;
  }
  return x.length - y.length;
}

function usesMatch(steps: readonly Step[]): boolean {
  return steps.some(step => step.path.split('.').includes('$'));
}

function checkPath(path: string): void {
  if (path === '') fail(56, 'An empty update path is not valid.');
  const parts = path.split('.');
  if (parts.includes('')) fail(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  const bad = parts.find(
    part =>
      part.startsWith('$') && part !== '$' && !/^\$\[[^\]]*\]$/.test(part) && !['$id', '$ref', '$db'].includes(part),
  );
  if (bad !== undefined) fail(52, `The dollar ($) prefixed field '${bad}' in '${path}' is not valid for storage.`);
  if (parts[0] === '$' || parts[0]?.startsWith('$['))
    fail(2, `Cannot have array filter identifier (i.e. '$[<id>]') element in the first position in path '${path}'`);
}

function checkId(before: Doc, after: Doc): void {
  if (!sameValue(before['_id'], after['_id'])) {
    fail(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
}

function parseArrayFilters(filters: unknown): Map<string, Predicate> {
  const out = new Map<string, Predicate>();
  if (filters === undefined || filters === null) return out;
  if (!Array.isArray(filters))
    return fail(14, "BSON field 'update.updates.arrayFilters' is the wrong type, expected type 'array'");
  for (const filter of filters) {
    const node = parseFilter(filter);
    const names = new Set(conjuncts(node).flatMap(roots));
    const [name] = names;
    if (name === undefined) return fail(9, 'Cannot use an expression without a top-level field name in arrayFilters');
    if (names.size > 1)
      fail(
        9,
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...names].join("' and '")}'`,
      );
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
      fail(
        2,
        `The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
      );
    if (out.has(name)) fail(9, `Found multiple array filters with the same top-level field name ${name}`);
    out.set(name, compile(node));
  }
  return out;
}

function roots(node: Node): string[] {
  if (node.kind === 'path') return [node.parts[0] as string];
  if (node.kind === 'not') return roots(node.node);
  return node.kind === 'and' || node.kind === 'or' || node.kind === 'nor' ? node.nodes.flatMap(roots) : [];
}

function checkUsed(filters: ReadonlyMap<string, Predicate>, paths: readonly string[]): void {
  for (const name of filters.keys()) {
    if (!paths.some(path => path.includes(`$[${name}]`)))
      fail(9, `The array filter for identifier '${name}' was not used in the update`);
  }
}

/** The document that an upsert starts from: the equalities of the filter. `only`: that path alone. Throws code 54 if the filter fixes a path twice. */
export function seedOf(filter: Node, only?: string): Doc {
  const doc: Doc = {};
  for (const node of conjuncts(filter)) {
    const equal = equalityOf(node);
    if (only !== undefined && equal?.path !== only) continue;
    if (!equal || equal.parts.some(part => part.startsWith('$'))) continue;
    const container = findContainer(doc, equal.parts);
    if (container && childOf(container, equal.parts.at(-1) as string) !== undefined) {
      fail(54, `cannot infer query fields to set, path '${equal.path}' is matched twice`);
    }
    assign(makeContainer(doc, equal.parts), equal.parts[equal.parts.length - 1] as string, cloneValue(equal.operand));
  }
  return doc;
}

function equalityOf(node: Node) {
  if (node.kind !== 'path') return undefined;
  if (node.op === 'eq') return node;
  const only = node.op === 'in' ? (node.operand as unknown[]) : [];
  return only.length === 1 ? { ...node, operand: only[0] } : undefined;
}

/** The document that an upsert inserts, with `_id` first. */
export function upsertDocument(update: Update, filter: Node): Doc {
  // A replacement takes nothing but the `_id`, so that other paths may well be fixed twice.
  const start = seedOf(filter, update.isReplacement ? '_id' : undefined);
  const { _id = new ObjectId(), ...rest } = update.apply(start, filter, true);
  return { _id, ...rest };
}

/** Encodes an updated document. Throws code 10334 above 16 MiB. */
export function encodeChecked(doc: Doc): Buffer {
  const bytes = encode(doc);
  if (bytes.length > MAX_DOCUMENT_BYTES)
    fail(10334, `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and 16793600(16MB)`);
  return bytes;
}
