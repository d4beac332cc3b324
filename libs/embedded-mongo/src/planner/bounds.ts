import { MaxKey, MinKey } from 'bson';
import { toNumber } from '../bson/numbers';
import { isNumeric, isRegex, Rank, rankOf } from '../bson/types';
import { isIndexName } from '../bson/names';
import { byte, encodeValue, type Key, tagOf, utf8 } from '../indexes/encode';
import { conjuncts, type Node, type PathNode } from '../query/ast';
import { literalPrefix } from '../query/regex';

/** Encoded values from `from` to `to`; either end may be a prefix that stands for everything beginning with it. */
export interface Interval {
  readonly from: Key;
  readonly to: Key;
  readonly fromOpen?: boolean;
  readonly toOpen?: boolean;
  /** Whether both ends are the beginning of the values meant, not a value. */
  readonly isPrefix?: boolean;
}

/** What a filter says about one path, as intervals of an index: every match lies in one of them. */
export interface Constraint {
  readonly node: Node;
  readonly path: string;
  readonly intervals: readonly Interval[];
  /** Whether each value inside the intervals passes the predicate (as long as no array is involved). */
  readonly exact: boolean;
  readonly includesNull: boolean;
}

export function isPoint(interval: Interval): boolean {
  const { from, to, fromOpen, toOpen, isPrefix } = interval;
  return from === to && !fromOpen && !toOpen && !isPrefix;
}

function point(value: unknown): Interval {
  const bytes = encodeValue(value);
  return { from: bytes, to: bytes };
}

/** All constraints that a filter puts on paths, from its conjuncts and from `$elemMatch` on documents. */
export function constraintsOf(filter: Node): Constraint[] {
  return conjuncts(filter).flatMap(node => (node.kind === 'path' ? ofPath(node, node.path, node) : []));
}

function ofPath(node: PathNode, path: string, origin: Node): Constraint[] {
  if (node.op === 'elemMatch' && node.element) {
    // Elements that are arrays have no key for a missing field, so only conditions on present values narrow the search.
    return (
      conjuncts(node.element)
        // Elements that are arrays count as documents with their indexes as fields; an index has them whole.
        .flatMap(inner =>
          inner.kind === 'path' && !isIndexName(inner.parts[0] as string)
            ? ofPath(inner, `${path}.${inner.path}`, origin)
            : [],
        )
        .filter(constraint => !constraint.includesNull)
        .map(constraint => ({ ...constraint, exact: false }))
    );
  }
  const found = intervalsOf(node);
  if (!found) return [];
  const nullKey = encodeValue(null);
  const includesNull = found.intervals.some(interval => interval.from === nullKey);
  // A filter looks for `c.0.x` in the element and also for a field "0" in every element; an index only does the first.
  if (includesNull && path.split('.').some(isIndexName)) return [];
  return [{ node: origin, path, ...found, includesNull }];
}

function intervalsOf(node: PathNode): { intervals: Interval[]; exact: boolean } | undefined {
  const { op, operand } = node;
  switch (op) {
    case 'eq':
      return isIndexable(operand) ? { intervals: [point(operand ?? null)], exact: isScalar(operand) } : undefined;
    case 'in':
      return listIntervals(operand as unknown[]);
    case 'exists':
      return operand === false ? { intervals: [point(null)], exact: false } : undefined;
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return rangeIntervals(op, operand);
    case 'regex': {
      const prefix = isRegex(operand) ? literalPrefix(operand) : undefined;
      if (prefix === undefined) return undefined;
      const start = byte(tagOf(Rank.string)) + utf8(prefix);
      return { intervals: [{ from: start, to: start, isPrefix: true }, point(operand)], exact: false };
    }
    default:
      return undefined;
  }
}

/** Arrays match by element and as a whole, which one key range cannot say. */
function isIndexable(value: unknown): boolean {
  return !Array.isArray(value);
}

/** Types whose equality in the index is equality in the filter; others are checked again. */
function isScalar(value: unknown): boolean {
  const rank = rankOf(value ?? null);
  return (
    rank === Rank.string ||
    rank === Rank.number ||
    rank === Rank.objectId ||
    rank === Rank.boolean ||
    rank === Rank.date
  );
}

function listIntervals(items: readonly unknown[]): { intervals: Interval[]; exact: boolean } | undefined {
  if (!items.every(item => isIndexable(item) && !isRegex(item))) return undefined;
  const points = new Map(items.map(item => [encodeValue(item ?? null), point(item ?? null)]));
  const intervals = [...points.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { intervals, exact: items.every(isScalar) };
}

function rangeIntervals(
  op: 'gt' | 'gte' | 'lt' | 'lte',
  operand: unknown,
): { intervals: Interval[]; exact: boolean } | undefined {
  if (operand === null || operand === undefined) return { intervals: [point(null)], exact: false };
  if (!isIndexable(operand) || operand instanceof MinKey || operand instanceof MaxKey) return undefined;
  if (isNumeric(operand) && Number.isNaN(toNumber(operand))) return undefined;
  const bytes = encodeValue(operand);
  const type = byte(tagOf(rankOf(operand)));
  const exact = isScalar(operand);
  if (op === 'gt' || op === 'gte') return { intervals: [{ from: bytes, to: type, fromOpen: op === 'gt' }], exact };
  // NaN sorts below every number but is less than none.
  const lowest = isNumeric(operand) ? encodeValue(-Infinity) : type;
  return { intervals: [{ from: lowest, to: bytes, toOpen: op === 'lt' }], exact };
}

/** The overlap of two single ranges of one type, e.g. `$gte` and `$lt`; `undefined` if they cannot be joined. */
export function intersect(a: Constraint, b: Constraint): Constraint | undefined {
  const [x, y] = [a.intervals[0], b.intervals[0]];
  if (!x || !y || a.intervals.length !== 1 || b.intervals.length !== 1 || x.from[0] !== y.from[0]) return undefined;
  const lower = x.from >= y.from ? x : y;
  // A bare type byte stands for the end of the type, so it is above everything of that type.
  const upper = x.to.length === 1 ? y : y.to.length === 1 || x.to <= y.to ? x : y;
  const interval = { from: lower.from, to: upper.to, fromOpen: lower.fromOpen, toOpen: upper.toOpen };
  return { ...a, intervals: [interval], exact: a.exact && b.exact };
}
