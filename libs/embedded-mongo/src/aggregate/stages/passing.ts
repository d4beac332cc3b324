import { longOf, plain } from '../../bson/arithmetic';
import { keyOf } from '../../bson/names';
import { isDoc, isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Node } from '../../query/ast';
import { compile } from '../../query/matcher';
import { parseFilter } from '../../query/parse';
import type { MakeStage } from '../types';
import { blocking } from './streams';

const match: MakeStage = (operand, { variables }) => {
  if (!isDoc(operand)) return fail(15959, 'the match filter must be an expression in an object');
  const filter = parseFilter(operand, { variables });
  const test = compile(filter);
  const hasText = usesText(filter);
  return function* (docs) {
    if (hasText) fail(17313, '$match with $text is only allowed as the first pipeline stage');
    for (const doc of docs) yield doc && test(doc) ? doc : undefined;
  };
};

function usesText(node: Node): boolean {
  if (node.kind === 'text') return true;
  if (node.kind === 'not') return usesText(node.node);
  return 'nodes' in node && node.nodes.some(usesText);
}

function wholeNumber(name: string, operand: unknown, least: number): number {
  const value = isNumeric(operand) ? longOf(plain(operand)) : undefined;
  if (value === undefined)
    return fail(
      name === '$limit' ? 2107201 : 5107200,
      `invalid argument to ${name} stage: Expected an integer: ${name}: ${String(operand)}`,
    );
  if (value < least)
    fail(
      name === '$limit' ? 15958 : 5107200,
      name === '$limit'
        ? 'the limit must be positive'
        : `invalid argument to ${name} stage: Expected a non-negative number in: ${name}: ${value}`,
    );
  return Number(value);
}

const limit: MakeStage = operand => {
  const most = wholeNumber('$limit', operand, 1);
  return function* (docs) {
    let passed = 0;
    for (const doc of docs) {
      yield doc;
      if (doc && ++passed >= most) return;
    }
  };
};

const skip: MakeStage = operand => {
  const first = wholeNumber('$skip', operand, 0);
  return function* (docs) {
    let passed = 0;
    for (const doc of docs) yield doc && passed++ >= first ? doc : undefined;
  };
};

const count: MakeStage = operand => {
  if (typeof operand !== 'string')
    return fail(40156, `the count field must be a non-empty string, but found: ${typeName(operand)}`);
  if (operand === '') fail(40156, 'the count field must be a non-empty string');
  if (operand.startsWith('$')) fail(40158, 'the count field cannot be a $-prefixed path');
  if (operand.includes('.')) fail(40160, "the count field cannot contain '.'");
  return blocking(() => {
    let n = 0;
    return { add: () => void (n += 1), result: () => (n === 0 ? [] : [{ [keyOf(operand)]: n }]) };
  });
};

/** Stages that hand documents on as they are, or count them. */
export const passingStages: Readonly<Record<string, MakeStage>> = {
  $match: match,
  $limit: limit,
  $skip: skip,
  $count: count,
};
