import { type BSONRegExp } from 'bson';
import { compareValues, sameValue } from '../bson/compare';
import { toNumber } from '../bson/numbers';
import { WholeArray } from '../bson/paths';
import { type Doc, isNumeric, isRegex, type Numeric, Rank, rankOf, TYPE_BY_NUMBER, typeName } from '../bson/types';
import { fail } from '../errors';
import { toPattern } from './regex';

/** Decides over the leaves of one path. */
export type LeafTest = (leaves: readonly unknown[]) => boolean;

/** Holds if a leaf, or an element of a leaf that is an array, passes. */
export function anyValue(test: (value: unknown) => boolean): LeafTest {
  return leaves =>
    leaves.some(leaf => {
      if (leaf instanceof WholeArray) return test(leaf.value);
      return test(leaf) || (Array.isArray(leaf) && leaf.some(test));
    });
}

/** Holds if a leaf is an array that passes. */
export function anyArray(test: (array: readonly unknown[]) => boolean): LeafTest {
  return leaves =>
    leaves.some(leaf => {
      const array: unknown = leaf instanceof WholeArray ? leaf.value : leaf;
      return Array.isArray(array) && test(array);
    });
}

/** `$eq`; a regular expression here matches only the same regular expression, as in MongoDB. */
export function equals(operand: unknown): LeafTest {
  if (operand === null || operand === undefined) return anyValue(value => value === null || value === undefined);
  if (typeof operand === 'string')
    return anyValue(value => value === operand || (typeof value === 'object' && sameValue(value, operand)));
  return anyValue(value => sameValue(value, operand));
}

/** A value or pattern as it stands in `{field: value}` and `$in`. */
export function matches(operand: unknown): LeafTest {
  return isRegex(operand) ? regex(operand) : equals(operand);
}

export function regex(operand: RegExp | BSONRegExp): LeafTest {
  const pattern = toPattern(operand);
  return anyValue(value =>
    typeof value === 'string' ? pattern.test(value) : isRegex(value) && sameValue(value, operand),
  );
}

const ORDER: Readonly<Record<string, (order: number) => boolean>> = {
  gt: order => order > 0,
  gte: order => order >= 0,
  lt: order => order < 0,
  lte: order => order <= 0,
};

/** `$gt` and its kin: only values of the operand's own type compare; MinKey and MaxKey compare with everything. */
export function ordered(op: 'gt' | 'gte' | 'lt' | 'lte', operand: unknown): LeafTest {
  if (isRegex(operand)) fail(2, `Can't have RegEx as arg to predicate over field`);
  const rank = rankOf(operand ?? null);
  const holds = ORDER[op] as (order: number) => boolean;
  if (rank === Rank.null) return op === 'gte' || op === 'lte' ? equals(null) : () => false;
  const any = rank === Rank.minKey || rank === Rank.maxKey;
  const nan = isNumeric(operand) && Number.isNaN(toNumber(operand));
  return anyValue(value => {
    if (value === undefined || (!any && rankOf(value) !== rank)) return false;
    // NaN is comparable with itself alone.
    if (rank === Rank.number && nan !== Number.isNaN(toNumber(value as Numeric))) return false;
    return holds(compareValues(value, operand));
  });
}

export function within(operand: unknown): LeafTest {
  if (!Array.isArray(operand)) return fail(2, '$in needs an array');
  const strings = new Set(operand.filter(item => typeof item === 'string'));
  const rest = operand
    .filter(item => typeof item !== 'string')
    .map(item => {
      if (isOperatorDoc(item)) fail(2, 'cannot nest $ under $in');
      return matches(item);
    });
  const known = anyValue(value => typeof value === 'string' && strings.has(value));
  return leaves => known(leaves) || rest.some(test => test(leaves));
}

/** A document whose first key starts with `$`: operators rather than a value. DBRef fields do not count. */
export function isOperatorDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (rankOf(value) !== Rank.object) return false;
  const first = Object.keys(value)[0];
  return first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id' && first !== '$db';
}

export function ofType(operand: unknown): LeafTest {
  const wanted = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(typeAliases));
  if (wanted.size === 0) fail(9, '$type must match at least one type');
  return anyValue(value => value !== undefined && wanted.has(typeName(value)));
}

const ALIASES = new Set(Object.values(TYPE_BY_NUMBER));

/** The type names that one operand of `$type` or `bsonType` stands for. Throws code 2 for unknown ones. */
export function typeAliases(alias: unknown): string[] {
  if (alias === 'number') return ['int', 'long', 'double', 'decimal'];
  if (typeof alias === 'string') return ALIASES.has(alias) ? [alias] : fail(2, `Unknown type name alias: ${alias}`);
  if (!isNumeric(alias)) return fail(14, 'type must be represented as a number or a string');
  const name = TYPE_BY_NUMBER[toNumber(alias)];
  return name ? [name] : fail(2, `Invalid numerical type code: ${toNumber(alias)}`);
}

export function size(operand: unknown): LeafTest {
  if (!isNumeric(operand)) return fail(2, `Failed to parse $size. Expected a number in: $size: ${String(operand)}`);
  const wanted = toNumber(operand);
  if (!Number.isInteger(wanted)) fail(2, 'Failed to parse $size. Expected an integer');
  if (wanted < 0) fail(2, 'Failed to parse $size. Expected a non-negative number');
  return anyArray(array => array.length === wanted);
}
