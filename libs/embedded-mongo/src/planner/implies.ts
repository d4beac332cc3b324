import { compareValues, sameValue } from '../bson/compare';
import { rankOf } from '../bson/types';
import { conjuncts, type Node, type PathNode } from '../query/ast';

/** Whether every document that passes `filter` also passes all of `wanted`; errs on the side of no. */
export function implies(filter: Node, wanted: readonly Node[]): boolean {
  const known = conjuncts(filter).flatMap(expand);
  return wanted.every(
    node => node.kind === 'path' && known.some(fact => fact.path === node.path && entails(fact, node)),
  );
}

/** Facts about paths; `$elemMatch` on documents also tells about the paths inside. */
function expand(node: Node): PathNode[] {
  if (node.kind !== 'path') return [];
  if (!node.element) return [node];
  const inner = conjuncts(node.element).flatMap(expand);
  return [node, ...inner.map(fact => ({ ...fact, path: `${node.path}.${fact.path}` }))];
}

function entails(fact: PathNode, wanted: PathNode): boolean {
  if (fact.op === wanted.op && sameValue(fact.operand, wanted.operand)) return true;
  if (fact.op === 'in') {
    const items = fact.operand as unknown[];
    return items.length > 0 && items.every(operand => entails({ ...fact, op: 'eq', operand }, wanted));
  }
  switch (wanted.op) {
    case 'exists':
      return wanted.operand === true && provesPresence(fact);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return entailsRange(fact, wanted);
    case 'in':
      return fact.op === 'eq' && (wanted.operand as unknown[]).some(item => sameValue(item, fact.operand));
    case 'type':
      return fact.op === 'eq' && fact.operand != null && wanted.test([fact.operand]);
    default:
      return false;
  }
}

function provesPresence(fact: PathNode): boolean {
  if (fact.op === 'exists') return fact.operand === true;
  if (['eq', 'gte', 'lte'].includes(fact.op)) return fact.operand !== null && fact.operand !== undefined;
  return ['gt', 'lt', 'regex', 'elemMatch', 'size', 'type', 'mod'].includes(fact.op);
}

function entailsRange(fact: PathNode, wanted: PathNode): boolean {
  if (!['eq', 'gt', 'gte', 'lt', 'lte'].includes(fact.op) || rankOf(fact.operand) !== rankOf(wanted.operand))
    return false;
  const above = wanted.op.startsWith('g');
  if (fact.op !== 'eq' && fact.op.startsWith('g') !== above) return false;
  const order = compareValues(fact.operand, wanted.operand) * (above ? 1 : -1);
  if (order !== 0) return order > 0;
  return wanted.op.endsWith('e') || fact.op === 'gt' || fact.op === 'lt';
}
