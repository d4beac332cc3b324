import { fail } from '../../errors';
import { addMonths, calendarOf, DAY_MS, dayNumber, isoDayOfWeek } from './calendar';
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

/** The instant `amount` units later. Days and longer units keep the wall clock of the zone. NaN beyond JavaScript's dates. */
export function addUnits(instant: number, unit: Unit, amount: number, zone: Zone): number {
  if (isMonths(unit)) return toInstant(addMonths(toLocal(instant, zone), amount * MONTHS[unit]), zone);
  if (isDays(unit)) return toInstant(toLocal(instant, zone) + amount * DAYS[unit] * DAY_MS, zone);
  return instant + amount * FIXED[unit];
}

/** Number of boundaries of the unit between two instants. */
export function unitsBetween(start: number, end: number, unit: Unit, zone: Zone, weekStart: number): number {
  const places = [start, end].map(instant => {
    const local = toLocal(instant, zone);
    if (isMonths(unit)) return Math.floor(monthsOf(local) / MONTHS[unit]);
    if (unit === 'week') return Math.floor((dayNumber(local) + WEEK_SHIFT - weekStart) / 7);
    if (unit === 'day') return dayNumber(local);
    // Of the offset only what is no whole hour moves the boundaries.
    return Math.floor((instant + (zone.offset(instant) % FIXED.hour)) / FIXED[unit as keyof typeof FIXED]);
  }) as [number, number];
  return places[1] - places[0];
}

/** Makes day numbers of Mondays divisible by seven, when 1 is taken away for Monday. */
const WEEK_SHIFT = 4;

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
