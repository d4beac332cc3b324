import { ObjectId, Timestamp } from 'bson';
import { type Doc, isDoc, typeName } from '../../bson/types';
import { fail } from '../../errors';
import { calendarOf, isoDayOfWeek } from '../dates/calendar';
import { toLocal, UTC, type Zone, zoneOf } from '../dates/zone';
import type { Compiled, Make, Scope } from '../scope';
import { isNullish } from './operands';

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

/** Parts of dates. */
export const dateParts: Readonly<Record<string, Make>> = {
  $year: part(local => calendarOf(local).year),
  $month: part(local => calendarOf(local).month),
  $dayOfMonth: part(local => calendarOf(local).day),
  $hour: part(local => calendarOf(local).hour),
  $dayOfWeek: part(local => (isoDayOfWeek(local) % 7) + 1),
  $isoDayOfWeek: part(isoDayOfWeek),
};
