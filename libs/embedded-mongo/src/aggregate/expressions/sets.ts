import { truthy } from '../../bson/truth';
import { typeName } from '../../bson/types';
import { fail } from '../../errors';
import { keyOf } from '../keys';
import type { Make } from '../scope';
import { countElements, guarded } from '../work';
import { binary, isNullish, listOf, unary, variadic } from './operands';

type Members = ReadonlyMap<string, unknown>;

/** The different values of an array by their keys, in the order of their first appearance. */
function members(list: readonly unknown[], name: string): Map<string, unknown> {
  countElements(4 * list.length, name);
  guarded(list);
  const found = new Map<string, unknown>();
  for (const item of list) {
    const key = keyOf(item);
    if (!found.has(key)) found.set(key, item);
  }
  return found;
}

function combination(code: number, combine: (sets: Members[]) => unknown): Make {
  return variadic((values, name) => {
    for (const value of values) {
      if (isNullish(value)) return null;
      if (!Array.isArray(value))
        return fail(code, `All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`);
    }
    return combine(values.map(value => members(value as unknown[], name)));
  });
}

function union(sets: Members[]): unknown {
  const all = new Map<string, unknown>();
  for (const set of sets) for (const [key, value] of set) if (!all.has(key)) all.set(key, value);
  return [...all.values()];
}

function intersection([first, ...others]: Members[]): unknown {
  if (!first) return [];
  return [...first].filter(([key]) => others.every(set => set.has(key))).map(([, value]) => value);
}

const setEquals: Make = (operand, scope, name) => {
  const given = listOf(operand).length;
  if (given < 2) fail(17045, `$setEquals needs at least two arguments had: ${given}`);
  const compare = variadic(values => {
    const [first, ...others] = values.map((value, i) =>
      Array.isArray(value)
        ? members(value, name)
        : fail(17044, `All operands of $setEquals must be arrays. ${i + 1}-th argument is of type: ${typeName(value)}`),
    );
    return others.every(set => set.size === first?.size && [...set.keys()].every(key => first.has(key)));
  });
  return compare(operand, scope, name);
};

function elements(code: number, decide: (list: readonly unknown[]) => boolean): Make {
  return unary((value, name) =>
    Array.isArray(value) ? decide(value) : fail(code, `${name}'s argument must be an array, but is ${typeName(value)}`),
  );
}

/** Arrays taken as sets. Results are in the order of first appearance; MongoDB promises none. */
export const sets: Readonly<Record<string, Make>> = {
  $setUnion: combination(17043, union),
  $setIntersection: combination(17047, intersection),
  $setEquals: setEquals,
  $setDifference: binary((left, right, name) => {
    if (isNullish(left) || isNullish(right)) return null;
    if (!Array.isArray(left))
      return fail(
        17048,
        `both operands of $setDifference must be arrays. First argument is of type: ${typeName(left)}`,
      );
    if (!Array.isArray(right))
      return fail(
        17049,
        `both operands of $setDifference must be arrays. Second argument is of type: ${typeName(right)}`,
      );
    const taken = members(right, name);
    return [...members(left, name)].filter(([key]) => !taken.has(key)).map(([, value]) => value);
  }),
  $setIsSubset: binary((left, right, name) => {
    if (!Array.isArray(left))
      return fail(17046, `both operands of $setIsSubset must be arrays. First argument is of type: ${typeName(left)}`);
    if (!Array.isArray(right))
      return fail(
        17042,
        `both operands of $setIsSubset must be arrays. Second argument is of type: ${typeName(right)}`,
      );
    const all = members(right, name);
    return [...members(left, name).keys()].every(key => all.has(key));
  }),
  $anyElementTrue: elements(17041, list => list.some(truthy)),
  $allElementsTrue: elements(17040, list => list.every(truthy)),
};
