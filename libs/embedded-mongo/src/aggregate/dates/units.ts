import { fail } from '../../errors';
import { calendarOf, DAY_MS, dayNumber, isoDayOfWeek } from './calendar';
import { localTime, toInstant, toLocal, type Zone } from './zone';

const MONTHS = { year: 12, quarter: 3, month: 1 } as const;
const DAYS = { week: 7, day: 1 } as const;
const FIXED = { hour: 3_600_000, minute: 60_000, second: 1000, millisecond: 1 } as const;

export type Unit = keyof typeof MONTHS | keyof typeof DAYS | keyof typeof FIXED;

const UNITS = new Set<string>([...Object.keys(MONTHS), ...Object.keys(DAYS), ...Object.keys(FIXED)]);

/** A unit of time by its name. Throws code 9. */
export function unitOf(name: string): Unit {
  return UNITS.has(name) ? (name as Unit) : fail(9, `unknown time unit value: ${name}`);
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** 1 (Monday) to 7 (Sunday) for a name such as `mon` or `Monday`. Throws code 9. */
export function weekdayOf(name: string): number {
  const wanted = name.toLowerCase();
  const at = WEEKDAYS.findIndex(day => day === wanted || day.slice(0, 3) === wanted);
  return at < 0 ? fail(9, `unknown day of week value: ${name}`) : at + 1;
}

const isMonths = (unit: Unit): unit is keyof typeof MONTHS => unit in MONTHS;
const isDays = (unit: Unit): unit is keyof typeof DAYS => unit in DAYS;

/** Months since the year 0. */
function monthsOf(local: number): number {
  const { year, month } = calendarOf(local);
  return year * 12 + month - 1;
}

const REFERENCE = localTime(2000, 1, 1);

/** Beginning of the bin of `size` units that the instant is in; bins are counted from 2000-01-01 in the zone. */
export function truncated(instant: number, unit: Unit, size: number, zone: Zone, weekStart: number): number {
  if (isMonths(unit)) {
    const step = MONTHS[unit] * size;
    const months = floorTo(monthsOf(toLocal(instant, zone)) - 24_000, step) + 24_000;
    return toInstant(localTime(0, months + 1, 1), zone);
  }
  if (isDays(unit)) {
    const first = dayNumber(REFERENCE) + (unit === 'week' ? (weekStart - isoDayOfWeek(REFERENCE) + 7) % 7 : 0);
    const day = first + floorTo(dayNumber(toLocal(instant, zone)) - first, DAYS[unit] * size);
    return toInstant(day * DAY_MS, zone);
  }
  const start = toInstant(REFERENCE, zone);
  return start + floorTo(instant - start, FIXED[unit] * size);
}

const floorTo = (value: number, step: number) => Math.floor(value / step) * step;
