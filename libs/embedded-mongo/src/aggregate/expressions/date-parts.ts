import { ObjectId, Timestamp } from 'bson';
import { int32Of } from '../../bson/arithmetic';
import { type Doc, isDoc, isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import { calendarOf, dayOfYear, isoDate, isoDayOfWeek, isoWeek, weekOfYear } from '../dates/calendar';
import { localTime, toInstant, toLocal, UTC, type Zone, zoneOf } from '../dates/zone';
import type { Compiled, Make, Scope } from '../scope';
import { checkNames, isNullish, named } from './operands';

/** The instant of a date, ObjectId or timestamp. Throws code 16006 (or the operator's own). */
export function instantOf(value: unknown, code = 16006, message?: string): number {
  const date = value instanceof ObjectId ? value.getTimestamp() : value;
  if (date instanceof Timestamp) return date.getHighBitsUnsigned() * 1000;
  if (!(date instanceof Date)) return fail(code, message ?? `can't convert from BSON type ${typeName(value)} to Date`);
  const instant = date.getTime();
  return Number.isNaN(instant) ? fail(115, 'dates beyond the year 275760 are not supported by this server') : instant;
}

/** The zone of an operator's `timezone`; `null` for null and missing values. Throws 40517 and 40485. */
export function timezoneOf(given: Doc, values: Doc, name: string): Zone | null {
  if (!('timezone' in given)) return UTC;
  const value = values['timezone'];
  if (isNullish(value)) return null;
  return typeof value === 'string'
    ? zoneOf(value)
    : fail(
        40517,
        `${name} requires a string for the timezone argument, but was given a ${typeName(value)} (${String(value as unknown)})`,
      );
}

/** Date and zone of the operators that take a date alone or with a time zone. */
function dateAndZone(operand: unknown, scope: Scope, name: string): { date: Compiled; zone?: Compiled } {
  if (Array.isArray(operand)) {
    if (operand.length !== 1)
      fail(40536, `${name} accepts exactly one argument if given an array, but was given ${operand.length}`);
    return dateAndZone(operand[0], scope, name);
  }
  if (!isDoc(operand) || Object.keys(operand).some(key => key.startsWith('$'))) return { date: scope.compile(operand) };
  for (const key of Object.keys(operand))
    if (key !== 'date' && key !== 'timezone') fail(40535, `unrecognized option to ${name}: "${key}"`);
  if (!('date' in operand)) fail(40539, `missing 'date' argument to ${name}`);
  const date = scope.compile(operand['date']);
  return 'timezone' in operand ? { date, zone: scope.compile(operand['timezone']) } : { date };
}

function part(read: (local: number) => unknown): Make {
  return (operand, scope, name) => {
    const { date, zone } = dateAndZone(operand, scope, name);
    return root => {
      const value = date(root);
      const where = zone ? timezoneOf({ timezone: 1 }, { timezone: zone(root) }, name) : UTC;
      if (isNullish(value) || where === null) return null;
      return read(toLocal(instantOf(value), where));
    };
  };
}

const dateToParts: Make = (operand, scope, name) => {
  const given = checkNames(operand, name, ['timezone', 'iso8601'], {
    shape: 40524,
    unknown: 40520,
    missing: { date: 40522 },
  });
  return named(['timezone', 'iso8601'], { shape: 40524, unknown: 40520, missing: { date: 40522 } }, values => {
    const zone = timezoneOf(given, values, name);
    const { date, iso8601 } = values;
    if (zone === null || ('iso8601' in given && isNullish(iso8601))) return null;
    if (iso8601 !== undefined && typeof iso8601 !== 'boolean')
      return fail(40521, `iso8601 must evaluate to a bool, found ${typeName(iso8601)}`);
    if (isNullish(date)) return null;
    const local = toLocal(instantOf(date), zone);
    const { year, month, day, ...time } = calendarOf(local);
    if (iso8601 !== true) return { year, month, day, ...time };
    const iso = isoWeek(local);
    return { isoWeekYear: iso.year, isoWeek: iso.week, isoDayOfWeek: isoDayOfWeek(local), ...time };
  })(operand, scope, name);
};

const TIME = ['hour', 'minute', 'second', 'millisecond'] as const;
const CIVIL = ['year', 'month', 'day'];
const ISO = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'];

const dateFromParts: Make = (operand, scope, name) => {
  if (!isDoc(operand)) return fail(40519, `${name} only supports an object as its argument`);
  const iso = 'isoWeekYear' in operand;
  const all = [...CIVIL, ...ISO, ...TIME, 'timezone'];
  for (const key of Object.keys(operand))
    if (!all.includes(key)) fail(40518, `Unrecognized argument to ${name}: ${key}`);
  for (const key of iso ? CIVIL : ISO)
    if (key in operand) fail(40489, `${name} does not allow mixing natural dates with ISO dates`);
  if (!iso && !('year' in operand)) fail(40516, `${name} requires either 'year' or 'isoWeekYear' to be present`);
  const compiled = Object.entries(operand).map(([key, value]) => [key, scope.compile(value)] as const);
  return root => {
    const values = Object.fromEntries(compiled.map(([key, value]) => [key, value(root)]));
    const zone = timezoneOf(operand, values, name);
    if (zone === null || Object.values(values).some(isNullish)) return null;
    const read = (key: string, otherwise: number) => (key in values ? partOf(key, values[key], name) : otherwise);
    const [hour, minute, second, millisecond] = TIME.map(key => read(key, 0)) as [number, number, number, number];
    const date = iso
      ? isoDate(read('isoWeekYear', 0), read('isoWeek', 1), read('isoDayOfWeek', 1))
      : localTime(read('year', 0), read('month', 1), read('day', 1));
    return new Date(toInstant(date + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond, zone));
  };
};

function partOf(key: string, value: unknown, name: string): number {
  const number = int32Of(value);
  if (!isNumeric(value) || number === undefined)
    return fail(40515, `'${key}' must evaluate to an integer, found ${typeName(value)} with value ${String(value)}`);
  if ((key === 'year' || key === 'isoWeekYear') && (number < 1 || number > 9999))
    fail(40523, `'${key}' must evaluate to an integer in the range 1 to 9999, found ${number}`);
  if (key !== 'second' && key !== 'millisecond' && Math.abs(number) > 32767)
    fail(
      31034,
      `'${key}' must evaluate to a value in the range [-32768, 32767]; value ${number} is not in range (${name})`,
    );
  return number;
}

/** Parts of dates, and dates of parts. */
export const dateParts: Readonly<Record<string, Make>> = {
  $year: part(local => calendarOf(local).year),
  $month: part(local => calendarOf(local).month),
  $dayOfMonth: part(local => calendarOf(local).day),
  $hour: part(local => calendarOf(local).hour),
  $minute: part(local => calendarOf(local).minute),
  $second: part(local => calendarOf(local).second),
  $millisecond: part(local => calendarOf(local).millisecond),
  $dayOfYear: part(dayOfYear),
  $dayOfWeek: part(local => (isoDayOfWeek(local) % 7) + 1),
  $week: part(weekOfYear),
  $isoDayOfWeek: part(isoDayOfWeek),
  $isoWeek: part(local => isoWeek(local).week),
  $isoWeekYear: part(local => BigInt(isoWeek(local).year)),
  $dateToParts: dateToParts,
  $dateFromParts: dateFromParts,
};
