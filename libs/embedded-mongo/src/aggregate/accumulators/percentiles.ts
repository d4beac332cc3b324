import { asDouble } from '../../bson/decode';
import { plain, toDouble } from '../../bson/arithmetic';
import { type Doc, isNumeric } from '../../bson/types';
import { fail } from '../../errors';
import { checkNames } from '../expressions/operands';
import type { Make, Scope } from '../scope';
import { startWork } from '../work';
import type { MakeAccumulator } from './types';

interface Spec {
  readonly given: Doc;
  /** Between 0 and 1. */
  readonly wanted: readonly number[];
}

function specOf(operand: unknown, scope: Scope, name: string): Spec {
  const isMedian = name === '$median';
  const missing: Record<string, number> = isMedian
    ? { input: 40414, method: 40414 }
    : { input: 40414, p: 40414, method: 40414 };
  const given = checkNames(operand, name, [], { shape: isMedian ? 7436100 : 7429703, unknown: 40415, missing });
  if (given['method'] !== 'approximate') fail(2, "Currently only 'approximate' can be used as percentile 'method'.");
  if (isMedian) return { given, wanted: [0.5] };
  const p = scope.compile(given['p'])({});
  if (!Array.isArray(p) || p.length === 0)
    return fail(7750300, `The $percentile 'p' field must be a non-empty array of constant values`);
  const wanted = p.map((item: unknown) => {
    const number = isNumeric(item)
      ? toDouble(plain(item))
      : fail(7750301, "The $percentile 'p' field must be an array of numbers");
    return number >= 0 && number <= 1
      ? number
      : fail(7750303, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0]");
  });
  return { given, wanted };
}

/** The values at the ranks asked for; `null` of nothing. */
function ranksOf(values: Float64Array, { wanted }: Spec, name: string): unknown {
  const sorted = values.sort();
  const at = wanted.map(p => {
    const value = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
    return value === undefined ? null : asDouble(value);
  });
  return name === '$median' ? at[0] : at;
}

const accumulate: MakeAccumulator = (operand, scope, name) => {
  const spec = specOf(operand, scope, name);
  const evaluate = scope.compile(spec.given['input']);
  return budget => {
    const values: number[] = [];
    return {
      add: doc => {
        startWork();
        const value = evaluate(doc);
        if (!isNumeric(value)) return;
        const number = toDouble(plain(value));
        if (Number.isNaN(number)) return;
        budget.take(16, name, 146);
        values.push(number);
      },
      result: () => ranksOf(Float64Array.from(values), spec, name),
    };
  };
};

const expression: Make = (operand, scope, name) => {
  const spec = specOf(operand, scope, name);
  const input = scope.compile(spec.given['input']);
  return root => {
    const value = input(root);
    const numbers = (Array.isArray(value) ? value : [value]).filter(isNumeric).map(item => toDouble(plain(item)));
    return ranksOf(Float64Array.from(numbers.filter(number => !Number.isNaN(number))), spec, name);
  };
};

/** As accumulators. mongod estimates large sets; here all values are looked at. */
export const percentiles: Readonly<Record<string, MakeAccumulator>> = { $percentile: accumulate, $median: accumulate };
/** Over the elements of an array. */
export const percentileExpressions: Readonly<Record<string, Make>> = { $percentile: expression, $median: expression };
