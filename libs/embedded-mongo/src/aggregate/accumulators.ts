import { compareValues } from '../bson/compare';
import { arithmetic, toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric, type Numeric } from '../bson/types';
import { fail } from '../errors';
import { encodeValue } from '../indexes/encode';
import { compareKeys, parseSort, sortKey } from '../query/sort';
import { evaluateExpression } from './expression';

/** Collects over the documents of one group. */
export interface Accumulator {
  add(doc: Doc): void;
  result(): unknown;
}

type Make = (operand: unknown, variables: Doc) => () => Accumulator;

/** An accumulator that folds the values of one expression. */
function fold<S>(start: () => S, step: (state: S, value: unknown) => S, end: (state: S) => unknown): Make {
  return (operand, variables) => {
    const evaluate = evaluateExpression(operand, variables);
    return () => {
      let state = start();
      return { add: doc => void (state = step(state, evaluate(doc))), result: () => end(state) };
    };
  };
}

function plus(a: Numeric, b: Numeric): Numeric {
  return typeof a === 'number' && typeof b === 'number' ? a + b : arithmetic(a, '+', b);
}

function extreme(turn: 1 | -1): Make {
  return fold<unknown>(
    () => undefined,
    (best, value) => {
      if (value === undefined || value === null) return best;
      return best === undefined || compareValues(value, best) * turn > 0 ? value : best;
    },
    best => best ?? null,
  );
}

function deviation(sampled: boolean): Make {
  return fold<number[]>(
    () => [],
    (all, value) => {
      if (isNumeric(value)) all.push(toNumber(value));
      return all;
    },
    all => {
      const divisor = sampled ? all.length - 1 : all.length;
      if (divisor <= 0) return null;
      const mean = all.reduce((a, b) => a + b, 0) / all.length;
      return Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / divisor);
    },
  );
}

/** All values of an expression, cut to `n` by `pick` at the end. */
function several(pick: (values: unknown[], n: number) => unknown[]): Make {
  return (operand, variables) => {
    const spec = isDoc(operand) ? operand : fail(5787900, 'specification must be an object with n and input');
    const evaluate = evaluateExpression(spec['input'], variables);
    const n = evaluateExpression(spec['n'], variables)({});
    if (!isNumeric(n) || !Number.isInteger(toNumber(n)) || toNumber(n) <= 0)
      return fail(5787908, "'n' must be greater than 0");
    return () => {
      const values: unknown[] = [];
      return { add: doc => void values.push(evaluate(doc) ?? null), result: () => pick(values, toNumber(n)) };
    };
  };
}

/** `$top`, `$bottom` and their N forms: the output of the documents that come first or last in an order. */
function ranked(turn: 1 | -1, many: boolean): Make {
  return (operand, variables) => {
    const spec = isDoc(operand) ? operand : fail(5788001, 'specification must be an object');
    const fields = parseSort(spec['sortBy']);
    const evaluate = evaluateExpression(spec['output'], variables);
    const n = many ? evaluateExpression(spec['n'], variables)({}) : 1;
    return () => {
      const rows: { key: unknown[]; value: unknown }[] = [];
      return {
        add: doc => void rows.push({ key: sortKey(doc, fields), value: evaluate(doc) ?? null }),
        result: () => {
          rows.sort((a, b) => compareKeys(a.key, b.key, fields));
          const count = isNumeric(n) ? toNumber(n) : 1;
          const values = (turn === 1 ? rows.slice(0, count) : rows.slice(-count)).map(row => row.value);
          return many ? values : (values[0] ?? null);
        },
      };
    };
  };
}

function percentiles(single: boolean): Make {
  return (operand, variables) => {
    const spec = isDoc(operand) ? operand : fail(7436100, 'specification must be an object');
    const evaluate = evaluateExpression(spec['input'], variables);
    const wanted = single ? [0.5] : (evaluateExpression(spec['p'], variables)({}) as number[]);
    if (!Array.isArray(wanted) || wanted.some(p => typeof p !== 'number' || p < 0 || p > 1))
      return fail(7750301, "The $percentile 'p' field must be an array of numbers in the range [0.0, 1.0]");
    return () => {
      const values: number[] = [];
      return {
        add: doc => {
          const value = evaluate(doc);
          if (isNumeric(value)) values.push(toNumber(value));
        },
        result: () => {
          values.sort((a, b) => a - b);
          const at = wanted.map(p => values[Math.max(0, Math.ceil(p * values.length) - 1)] ?? null);
          return single ? at[0] : at;
        },
      };
    };
  };
}

/** Maker of each accumulator of `$group`. */
export const accumulators: Readonly<Record<string, Make>> = {
  $sum: fold<Numeric>(
    () => 0,
    (sum, value) => (isNumeric(value) ? plus(sum, value) : sum),
    sum => sum,
  ),
  $count: operand => {
    if (!isDoc(operand) || Object.keys(operand).length > 0) fail(9, '$count takes no arguments, i.e. $count:{}');
    return () => {
      let count = 0;
      return { add: () => void (count += 1), result: () => count };
    };
  },
  $avg: fold<{ sum: number; count: number }>(
    () => ({ sum: 0, count: 0 }),
    (state, value) => (isNumeric(value) ? { sum: state.sum + toNumber(value), count: state.count + 1 } : state),
    ({ sum, count }) => (count === 0 ? null : sum / count),
  ),
  $min: extreme(-1),
  $max: extreme(1),
  $first: fold<{ value: unknown } | undefined>(
    () => undefined,
    (state, value) => state ?? { value },
    state => state?.value ?? null,
  ),
  $last: fold<unknown>(
    () => null,
    (_state, value) => value,
    state => state ?? null,
  ),
  $push: fold<unknown[]>(
    () => [],
    (all, value) => {
      if (value !== undefined) all.push(value);
      return all;
    },
    all => all,
  ),
  $addToSet: fold<Map<string, unknown>>(
    () => new Map(),
    (all, value) => (value === undefined ? all : all.set(encodeValue(value).toString('latin1'), value)),
    all => [...all.values()],
  ),
  $mergeObjects: fold<Doc>(
    () => ({}),
    (all, value) =>
      isDoc(value)
        ? Object.assign(all, value)
        : value === null || value === undefined
          ? all
          : fail(40400, '$mergeObjects requires object inputs'),
    all => all,
  ),
  $stdDevPop: deviation(false),
  $stdDevSamp: deviation(true),
  $firstN: several((values, n) => values.slice(0, n)),
  $lastN: several((values, n) => values.slice(-n)),
  $maxN: several((values, n) =>
    values
      .filter(value => value !== null)
      .sort((a, b) => compareValues(b, a))
      .slice(0, n),
  ),
  $minN: several((values, n) =>
    values
      .filter(value => value !== null)
      .sort(compareValues)
      .slice(0, n),
  ),
  $top: ranked(1, false),
  $bottom: ranked(-1, false),
  $topN: ranked(1, true),
  $bottomN: ranked(-1, true),
  $percentile: percentiles(false),
  $median: percentiles(true),
};
