import { compareValues } from '../../bson/compare';
import { isDoc } from '../../bson/types';
import { fail } from '../../errors';
import { compareKeys, parseSort, sortKey } from '../../query/sort';
import { countOf } from '../expressions/arrays';
import { checkNames } from '../expressions/operands';
import { memoryOf, startWork } from '../work';
import type { Budget } from './budget';
import type { MakeAccumulator } from './types';

interface Row {
  readonly key: unknown;
  readonly value: unknown;
  readonly bytes: number;
}

/** Keeps the first `n` rows of an order; rows of equal rank stay as they came. */
class Best {
  private rows: Row[] = [];

  constructor(
    private readonly n: number,
    private readonly order: (a: unknown, b: unknown) => number,
    private readonly budget: Budget,
    private readonly name: string,
  ) {}

  add(key: unknown, value: unknown): void {
    const bytes = 48 + memoryOf(value) + (key === value ? 0 : memoryOf(key));
    this.budget.take(bytes, this.name, 146);
    this.rows.push({ key, value, bytes });
    if (this.rows.length >= 2 * this.n + 64) this.prune();
  }

  private prune(): void {
    this.rows.sort((a, b) => this.order(a.key, b.key));
    for (const row of this.rows.splice(this.n)) this.budget.give(row.bytes);
  }

  values(): unknown[] {
    this.prune();
    return this.rows.map(row => row.value);
  }
}

/** $top, $bottom and their N forms: the output of the documents that come first or last in an order. */
function ranked(turn: 1 | -1, many: boolean): MakeAccumulator {
  return (operand, scope, name) => {
    const missing = { sortBy: 5788005, output: 5788004, ...(many ? { n: 5788003 } : {}) };
    const spec = checkNames(operand, name, [], { shape: 5788001, unknown: 5788002, missing });
    if (!isDoc(spec['sortBy'])) fail(10065, `invalid parameter: expected an object (sortBy)`);
    const fields = parseSort(spec['sortBy']);
    const evaluate = scope.compile(spec['output']);
    const n = many ? countOf(scope.compile(spec['n'])({}), name) : 1;
    return budget => {
      const order = (a: unknown, b: unknown) => compareKeys(a as unknown[], b as unknown[], fields) * turn;
      const best = new Best(n, order, budget, name);
      return {
        add: doc => {
          startWork();
          best.add(sortKey(doc, fields), evaluate(doc) ?? null);
        },
        result: () => {
          const values = best.values();
          if (!many) return values[0] ?? null;
          // The last of an order are given in that order too.
          return turn === 1 ? values : values.reverse();
        },
      };
    };
  };
}

const N_CODES = { shape: 5787900, unknown: 5787901, missing: { n: 5787906, input: 5787907 } };

/** $firstN, $lastN, $minN, $maxN. */
function several(order: ((a: unknown, b: unknown) => number) | 'first' | 'last'): MakeAccumulator {
  return (operand, scope, name) => {
    const spec = checkNames(operand, name, [], N_CODES);
    const evaluate = scope.compile(spec['input']);
    const n = countOf(scope.compile(spec['n'])({}), name);
    return budget => {
      let place = 0;
      const byPlace = (a: unknown, b: unknown) => ((a as number) - (b as number)) * (order === 'first' ? 1 : -1);
      const best = new Best(n, typeof order === 'string' ? byPlace : order, budget, name);
      return {
        add: doc => {
          startWork();
          const value = evaluate(doc) ?? null;
          if (typeof order !== 'string') {
            if (value !== null) best.add(value, value);
          } else if (order === 'last' || place < n) best.add(place++, value);
        },
        result: () => (order === 'last' ? best.values().reverse() : best.values()),
      };
    };
  };
}

/** The accumulators that pick some of the values. */
export const picked: Readonly<Record<string, MakeAccumulator>> = {
  $top: ranked(1, false),
  $bottom: ranked(-1, false),
  $topN: ranked(1, true),
  $bottomN: ranked(-1, true),
  $firstN: several('first'),
  $lastN: several('last'),
  $minN: several(compareValues),
  $maxN: several((a, b) => compareValues(b, a)),
};
