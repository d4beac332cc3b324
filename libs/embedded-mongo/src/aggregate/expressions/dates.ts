import { formatDate } from '../dates/format';
import { longOf } from '../../bson/arithmetic';
import { type Doc, typeName } from '../../bson/types';
import { fail } from '../../errors';
import { truncated, type Unit, unitOf, weekdayOf } from '../dates/units';
import type { Make, Scope } from '../scope';
import { dateParts, instantOf, timezoneOf } from './date-parts';
import { checkNames, isNullish, named, type NamedCodes } from './operands';

/** Whether any operand that was given is null or missing, that of `except` aside. */
function anyNullish(given: Doc, values: Doc, except?: string): boolean {
  for (const key in given) if (isNullish(values[key]) && key !== except) return true;
  return false;
}

/** The first day of the week counts for nothing but weeks. */
const uncounted = (values: Doc) => (values['unit'] === 'week' ? undefined : 'startOfWeek');

function unitFrom(value: unknown, name: string, code: number): Unit {
  return typeof value === 'string'
    ? unitOf(value)
    : fail(code, `${name} requires 'unit' to be a string, but got ${typeName(value)}`);
}

function weekStartFrom(value: unknown, name: string, code: number): number {
  if (value === undefined) return 7;
  return typeof value === 'string'
    ? weekdayOf(value)
    : fail(code, `${name} requires 'startOfWeek' to be a string, but got ${typeName(value)}`);
}

const TRUNC: NamedCodes = { shape: 5439007, unknown: 5439008, missing: { date: 5439009, unit: 5439010 } };

const dateTrunc = named(['binSize', 'timezone', 'startOfWeek'], TRUNC, (values, name, given) => {
  if (anyNullish(given, values, uncounted(values))) return null;
  const { date, binSize } = values;
  const instant = instantOf(date, 5439012, `${name} requires 'date' to be a date, but got ${typeName(date)}`);
  const unit = unitFrom(values['unit'], name, 5439013);
  const size = binSize === undefined ? 1n : longOf(binSize);
  if (size === undefined)
    return fail(
      5439017,
      `${name} requires 'binSize' to be a 64-bit integer, but got value '${String(binSize)}' of type ${typeName(binSize)}`,
    );
  if (size <= 0n) fail(5439018, `${name} requires 'binSize' to be greater than 0, but got value ${size}`);
  const weekStart = unit === 'week' ? weekStartFrom(values['startOfWeek'], name, 5439015) : 7;
  const zone = timezoneOf(given, values, name);
  return zone === null ? null : new Date(truncated(instant, unit, Number(size), zone, weekStart));
});

const ISO_Z = '%Y-%m-%dT%H:%M:%S.%LZ';
const ISO_LOCAL = '%Y-%m-%dT%H:%M:%S.%L';

const TO_STRING: NamedCodes = { shape: 18629, unknown: 18534, missing: { date: 18628 } };

const dateToString: Make = (operand, scope, name) => {
  const given = checkNames(operand, name, ['format', 'timezone', 'onNull'], TO_STRING);
  const part = partsOf(given, scope);
  return root => {
    const format = part('format', root);
    const nothing = () => ('onNull' in given ? part('onNull', root) : null);
    if (format !== undefined && format !== null && typeof format !== 'string')
      return fail(
        18533,
        `${name} requires that 'format' be a string, found: ${typeName(format)} with value ${String(format as unknown)}`,
      );
    const zone = timezoneOf(given, { timezone: part('timezone', root) }, name);
    const date = part('date', root);
    if (isNullish(date)) return nothing();
    if (zone === null || ('format' in given && isNullish(format))) return null;
    return formatDate(instantOf(date), zone, (format as string | undefined) ?? (zone.isUtc ? ISO_Z : ISO_LOCAL));
  };
};

function partsOf(given: Doc, scope: Scope): (key: string, root: unknown) => unknown {
  const compiled = new Map(Object.entries(given).map(([key, value]) => [key, scope.compile(value)]));
  return (key, root) => compiled.get(key)?.(root);
}

/** Dates: their parts, the beginning of a unit of time, as text. */
export const dates: Readonly<Record<string, Make>> = {
  ...dateParts,
  $dateTrunc: dateTrunc,
  $dateToString: dateToString,
};
