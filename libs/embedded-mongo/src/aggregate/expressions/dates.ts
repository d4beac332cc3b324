import { longOf } from '../../bson/arithmetic';
import { type Doc, typeName } from '../../bson/types';
import { CommandError, fail } from '../../errors';
import { formatDate, readDate } from '../dates/format';
import { conversionFailed, parseIso } from '../dates/parse';
import { addUnits, truncated, type Unit, unitOf, unitsBetween, weekdayOf } from '../dates/units';
import { toInstant } from '../dates/zone';
import type { Make, Scope } from '../scope';
import { instantOf, timezoneOf } from './date-parts';
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

function shift(sign: 1 | -1): Make {
  const codes: NamedCodes = {
    shape: 5166400,
    unknown: 5166401,
    missing: { startDate: 5166402, unit: 5166402, amount: 5166402 },
  };
  return named(['timezone'], codes, (values, name, given) => {
    if (anyNullish(given, values)) return null;
    const { startDate, amount } = values;
    const instant = instantOf(startDate, 5166403, `${name} requires startDate to be convertible to a date`);
    const unit = unitFrom(values['unit'], name, 5166404);
    const count = longOf(amount) ?? fail(5166405, `${name} expects integer amount of time units`);
    const zone = timezoneOf(given, values, name);
    if (zone === null) return null;
    const date = new Date(addUnits(instant, unit, sign * Number(count), zone));
    return Number.isNaN(date.getTime()) ? fail(5166406, `${name} overflowed`) : date;
  });
}

const DIFF: NamedCodes = {
  shape: 5166301,
  unknown: 5166302,
  missing: { startDate: 5166303, endDate: 5166304, unit: 5166305 },
};

const dateDiff = named(['timezone', 'startOfWeek'], DIFF, (values, name, given) => {
  if (anyNullish(given, values, uncounted(values))) return null;
  const [start, end] = ['startDate', 'endDate'].map(key =>
    instantOf(values[key], 5166307, `${name} requires '${key}' to be a date, but got ${typeName(values[key])}`),
  ) as [number, number];
  const unit = unitFrom(values['unit'], name, 5166306);
  const weekStart = unit === 'week' ? weekStartFrom(values['startOfWeek'], name, 5439015) : 7;
  const zone = timezoneOf(given, values, name);
  return zone === null ? null : BigInt(unitsBetween(start, end, unit, zone, weekStart));
});

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

const FROM_STRING: NamedCodes = { shape: 40540, unknown: 40541, missing: { dateString: 40542 } };

const dateFromString: Make = (operand, scope, name) => {
  const given = checkNames(operand, name, ['format', 'timezone', 'onError', 'onNull'], FROM_STRING);
  const part = partsOf(given, scope);
  return root => {
    const text = part('dateString', root);
    const format = part('format', root);
    if ('format' in given && !isNullish(format) && typeof format !== 'string')
      return fail(
        40684,
        `${name} requires that 'format' be a string, found: ${typeName(format)} with value ${String(format as unknown)}`,
      );
    const zone = timezoneOf(given, { timezone: part('timezone', root) }, name);
    if (isNullish(text)) return 'onNull' in given ? part('onNull', root) : null;
    if (zone === null || ('format' in given && isNullish(format))) return null;
    try {
      if (typeof text !== 'string')
        return fail(
          241,
          `${name} requires that 'dateString' be a string, found: ${typeName(text)} with value ${String(text as unknown)}`,
        );
      const parsed = format === undefined ? parseIso(text) : readDate(text, format as string);
      if (parsed.zone && 'timezone' in given)
        conversionFailed(
          text,
          'you cannot pass in a date/time string with time zone information together with a timezone argument',
        );
      return new Date(toInstant(parsed.local, parsed.zone ?? zone));
    } catch (error) {
      if ('onError' in given && error instanceof CommandError && error.code === 241) return part('onError', root);
      throw error;
    }
  };
};

/** Calculating with dates, and dates as text. */
export const dates: Readonly<Record<string, Make>> = {
  $dateAdd: shift(1),
  $dateSubtract: shift(-1),
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
  $dateToString: dateToString,
  $dateFromString: dateFromString,
};
