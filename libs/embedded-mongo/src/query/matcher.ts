import { isIndexName, ownValue } from '../bson/names';
import { leavesForFilter, WholeArray } from '../bson/paths';
import { isDoc } from '../bson/types';
import { conjuncts, type Node, type PathNode } from './ast';

/** Decides whether a document passes a filter. */
export type Predicate = (doc: unknown) => boolean;

/** Turns a parsed filter into a predicate. `$text` always passes: the text search itself picks the documents. */
export function compile(node: Node): Predicate {
  switch (node.kind) {
    case 'path':
      return doc => node.test(leavesForFilter(doc, node.parts));
    case 'and': {
      const tests = node.nodes.map(compile);
      return doc => tests.every(test => test(doc));
    }
    case 'or': {
      const tests = node.nodes.map(compile);
      return doc => tests.some(test => test(doc));
    }
    case 'nor': {
      const tests = node.nodes.map(compile);
      return doc => !tests.some(test => test(doc));
    }
    case 'not': {
      const test = compile(node.node);
      return doc => !test(doc);
    }
    case 'custom':
      return node.test;
    case 'text':
      return () => true;
  }
}

/**
 * The array element that made a matching document match: what the positional `$` stands for. `undefined` when the filter
 * touches no array.
 */
export function matchedElement(doc: unknown, node: Node): number | undefined {
  let found: number | undefined;
  for (const part of conjuncts(node)) {
    if (part.kind === 'path') found = elementOf(doc, part) ?? found;
    else if (part.kind === 'or') {
      const branch = part.nodes.find(inner => compile(inner)(doc));
      if (branch) found = matchedElement(doc, branch) ?? found;
    }
  }
  return found;
}

function elementOf(doc: unknown, node: PathNode): number | undefined {
  let value = doc;
  for (let at = 0; at <= node.parts.length; at++) {
    if (Array.isArray(value)) {
      const part = node.parts[at];
      if (part !== undefined && isIndexName(part)) {
        value = value[Number(part)];
        continue;
      }
      const index = value.findIndex(element => passes(element, node, at));
      return index < 0 ? undefined : index;
    }
    const part = node.parts[at];
    if (part === undefined || !isDoc(value)) return undefined;
    value = ownValue(value, part);
  }
  return undefined;
}

function passes(element: unknown, node: PathNode, at: number): boolean {
  // $elemMatch judges the array as a whole, so each element is shown to it as an array of one.
  if (at === node.parts.length && node.op === 'elemMatch') return node.test([[element]]);
  // Of an element that is an array the elements do not count.
  if (at === node.parts.length) return node.test([Array.isArray(element) ? new WholeArray(element) : element]);
  return isDoc(element) && node.test(leavesForFilter(element, node.parts, at));
}
