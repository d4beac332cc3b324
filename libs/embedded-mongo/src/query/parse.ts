import { fieldsOf } from '../bson/names';
import { WholeArray } from '../bson/paths';
import { truthy } from '../bson/truth';
import { type Doc, isDoc, isRegex } from '../bson/types';
import { evaluateExpression } from '../aggregate/expression';
import { fail } from '../errors';
import { checkRefused } from '../refused';
import { schemaTest } from '../schema/validate';
import type { Node } from './ast';
import { compile } from './matcher';
import * as op from './operators';
import { regexOperand } from './regex';

/** Deepest nesting of a filter, as mongod: 100. */
const MAX_DEPTH = 100;

/** Variables for `$expr`: `let` of the command, `$$NOW`. */
export interface QueryContext {
  readonly variables?: Doc;
}

/**
 * Parses a filter. Throws MongoDB's errors: 2 or 115 for operators that the language does not have, 2 for bad operands, 9 for
 * malformed ones.
 */
export function parseFilter(filter: unknown, context: QueryContext = {}, depth = 0): Node {
  if (depth > MAX_DEPTH) fail(2, 'filter is nested too deeply');
  if (!isDoc(filter)) return fail(14, `Expected field filterto be of type object`);
  const nodes = fieldsOf(filter).flatMap(([key, value]) =>
    key.startsWith('$') ? topLevel(key, value, context, depth) : field(key, value, context, depth),
  );
  return nodes.length === 1 ? (nodes[0] as Node) : { kind: 'and', nodes };
}

function topLevel(key: string, value: unknown, context: QueryContext, depth: number): Node[] {
  switch (key) {
    case '$and':
    case '$or':
    case '$nor': {
      if (!Array.isArray(value)) return fail(2, `${key} argument must be an array`);
      if (value.length === 0) fail(2, '$and/$or/$nor must be a nonempty array');
      const nodes = value.map(item => {
        if (!isDoc(item)) fail(2, '$or/$and/$nor entries need to be full objects');
        return parseFilter(item, context, depth + 1);
      });
      // One branch is a condition like any other: an upsert takes its equalities.
      if (key === '$or' && nodes.length === 1) return nodes;
      return [{ kind: key.slice(1) as 'and' | 'or' | 'nor', nodes }];
    }
    case '$comment':
      return [];
    case '$expr': {
      const evaluate = evaluateExpression(value, context.variables);
      return [{ kind: 'custom', name: '$expr', test: doc => truthy(evaluate(doc)) }];
    }
    case '$jsonSchema':
      return [{ kind: 'custom', name: '$jsonSchema', test: schemaTest(value) }];
    case '$text':
      if (!isDoc(value) || typeof value['$search'] !== 'string') return fail(9, '$text requires a string $search');
      return [{ kind: 'text', search: value['$search'] }];
    default:
      checkRefused(key);
      return fail(2, `unknown top level operator: ${key}.`);
  }
}

function field(path: string, value: unknown, context: QueryContext, depth: number): Node[] {
  const parts = path.split('.');
  if (!op.isOperatorDoc(value)) {
    if (isRegex(value)) return [{ kind: 'path', path, parts, op: 'regex', operand: value, test: op.regex(value) }];
    return [{ kind: 'path', path, parts, op: 'eq', operand: value, test: op.equals(value) }];
  }
  return predicates(path, parts, value, context, depth);
}

function predicates(path: string, parts: readonly string[], spec: Doc, context: QueryContext, depth: number): Node[] {
  return Object.entries(spec).flatMap(([name, operand]): Node[] => {
    if (name === '$options') {
      if (!('$regex' in spec)) fail(2, '$options needs a $regex');
      return [];
    }
    if (name === '$comment') return [];
    return [predicate(path, parts, name, operand, spec, context, depth)];
  });
}

const NEGATED: Readonly<Record<string, string>> = { $ne: '$eq', $nin: '$in' };

function predicate(
  path: string,
  parts: readonly string[],
  name: string,
  operand: unknown,
  spec: Doc,
  context: QueryContext,
  depth: number,
): Node {
  const node = (test: op.LeafTest, value = operand): Node => ({
    kind: 'path',
    path,
    parts,
    op: name.slice(1),
    operand: value,
    test,
  });
  switch (name) {
    case '$eq':
      return node(op.equals(operand));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return node(op.ordered(name.slice(1) as 'gt', operand));
    case '$in':
      return node(op.within(operand));
    case '$ne':
    case '$nin':
      if (name === '$ne' && isRegex(operand)) fail(2, "Can't have regex as arg to $ne.");
      if (name === '$nin' && !Array.isArray(operand)) fail(2, '$nin needs an array');
      return { kind: 'not', node: predicate(path, parts, NEGATED[name] as string, operand, spec, context, depth) };
    case '$exists': {
      const wanted = truthy(operand);
      return node(leaves => leaves.some(leaf => leaf !== undefined) === wanted, wanted);
    }
    case '$type':
      return node(op.ofType(operand));
    case '$regex': {
      const value = regexOperand(operand, spec['$options']);
      return node(op.regex(value), value);
    }
    case '$size':
      return node(op.size(operand));
    case '$all':
      return all(path, parts, operand, context, depth);
    case '$elemMatch':
      return elemMatch(path, parts, operand, context, depth);
    case '$not':
      return negation(path, parts, operand, context, depth);
    default:
      checkRefused(name);
      return fail(2, `unknown operator: ${name}`);
  }
}

function negation(
  path: string,
  parts: readonly string[],
  operand: unknown,
  context: QueryContext,
  depth: number,
): Node {
  if (isRegex(operand)) {
    return { kind: 'not', node: { kind: 'path', path, parts, op: 'regex', operand, test: op.regex(operand) } };
  }
  if (!isDoc(operand)) return fail(2, '$not needs a regex or a document');
  if (Object.keys(operand).length === 0) fail(2, '$not cannot be empty');
  return { kind: 'not', node: { kind: 'and', nodes: predicates(path, parts, operand, context, depth + 1) } };
}

function all(path: string, parts: readonly string[], operand: unknown, context: QueryContext, depth: number): Node {
  if (!Array.isArray(operand)) return fail(2, '$all needs an array');
  if (operand.length === 0) return { kind: 'custom', name: '$all', test: () => false };
  const nodes = operand.map((item): Node => {
    if (op.isOperatorDoc(item)) {
      if (!('$elemMatch' in item)) fail(2, 'no $ expressions in $all');
      return elemMatch(path, parts, item['$elemMatch'], context, depth);
    }
    return { kind: 'path', path, parts, op: isRegex(item) ? 'regex' : 'eq', operand: item, test: op.matches(item) };
  });
  return { kind: 'and', nodes };
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr', '$jsonSchema', '$text', '$comment']);

function elemMatch(
  path: string,
  parts: readonly string[],
  operand: unknown,
  context: QueryContext,
  depth: number,
): Node {
  if (!isDoc(operand)) return fail(2, '$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  const onValues = first !== undefined && first.startsWith('$') && !LOGICAL.has(first);
  const name = 'elemMatch';
  if (onValues) {
    // Each element is judged alone, as if it were the only leaf.
    const tests = predicates('', [], operand, context, depth + 1).map(leafTest);
    const test = op.anyArray(array => array.some(element => tests.every(holds => holds(element))));
    return { kind: 'path', path, parts, op: name, operand, test };
  }
  const element = parseFilter(operand, context, depth + 1);
  const holds = compile(element);
  // An array inside the array counts as a document whose fields are its indexes.
  const test = op.anyArray(array =>
    array.some(item => (Array.isArray(item) ? holds({ ...(item as unknown[]) }) : isDoc(item) && holds(item))),
  );
  return { kind: 'path', path, parts, op: name, operand, test, element };
}

function leafTest(node: Node): (element: unknown) => boolean {
  if (node.kind === 'path') return element => node.test([Array.isArray(element) ? new WholeArray(element) : element]);
  if (node.kind === 'not') {
    const inner = leafTest(node.node);
    return element => !inner(element);
  }
  if (node.kind === 'and') {
    const tests = node.nodes.map(leafTest);
    return element => tests.every(test => test(element));
  }
  // `$all: []`, which nothing passes.
  if (node.kind === 'custom') return node.test;
  return fail(2, 'unknown operator under $elemMatch');
}
