import { compareValues } from '../../bson/compare';
import { truthy } from '../../bson/truth';
import { isDoc, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Compiled, Make, Scope } from '../scope';
import { guarded } from '../work';
import { binary, isNullish, listOf, unary } from './operands';

function comparison(decide: (order: number) => unknown): Make {
  return binary((left, right) => {
    // Two values that were put together cheaply may be endless to compare.
    if (typeof left === 'object' && typeof right === 'object')
      return decide(compareValues(guarded(left), guarded(right)));
    return decide(compareValues(left, right));
  });
}

/** $and and $or, which look no further than they must. */
function connective(stopAt: boolean): Make {
  return (operand, scope) => {
    const parts = listOf(operand).map(item => scope.compile(item));
    return root => {
      for (const part of parts) if (truthy(part(root)) === stopAt) return stopAt;
      return !stopAt;
    };
  };
}

const COND_FIELDS: Readonly<Record<string, number>> = { if: 17080, then: 17081, else: 17082 };

const cond: Make = (operand, scope, name) => {
  let parts = listOf(operand);
  if (isDoc(operand)) {
    for (const key of Object.keys(operand))
      if (!Object.hasOwn(COND_FIELDS, key)) fail(17083, `Unrecognized parameter to $cond: ${key}`);
    for (const [key, code] of Object.entries(COND_FIELDS))
      if (!Object.hasOwn(operand, key)) fail(code, `Missing '${key}' parameter to $cond`);
    parts = [operand['if'], operand['then'], operand['else']];
  }
  if (parts.length !== 3) fail(16020, `Expression ${name} takes exactly 3 arguments. ${parts.length} were passed in.`);
  const [test, yes, no] = parts.map(part => scope.compile(part)) as [Compiled, Compiled, Compiled];
  return root => (truthy(test(root)) ? yes(root) : no(root));
};

const ifNull: Make = (operand, scope) => {
  const parts = listOf(operand).map(item => scope.compile(item));
  if (parts.length < 2) fail(1257300, `$ifNull needs at least two arguments, had: ${parts.length}`);
  return root => {
    let value: unknown;
    for (const part of parts) if (!isNullish((value = part(root)))) return value;
    return value;
  };
};

function branchOf(branch: unknown, scope: Scope): { when: Compiled; then: Compiled } {
  if (!isDoc(branch)) return fail(40062, `$switch expected each branch to be an object, found: ${typeName(branch)}`);
  for (const key of Object.keys(branch))
    if (key !== 'case' && key !== 'then') fail(40063, `$switch found an unknown argument to a branch: ${key}`);
  if (!('case' in branch)) fail(40064, "$switch requires each branch have a 'case' expression");
  if (!('then' in branch)) fail(40065, "$switch requires each branch have a 'then' expression.");
  return { when: scope.compile(branch['case']), then: scope.compile(branch['then']) };
}

const select: Make = (operand, scope) => {
  if (!isDoc(operand)) return fail(40060, `$switch requires an object as an argument, found: ${typeName(operand)}`);
  for (const key of Object.keys(operand))
    if (key !== 'branches' && key !== 'default') fail(40067, `$switch found an unknown argument: ${key}`);
  const list = operand['branches'] ?? [];
  if (!Array.isArray(list)) return fail(40061, `$switch expected an array for 'branches', found: ${typeName(list)}`);
  if (list.length === 0) fail(40068, '$switch requires at least one branch.');
  const branches = list.map(branch => branchOf(branch, scope));
  const other = 'default' in operand ? scope.compile(operand['default']) : undefined;
  return root => {
    for (const branch of branches) if (truthy(branch.when(root))) return branch.then(root);
    if (other) return other(root);
    return fail(40066, '$switch could not find a matching branch for an input, and no default was specified.');
  };
};

/** Comparison, truth and choice. */
export const logic: Readonly<Record<string, Make>> = {
  $eq: comparison(order => order === 0),
  $ne: comparison(order => order !== 0),
  $gt: comparison(order => order > 0),
  $gte: comparison(order => order >= 0),
  $lt: comparison(order => order < 0),
  $lte: comparison(order => order <= 0),
  $cmp: comparison(order => order),
  $and: connective(false),
  $or: connective(true),
  $not: unary(value => !truthy(value)),
  $cond: cond,
  $ifNull: ifNull,
  $switch: select,
  $literal: operand => () => operand,
};
