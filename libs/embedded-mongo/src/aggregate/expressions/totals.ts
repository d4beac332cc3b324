import { compareValues } from '../../bson/compare';
import { Total } from '../accumulators/total';
import type { Make } from '../scope';
import { guarded } from '../work';
import { isNullish, listOf } from './operands';

/** An accumulator over the elements of an array, or over several operands. */
function over(apply: (values: readonly unknown[]) => unknown): Make {
  return (operand, scope) => {
    const parts = listOf(operand).map(item => scope.compile(item));
    const [only] = parts;
    if (parts.length !== 1 || !only) return root => apply(parts.map(part => part(root)));
    return root => {
      const value = only(root);
      return apply(Array.isArray(value) ? (guarded(value) as unknown[]) : [value]);
    };
  };
}

function extreme(turn: 1 | -1): Make {
  return over(values => {
    let best: unknown;
    for (const value of values)
      if (!isNullish(value) && (best === undefined || compareValues(value, best) * turn > 0)) best = value;
    return best ?? null;
  });
}

function totalOf(values: readonly unknown[]): Total {
  const total = new Total();
  for (const value of values) total.add(value);
  return total;
}

/** Accumulators that are expressions too. */
export const totals: Readonly<Record<string, Make>> = {
  $sum: over(values => totalOf(values).result()),
  $avg: over(values => totalOf(values).mean()),
  $min: extreme(-1),
  $max: extreme(1),
};
