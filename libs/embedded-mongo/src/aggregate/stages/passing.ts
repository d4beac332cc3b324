import { longOf, plain } from '../../bson/arithmetic';
import { keyOf } from '../../bson/names';
import { type Doc, isDoc, isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Node } from '../../query/ast';
import { compile } from '../../query/matcher';
import { parseFilter } from '../../query/parse';
import type { MakeStage } from '../types';
import { memoryOf } from '../work';
import { gathering } from './streams';

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

/** $sample: every document has the same chance to be among those kept. */
const sample: MakeStage = (operand, { budget }) => {
  if (!isDoc(operand)) return fail(28745, 'the $sample stage specification must be an object');
  for (const key of Object.keys(operand)) if (key !== 'size') fail(28748, `unrecognized option to $sample: ${key}`);
  const size = operand['size'];
  if (!isNumeric(size)) return fail(size === undefined ? 28749 : 28746, 'size argument to $sample must be a number');
  const most = Number(longOf(plain(size)) ?? -1n);
  if (most < 1) fail(28747, `size argument to $sample must not be negative or zero`);
  return gathering(() => {
    const kept: Doc[] = [];
    let seen = 0;
    const add = (doc: Doc) => {
      const at = seen < most ? seen : Math.floor(Math.random() * (seen + 1));
      seen += 1;
      if (at >= most) return;
      budget.take(memoryOf(doc) - (at < kept.length ? memoryOf(kept[at]) : 0), '$sample');
      kept[at] = doc;
    };
    return { add, result: () => shuffled(kept) };
  });
};

function shuffled(docs: Doc[]): Doc[] {
  for (let i = docs.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [docs[i], docs[j]] = [docs[j] as Doc, docs[i] as Doc];
  }
  return docs;
}

const count: MakeStage = operand => {
  if (typeof operand !== 'string')
    return fail(40156, `the count field must be a non-empty string, but found: ${typeName(operand)}`);
  if (operand === '') fail(40156, 'the count field must be a non-empty string');
  if (operand.startsWith('$')) fail(40158, 'the count field cannot be a $-prefixed path');
  if (operand.includes('.')) fail(40160, "the count field cannot contain '.'");
  return gathering(() => {
    let n = 0;
    return { add: () => void (n += 1), result: () => (n === 0 ? [] : [{ [keyOf(operand)]: n }]) };
  });
};

/** Stages that hand documents on as they are, or count them. */
export const passingStages: Readonly<Record<string, MakeStage>> = {
  $match: match,
  $limit: limit,
  $skip: skip,
  $sample: sample,
  $count: count,
};
