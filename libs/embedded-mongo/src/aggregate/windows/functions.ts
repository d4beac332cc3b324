import { int32Of, intOrLong } from '../../bson/arithmetic';
import { type Doc, isDoc } from '../../bson/types';
import { fail } from '../../errors';
import { compareKeys, type SortField } from '../../query/sort';
import { accumulators } from '../accumulators/index';
import { Budget } from '../accumulators/budget';
import type { Start } from '../accumulators/types';
import { checkNames } from '../expressions/operands';
import type { Scope } from '../scope';
import { startWork } from '../work';
import { type Bounds, boundsOf, type Partition } from './bounds';

/** The values of one output field for the documents of a partition, in their order; `undefined` where work may be paused. */
export type WindowFunction = (partition: Partition) => Generator<{ value: unknown } | undefined>;

/** Window functions that MongoDB has and this server has not. */
const REFUSED = new Set(
  '$covariancePop $covarianceSamp $derivative $expMovingAvg $integral $linearFill $minMaxScaler'.split(' '),
);

/** Reads one field of `output`. Throws code 9 for malformed ones, 115 for functions that this server does not have. */
export function windowFunction(name: string, spec: unknown, sort: readonly SortField[], scope: Scope): WindowFunction {
  if (!isDoc(spec)) return fail(9, `The field '${name}' must be an object`);
  const keys = Object.keys(spec).filter(key => key !== 'window');
  const [operator] = keys;
  if (operator === undefined || !operator.startsWith('$')) return fail(9, 'Expected a $-prefixed window function');
  if (keys.length > 1) fail(9, 'Window functions may not have more than one function');
  if (REFUSED.has(operator)) fail(115, `${operator} is not supported by this server`);
  const operand = spec[operator];
  const byOrder = Object.hasOwn(ORDERED, operator) ? ORDERED[operator] : undefined;
  if (byOrder) {
    if ('window' in spec) fail(5371601, `${operator} does not accept a 'window' field`);
    return byOrder(operand, sort, scope, operator);
  }
  const make =
    operator !== '$mergeObjects' && Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
  if (!make) return fail(9, `Unrecognized window function, ${operator}`);
  const bounds = boundsOf(spec['window'], sort);
  return over(make(operand, scope, operator), bounds);
}

const PAUSE_EVERY = 256;

/** An accumulator over the window of each document. */
function over(start: Start, bounds: Bounds): WindowFunction {
  return function* (partition) {
    let work = 0;
    let running = start(new Budget());
    let done: readonly [number, number] = [0, 0];
    let value: { value: unknown } | undefined;
    for (let at = 0; at < partition.docs.length; at++) {
      const [from, to] = bounds.of(partition, at);
      if (value && from === done[0] && to === done[1]) {
        yield value;
        continue;
      }
      // A window that only grows goes on where it was; any other is counted anew, which is exact whatever leaves it.
      const goesOn = bounds.isGrowing && to >= done[1];
      if (!goesOn) running = start(new Budget());
      for (let i = goesOn ? done[1] : from; i < to; i++) {
        running.add(partition.docs[i]);
        if (++work % PAUSE_EVERY === 0) yield undefined;
      }
      done = [from, Math.max(from, to)];
      value = { value: running.result() };
      yield value;
    }
  };
}

type MakeOrdered = (operand: unknown, sort: readonly SortField[], scope: Scope, name: string) => WindowFunction;

function ranking(next: (last: number, place: number, isNew: boolean) => number): MakeOrdered {
  return (operand, sort, _scope, name) => {
    if (!isDoc(operand) || Object.keys(operand).length > 0)
      fail(5371603, `${name} must be specified with '{}' as the value`);
    if (sort.length !== 1)
      fail(5371602, `${name} must be specified with a top level sortBy expression with exactly one element`);
    return function* ({ keys }) {
      let rank = 0;
      for (let at = 0; at < keys.length; at++) {
        const isNew = at === 0 || compareKeys(keys[at - 1] as unknown[], keys[at] as unknown[], sort) !== 0;
        rank = next(rank, at + 1, isNew);
        yield { value: intOrLong(rank) };
      }
    };
  };
}

const shift: MakeOrdered = (operand, sort, scope, name) => {
  const given: Doc = checkNames(operand, name, ['default'], { shape: 9, unknown: 9, missing: { output: 9, by: 9 } });
  if (sort.length === 0) fail(9, "'$shift' requires a sortBy");
  const by = int32Of(given['by']) ?? fail(9, "'$shift:by' field must be an integer");
  const evaluate = scope.compile(given['output']);
  const otherwise = ('default' in given ? scope.compile(given['default'])({}) : null) ?? null;
  return function* ({ docs }) {
    for (let at = 0; at < docs.length; at++) {
      const doc = docs[at + by];
      startWork();
      // A missing value counts as no document, as in MongoDB from version 8 on; before, the field was left out.
      yield { value: (doc && evaluate(doc)) ?? otherwise };
    }
  };
};

const locf: MakeOrdered = (operand, sort, scope) => {
  if (sort.length === 0) fail(9, "'$locf' requires a sortBy");
  const evaluate = scope.compile(operand);
  return function* ({ docs }) {
    let last: unknown = null;
    for (const doc of docs) {
      startWork();
      last = evaluate(doc) ?? last;
      yield { value: last };
    }
  };
};

/** Functions that look at the order of a partition rather than at a window. */
const ORDERED: Readonly<Record<string, MakeOrdered>> = {
  $rank: ranking((last, place, isNew) => (isNew ? place : last)),
  $denseRank: ranking((last, _place, isNew) => (isNew ? last + 1 : last)),
  $documentNumber: ranking((_last, place) => place),
  $shift: shift,
  $locf: locf,
};
