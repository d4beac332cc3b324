import { toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { sameValue } from '../bson/compare';
import type { Collection } from '../engine/collection';
import type { Index } from '../engine/index-def';
import { fail } from '../errors';
import { type Key, lowerEnd, upperEnd } from '../indexes/encode';
import { conjuncts, type Node, textNode } from '../query/ast';
import type { SortField } from '../query/sort';
import { type Constraint, constraintsOf, intersect, type Interval, isPoint } from './bounds';
import { type IndexPlan, planIndex } from './index-plan';

export type Plan =
  | { readonly kind: 'ids'; readonly ids: readonly Key[] }
  | ScanPlan
  | { readonly kind: 'text'; readonly index: Index; readonly search: string }
  | { readonly kind: 'or'; readonly branches: readonly Plan[] }
  | IndexPlan;

/** All documents in `_id` order, or those from `low` to `high` (encoded ids). */
export interface ScanPlan {
  readonly kind: 'scan';
  readonly reverse: boolean;
  readonly sorted: boolean;
  readonly range?: { readonly low: Key; readonly high: Key };
}

/** What is to be found and in which order. */
export interface Request {
  readonly filter: Node;
  readonly sort: readonly SortField[];
  readonly limit?: number;
  readonly hint?: unknown;
}

/** Entries counted at most when indexes are compared: at first, how many times as many next, and last. */
const FIRST_ESTIMATE = 64;
const ESTIMATE_STEP = 8;
const LAST_ESTIMATE = 4096;

/** Most ids fetched one by one; longer lists of `_id` are still cheaper than a scan. */
const MAX_IDS = 100_000;

/**
 * Chooses how candidates are found. The plan only narrows: callers test every candidate against the whole filter. Throws
 * code 2 for a hint without index and code 27 for `$text` without a text index.
 */
export function plan(collection: Collection, request: Request): Plan {
  const text = textNode(request.filter);
  if (text) {
    const index = collection.indexes.find(candidate => candidate.text);
    return index ? { kind: 'text', index, search: text.search } : fail(27, 'text index required for $text query');
  }
  const constraints = constraintsOf(request.filter);
  const hinted = hintedIndex(collection, request.hint);
  const ids = hinted === undefined || hinted === 'scan' ? idsOf(constraints) : undefined;
  if (ids) return { kind: 'ids', ids };
  if (hinted === 'scan') return scanPlan(request.sort, constraints);
  const plans = (hinted ? [hinted] : collection.indexes).flatMap(index => {
    const found = planIndex(index, request, constraints, hinted !== undefined);
    return found ? [found] : [];
  });
  const best = cheapest(collection, plans, request);
  if (best && (best.pinned > 0 || best.ranged || hinted)) return best;
  return unionPlan(collection, request) ?? best ?? scanPlan(request.sort, constraints);
}

function idsOf(constraints: readonly Constraint[]): Key[] | undefined {
  const byId = constraints.find(constraint => constraint.path === '_id' && constraint.intervals.every(isPoint));
  return byId && byId.intervals.length <= MAX_IDS ? byId.intervals.map(interval => interval.from) : undefined;
}

function scanPlan(sort: readonly SortField[], constraints: readonly Constraint[]): Plan {
  const [first] = sort;
  const byId = sort.length === 1 && (first?.path === '_id' || first?.path === '$natural');
  const reverse = byId && first.direction === -1;
  return { kind: 'scan', reverse, sorted: byId || sort.length === 0, range: idRange(constraints) };
}

function idRange(constraints: readonly Constraint[]): ScanPlan['range'] {
  const ranges = constraints.filter(
    ({ path, intervals }) => path === '_id' && intervals.length === 1 && !intervals.some(isPoint),
  );
  const [first, ...rest] = ranges;
  if (!first) return undefined;
  const joined = rest.reduce((all, other) => intersect(all, other) ?? all, first);
  const { from, to, fromOpen } = joined.intervals[0] as Interval;
  return { low: fromOpen ? upperEnd(from) : lowerEnd(from), high: upperEnd(to) };
}

/** Counts a few entries of each plan, and more only while all have more: an estimate must not cost more than the search. */
function cheapest(collection: Collection, plans: readonly IndexPlan[], request: Request): IndexPlan | undefined {
  // It reads what is asked for and nothing else, in its order: none can be better, and counting would cost more than reading.
  const exact = plans.find(candidate => candidate.covered && candidate.sorted);
  if (exact || plans.length <= 1) return exact ?? plans[0];
  for (let cap = FIRST_ESTIMATE; ; cap *= ESTIMATE_STEP) {
    const priced = plans.map(candidate => ({ candidate, cost: costOf(collection, candidate, request, cap) }));
    priced.sort(
      (a, b) =>
        a.cost - b.cost ||
        b.candidate.pinned - a.candidate.pinned ||
        Number(b.candidate.ranged) - Number(a.candidate.ranged),
    );
    const [best] = priced;
    if (!best || best.cost < cap || cap >= LAST_ESTIMATE) return best?.candidate;
  }
}

/** Documents that a plan will read, roughly; `cap` stands for that many or more. */
function costOf(collection: Collection, candidate: IndexPlan, request: Request, cap: number): number {
  // The sort stops early, but conditions that the index does not cover make it read past the limit.
  const stops = request.sort.length > 0 && candidate.sorted;
  const wanted = stops ? (request.limit ?? Infinity) * (candidate.covered ? 1 : 20) : Infinity;
  const most = Math.min(cap, wanted);
  let entries = 0;
  for (const range of candidate.ranges) {
    entries += collection.countIndexed(candidate.index, range.low, range.high, most - entries);
    if (entries >= most) break;
  }
  return request.sort.length === 0 || candidate.sorted ? entries : entries * 1.5 + 1;
}

/** `$or` whose branches all have an index, or name ids: the union of their candidates. */
function unionPlan(collection: Collection, request: Request): Plan | undefined {
  const or = conjuncts(request.filter).find(node => node.kind === 'or');
  if (!or || or.kind !== 'or') return undefined;
  const branches: Plan[] = [];
  for (const filter of or.nodes) {
    const branch = plan(collection, { filter, sort: [] });
    if ((branch.kind === 'scan' && !branch.range) || branch.kind === 'text') return undefined;
    if (branch.kind === 'index' && branch.pinned === 0 && !branch.ranged) return undefined;
    branches.push(branch);
  }
  return { kind: 'or', branches };
}

function hintedIndex(collection: Collection, hint: unknown): Index | 'scan' | undefined {
  if (hint === undefined || hint === null) return undefined;
  if (hint === '_id_') return 'scan';
  if (isDoc(hint)) {
    if ('$natural' in hint || samePattern(hint, { _id: 1 })) return 'scan';
    const found = collection.indexes.find(index => samePattern(index.record.spec['key'] as Doc, hint));
    if (found) return found;
  }
  const named = collection.indexes.find(index => index.name === hint);
  return (
    named ??
    fail(
      2,
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    )
  );
}

/** Whether two key patterns are the same: fields in order, directions by value. */
export function samePattern(a: Doc, b: Doc): boolean {
  const plain = (pattern: Doc) =>
    Object.entries(pattern).map(([path, value]) => [path, isNumeric(value) ? toNumber(value) : value]);
  return sameValue(plain(a), plain(b));
}
