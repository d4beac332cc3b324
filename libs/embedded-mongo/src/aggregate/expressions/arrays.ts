import { int32Of } from '../../bson/arithmetic';
import { compareValues, sameValue } from '../../bson/compare';
import { isDoc, isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import { compareKeys, parseSort, sortKey } from '../../query/sort';
import type { Make } from '../scope';
import { countElements, guarded } from '../work';
import { between, binary, checkNames, int32, isNullish, listOf, named, unary, variadic } from './operands';

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

/** Start and end of a search, as $indexOfArray and its like take them. */
export function searchBounds([start, end]: unknown[], name: string, length: number): [number, number] {
  const bound = (value: unknown, which: string) => {
    const at = int32Of(value);
    if (at === undefined)
      return fail(
        40096,
        `${name} requires an integral ${which} index, found a value of type: ${typeName(value)}, with value: "${String(value)}"`,
      );
    return at < 0 ? fail(40097, `${name} requires a nonnegative ${which} index, found: ${at}`) : at;
  };
  return [
    start === undefined ? 0 : bound(start, 'starting'),
    end === undefined ? length : Math.min(length, bound(end, 'ending')),
  ];
}

function indexOfArray([list, wanted, ...bounds]: unknown[], name: string): unknown {
  if (isNullish(list)) return null;
  if (!Array.isArray(list))
    return fail(40090, `$indexOfArray requires an array as a first argument, found: ${typeName(list)}`);
  const [start, end] = searchBounds(bounds, name, list.length);
  for (let i = start; i < end; i++) if (sameValue(list[i], wanted)) return i;
  return -1;
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

const sortArray: Make = (operand, scope, name) => {
  const given = checkNames(operand, name, [], {
    shape: 2942500,
    unknown: 2942501,
    missing: { input: 2942502, sortBy: 2942503 },
  });
  const input = scope.compile(given['input']);
  const order = orderOf(given['sortBy']);
  return root => {
    const list = guarded(input(root));
    if (isNullish(list)) return null;
    if (!Array.isArray(list))
      return fail(2942504, `The input argument to $sortArray must be an array, but was of type: ${typeName(list)}`);
    countElements(list.length, name);
    return order(list);
  };
};

function orderOf(sortBy: unknown): (list: readonly unknown[]) => unknown[] {
  if (isDoc(sortBy)) {
    const fields = parseSort(sortBy);
    if (fields.length === 0) fail(2942505, '$sortArray requires a sort key');
    return list =>
      list
        .map(item => ({ item, key: sortKey(item, fields) }))
        .sort((x, y) => compareKeys(x.key, y.key, fields))
        .map(({ item }) => item);
  }
  const direction = int32Of(sortBy);
  if (direction !== 1 && direction !== -1) return fail(2942507, '$sortArray: sortBy must be 1, -1 or an object');
  return list => [...list].sort((x, y) => compareValues(x, y) * direction);
}

const ZIP_FIELDS = new Set(['inputs', 'defaults', 'useLongestLength']);

const zip: Make = (operand, scope, name) => {
  if (!isDoc(operand)) return fail(34460, `$zip only supports an object as an argument, found ${typeName(operand)}`);
  for (const key of Object.keys(operand))
    if (!ZIP_FIELDS.has(key)) fail(34464, `$zip found an unknown argument: ${key}`);
  const { inputs = [], defaults = [], useLongestLength: longest = false } = operand;
  if (!Array.isArray(inputs)) return fail(34461, `inputs must be an array of expressions, found ${typeName(inputs)}`);
  if (!Array.isArray(defaults))
    return fail(34462, `defaults must be an array of expressions, found ${typeName(defaults)}`);
  if (typeof longest !== 'boolean') return fail(34463, `useLongestLength must be a bool, found ${typeName(longest)}`);
  if (inputs.length === 0) fail(34465, '$zip requires at least one input array');
  if (defaults.length > 0 && !longest) fail(34466, 'cannot specify defaults unless useLongestLength is true');
  if (defaults.length > 0 && defaults.length !== inputs.length)
    fail(34467, 'defaults and inputs must have the same length');
  const [lists, others] = [inputs, defaults].map(list => list.map(item => scope.compile(item))) as [
    ReturnType<typeof scope.compile>[],
    ReturnType<typeof scope.compile>[],
  ];
  return root => {
    const values = lists.map(list => list(root));
    const arrays: unknown[][] = [];
    for (const value of values) {
      if (isNullish(value)) return null;
      arrays.push(
        Array.isArray(value)
          ? (value as unknown[])
          : fail(34468, `$zip found a non-array expression in input: ${typeName(value)}`),
      );
    }
    const lengths = arrays.map(array => array.length);
    const length = longest ? Math.max(...lengths) : Math.min(...lengths);
    countElements(length * (arrays.length + 2), name);
    const fill = others.map(other => other(root) ?? null);
    return Array.from({ length }, (_, row) =>
      arrays.map((array, i) => (row < array.length ? (array[row] ?? null) : (fill[i] ?? null))),
    );
  };
};

/** $firstN, $lastN, $minN and $maxN over an array. */
function several(pick: (list: readonly unknown[], n: number) => unknown[]): Make {
  const codes = { shape: 5787801, unknown: 5787901, missing: { n: 5787906, input: 5787907 } };
  return named([], codes, ({ n, input }, name) => {
    const count = countOf(n, name);
    if (!Array.isArray(input)) return fail(5788200, `Input must be an array, found: ${typeName(input)}`);
    return pick(guarded(input) as unknown[], count);
  });
}

/** The `n` of $firstN and its like. */
export function countOf(n: unknown, name: string): number {
  const count =
    int32Of(n) ??
    fail(5787902, `Value for 'n' must be of integral type, but found ${String(n ?? typeName(n))} in ${name}`);
  return count > 0 ? count : fail(5787908, `'n' must be greater than 0, found ${count}`);
}

const present = (list: readonly unknown[]) => list.filter(item => !isNullish(item));

/** Arrays: their elements, parts and combinations. */
export const arrays: Readonly<Record<string, Make>> = {
  $arrayElemAt: binary(arrayElemAt),
  $first: edge(list => list[0]),
  $last: edge(list => list[list.length - 1]),
  $concatArrays: variadic(concatArrays),
  $slice: (operand, scope, name) =>
    between(2, 3, values => slice(values, listOf(operand).length))(operand, scope, name),
  $indexOfArray: between(2, 4, indexOfArray),
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
  $reverseArray: unary(value => {
    if (isNullish(value)) return null;
    if (!Array.isArray(value))
      return fail(34435, `The argument to $reverseArray must be an array, but was of type: ${typeName(value)}`);
    return [...(value as unknown[])].reverse();
  }),
  $range: between(2, 3, range),
  $sortArray: sortArray,
  $zip: zip,
  $firstN: several((list, n) => list.slice(0, n)),
  $lastN: several((list, n) => list.slice(-n)),
  $minN: several((list, n) => present(list).sort(compareValues).slice(0, n)),
  $maxN: several((list, n) =>
    present(list)
      .sort((x, y) => compareValues(y, x))
      .slice(0, n),
  ),
};
