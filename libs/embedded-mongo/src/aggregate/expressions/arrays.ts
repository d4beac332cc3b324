import { fail } from '../../errors';
import { int32Of } from '../../bson/arithmetic';
import { sameValue } from '../../bson/compare';
import { isNumeric, typeName } from '../../bson/types';
import type { Make } from '../scope';
import { countElements, guarded } from '../work';
import { between, binary, int32, isNullish, listOf, unary, variadic } from './operands';

function arrayElemAt(list: unknown, index: unknown): unknown {
  if (isNullish(list) || isNullish(index)) return null;
  if (!Array.isArray(list))
    return fail(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(list)}`);
  const at = int32(index, "$arrayElemAt's second argument", 28690, 28691);
  return list[at < 0 ? list.length + at : at] as unknown;
}

function edge(pick: (list: readonly unknown[]) => unknown): Make {
  return unary((value, name) => {
    if (isNullish(value)) return null;
    if (!Array.isArray(value)) return fail(28689, `${name}'s argument must be an array, but is ${typeName(value)}`);
    return pick(value);
  });
}

function concatArrays(values: unknown[], name: string): unknown {
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!Array.isArray(value)) return fail(28664, `$concatArrays only supports arrays, not ${typeName(value)}`);
    countElements(value.length, name);
  }
  return values.flat();
}

function slice([list, first, second]: unknown[], count: number): unknown {
  if (isNullish(list) || isNullish(first) || (count === 3 && isNullish(second))) return null;
  if (!Array.isArray(list))
    return fail(28724, `First argument to $slice must be an array, but is of type: ${typeName(list)}`);
  if (!isNumeric(first))
    return fail(28725, `Second argument to $slice must be a numeric value, but is of type: ${typeName(first)}`);
  const start =
    int32Of(first) ??
    fail(28726, `Second argument to $slice can't be represented as a 32-bit integer: ${String(first)}`);
  if (count === 2) return start >= 0 ? list.slice(0, start) : list.slice(start);
  if (!isNumeric(second))
    return fail(28727, `Third argument to $slice must be numeric, but is of type: ${typeName(second)}`);
  const n =
    int32Of(second) ??
    fail(28728, `Third argument to $slice can't be represented as a 32-bit integer: ${String(second)}`);
  if (n <= 0) return fail(28729, `Third argument to $slice must be positive: ${n}`);
  const from = start >= 0 ? start : Math.max(0, list.length + start);
  return list.slice(from, from + n);
}

function range([start, end, step = 1]: unknown[], name: string): unknown {
  const whole = (value: unknown, what: string, type: number): number => {
    if (!isNumeric(value))
      return fail(type, `$range requires a numeric ${what} value, found value of type: ${typeName(value)}`);
    return (
      int32Of(value) ??
      fail(
        type + 1,
        `$range requires a ${what} value that can be represented as a 32-bit integer, found value: ${String(value)}`,
      )
    );
  };
  const [from, to, by] = [whole(start, 'starting', 34443), whole(end, 'ending', 34445), whole(step, 'step', 34447)];
  if (by === 0) fail(34449, '$range requires a non-zero step value');
  const count = Math.max(0, Math.ceil((to - from) / by));
  countElements(count, name);
  return Array.from({ length: count }, (_, i) => from + i * by);
}

/** Arrays: their elements, parts and combinations. */
export const arrays: Readonly<Record<string, Make>> = {
  $arrayElemAt: binary(arrayElemAt),
  $first: edge(list => list[0]),
  $last: edge(list => list[list.length - 1]),
  $concatArrays: variadic(concatArrays),
  $slice: (operand, scope, name) =>
    between(2, 3, values => slice(values, listOf(operand).length))(operand, scope, name),
  $in: binary((value, list) => {
    if (!Array.isArray(list))
      return fail(40081, `$in requires an array as a second argument, found: ${typeName(list)}`);
    const wanted = guarded(value);
    return list.some(item => sameValue(item, wanted));
  }),
  $isArray: unary(value => Array.isArray(value)),
  $size: unary(value => {
    if (Array.isArray(value)) return value.length;
    return fail(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`);
  }),
  $range: between(2, 3, range),
};
