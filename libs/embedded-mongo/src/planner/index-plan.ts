import type { Index } from '../engine/index-def';
import { inverted, type Key, lowerEnd, upperEnd } from '../indexes/encode';
import { conjuncts, type Node } from '../query/ast';
import type { SortField } from '../query/sort';
import { type Constraint, intersect, type Interval, isPoint } from './bounds';
import { implies } from './implies';

/** One stretch of an index; `prefix` is the length of the part that all its keys share. */
export interface KeyRange {
  readonly low: Key;
  readonly high: Key;
  readonly prefix: number;
}

export interface IndexPlan {
  readonly kind: 'index';
  readonly index: Index;
  readonly ranges: readonly KeyRange[];
  readonly reverse: boolean;
  /** Candidates come out in the requested order (several ranges are merged). */
  readonly sorted: boolean;
  /** Number of leading fields fixed by equality or `$in`. */
  readonly pinned: number;
  /** Whether a range narrows the field after them. */
  readonly ranged: boolean;
  /** The ranges decide the filter alone: nothing needs to be fetched to count. */
  readonly covered: boolean;
}

/** Most ranges made of `$in` lists; beyond, the later fields are left to the filter. */
const MAX_RANGES = 1000;

interface Want {
  readonly filter: Node;
  readonly sort: readonly SortField[];
}

/** The best use of one index for a request, or `undefined` if it is of none. */
export function planIndex(
  index: Index,
  want: Want,
  constraints: readonly Constraint[],
  forced: boolean,
): IndexPlan | undefined {
  if (index.text || index.fields.length === 0) return undefined;
  if (index.partial && !implies(want.filter, index.partial.nodes)) return undefined;
  const { prefixes, used, single } = pinnedPrefixes(index, constraints);
  const next = rangeOn(index, used.length, constraints);
  const all = next ? [...used, ...next.sources] : used;
  if (index.sparse && !all.some(constraint => !constraint.includesNull)) return undefined;
  const order = orderOf(index, want.sort, used.length, single);
  const sorted = order !== undefined && !index.record.truncated && mergeable(prefixes, next?.constraint.intervals);
  if (all.length === 0 && !(sorted && want.sort.length > 0) && !forced) return undefined;
  return {
    kind: 'index',
    index,
    ranges: rangesOf(index, prefixes, used.length, next?.constraint.intervals),
    reverse: sorted && order === -1,
    sorted: want.sort.length === 0 || sorted,
    pinned: used.length,
    ranged: next !== undefined,
    covered: coversFilter(index, want.filter, all),
  };
}

function mergeable(prefixes: readonly Key[], intervals: readonly Interval[] | undefined): boolean {
  return intervals === undefined || intervals.length === 1 || prefixes.length === 1;
}

/** Leading fields with points only: every combination of their values is one prefix. */
function pinnedPrefixes(index: Index, constraints: readonly Constraint[]) {
  let prefixes: Key[] = [''];
  const used: Constraint[] = [];
  const single: boolean[] = [];
  for (const field of index.fields) {
    const points = constraints
      .filter(constraint => constraint.path === field.path && constraint.intervals.every(isPoint))
      .sort((a, b) => a.intervals.length - b.intervals.length)[0];
    if (!points || prefixes.length * points.intervals.length > MAX_RANGES) break;
    const values = points.intervals.map(({ from }) => (field.direction === 1 ? from : inverted(from)));
    prefixes = prefixes.flatMap(prefix => values.map(value => prefix + value));
    used.push(points);
    single.push(points.intervals.length === 1);
  }
  return { prefixes, used, single };
}

/** The range on the field at `at`; `$gte` and `$lt` are joined unless arrays make each of them hold for another element. */
function rangeOn(index: Index, at: number, constraints: readonly Constraint[]) {
  const field = index.fields[at];
  const found = constraints.filter(constraint => constraint.path === field?.path);
  const [first, ...rest] = found;
  if (!first) return undefined;
  if (index.record.multikey[at] === true) return { constraint: first, sources: [first] };
  let constraint = first;
  const sources = [first];
  for (const other of rest) {
    const both = intersect(constraint, other);
    if (!both) continue;
    constraint = both;
    sources.push(other);
  }
  return { constraint, sources };
}

function rangesOf(index: Index, prefixes: readonly Key[], at: number, intervals?: readonly Interval[]): KeyRange[] {
  const descending = index.fields[at]?.direction === -1;
  return prefixes.flatMap(prefix => {
    if (!intervals) return [{ low: lowerEnd(prefix), high: upperEnd(prefix), prefix: prefix.length }];
    const ranges = intervals.map(interval => {
      const from = prefix + (descending ? inverted(interval.to) : interval.from);
      const to = prefix + (descending ? inverted(interval.from) : interval.to);
      const [fromOpen, toOpen] = descending
        ? [interval.toOpen, interval.fromOpen]
        : [interval.fromOpen, interval.toOpen];
      const whole = !index.record.truncated;
      return {
        low: fromOpen && whole ? upperEnd(from) : lowerEnd(from),
        high: toOpen && whole ? to : upperEnd(to),
        prefix: prefix.length,
      };
    });
    return descending ? ranges.reverse() : ranges;
  });
}

/** Direction in which the index delivers the sort: 1, -1, or `undefined` if it does not. */
function orderOf(
  index: Index,
  sort: readonly SortField[],
  pinned: number,
  single: readonly boolean[],
): 1 | -1 | undefined {
  if (sort.length === 0) return undefined;
  const fixed = new Set(
    index.fields.slice(0, pinned).flatMap((field, i) => (single[i] && !index.record.multikey[i] ? [field.path] : [])),
  );
  const open = sort.filter(field => !fixed.has(field.path));
  let direction: 1 | -1 | undefined;
  for (const [i, wanted] of open.entries()) {
    const field = index.fields[pinned + i];
    if (!field || field.path !== wanted.path || wanted.textScore || index.record.multikey[pinned + i]) return undefined;
    const turn = field.direction === wanted.direction ? 1 : -1;
    if (direction !== undefined && direction !== turn) return undefined;
    direction = turn;
  }
  return direction ?? 1;
}

function coversFilter(index: Index, filter: Node, used: readonly Constraint[]): boolean {
  if (index.record.truncated || index.isMultikey || !used.every(constraint => constraint.exact)) return false;
  const decided = new Set(used.map(constraint => constraint.node));
  return conjuncts(filter).every(node => decided.has(node) || (node.kind === 'path' && partOfPartial(index, node)));
}

/** A condition that the partial index guarantees for all its entries. */
function partOfPartial(index: Index, node: Node): boolean {
  return index.partial !== undefined && node.kind === 'path' && index.partial.nodes.some(own => implies(own, [node]));
}
