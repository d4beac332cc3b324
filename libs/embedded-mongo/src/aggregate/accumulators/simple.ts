import { intOrLong } from '../../bson/arithmetic';
import { compareValues } from '../../bson/compare';
import { type Doc, isDoc } from '../../bson/types';
import { fail } from '../../errors';
import { mergeInto } from '../expressions/objects';
import { keyOf } from '../keys';
import type { Compiled, Scope } from '../scope';
import { memoryOf, startWork } from '../work';
import type { Budget } from './budget';
import { Total } from './total';
import type { MakeAccumulator } from './types';

/** Takes the values of one expression. */
interface Fold {
  add(value: unknown): void;
  result(): unknown;
}

/** The one expression of an accumulator. Throws code 40237 for lists. */
function operandOf(operand: unknown, scope: Scope, name: string): Compiled {
  if (Array.isArray(operand)) fail(40237, `The ${name} accumulator is a unary operator`);
  return scope.compile(operand);
}

/** An accumulator over the values of one expression. */
function over(start: (budget: Budget, name: string) => Fold): MakeAccumulator {
  return (operand, scope, name) => {
    const evaluate = operandOf(operand, scope, name);
    return budget => {
      const fold = start(budget, name);
      return {
        add: doc => {
          startWork();
          fold.add(evaluate(doc));
        },
        result: () => fold.result(),
      };
    };
  };
}

/** Keeps one value, whose size may change with each. */
class Kept {
  value: unknown;
  private bytes = 0;
  constructor(
    private readonly budget: Budget,
    private readonly name: string,
  ) {}

  set(value: unknown): void {
    this.value = value;
    if (typeof value !== 'object' && typeof value !== 'string' && this.bytes === 0) return;
    const bytes = memoryOf(value);
    this.budget.take(bytes - this.bytes, this.name, 146);
    this.bytes = bytes;
  }
}

function extreme(turn: 1 | -1): MakeAccumulator {
  return over((budget, name) => {
    const best = new Kept(budget, name);
    return {
      add: value => {
        if (value === undefined || value === null) return;
        if (best.value === undefined || compareValues(value, best.value) * turn > 0) best.set(value);
      },
      result: () => best.value ?? null,
    };
  });
}

const count: MakeAccumulator = operand => {
  if (!isDoc(operand) || Object.keys(operand).length > 0) fail(9, '$count takes no arguments, i.e. $count:{}');
  return () => {
    let seen = 0;
    return { add: () => void (seen += 1), result: () => intOrLong(seen) };
  };
};

/** The accumulators that look at one value of each document. */
export const simple: Readonly<Record<string, MakeAccumulator>> = {
  $sum: over(() => new Total()),
  $avg: over(() => {
    const total = new Total();
    return { add: value => total.add(value), result: () => total.mean() };
  }),
  $count: count,
  $min: extreme(-1),
  $max: extreme(1),
  $first: over((budget, name) => {
    const first = new Kept(budget, name);
    let isEmpty = true;
    return {
      add: value => {
        if (isEmpty) first.set(value);
        isEmpty = false;
      },
      result: () => first.value ?? null,
    };
  }),
  $last: over((budget, name) => {
    const last = new Kept(budget, name);
    return { add: value => last.set(value), result: () => last.value ?? null };
  }),
  $push: over((budget, name) => {
    const all: unknown[] = [];
    return {
      add: value => {
        if (value === undefined) return;
        budget.take(8 + memoryOf(value), name, 146);
        all.push(value);
      },
      result: () => all.slice(),
    };
  }),
  $addToSet: over((budget, name) => {
    const all = new Map<string, unknown>();
    return {
      add: value => {
        if (value === undefined) return;
        const key = keyOf(value);
        if (all.has(key)) return;
        budget.take(80 + key.length + memoryOf(value), name, 146);
        all.set(key, value);
      },
      result: () => [...all.values()],
    };
  }),
  $mergeObjects: over((budget, name) => {
    const all: Doc = {};
    let bytes = 0;
    return {
      add: value => {
        mergeInto(all, value);
        const now = memoryOf(all);
        budget.take(now - bytes, name, 146);
        bytes = now;
      },
      result: () => ({ ...all }),
    };
  }),
};
