import { localTime } from './zone';

export const DAY_MS = 86_400_000;

/** The fields of a local time (see Zone). */
export interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

export function calendarOf(local: number): Calendar {
  const date = new Date(local);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

export const dayNumber = (local: number) => Math.floor(local / DAY_MS);

/** 1 (Monday) to 7 (Sunday). */
export function isoDayOfWeek(local: number): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(local) + 3) % 7) + 7) % 7) + 1;
}

export function dayOfYear(local: number): number {
  return dayNumber(local) - dayNumber(localTime(new Date(local).getUTCFullYear(), 1, 1)) + 1;
}

/** Weeks that begin on Sunday; the days before the first of them are week 0. */
export function weekOfYear(local: number): number {
  return Math.floor((dayOfYear(local) - 1 + 7 - (isoDayOfWeek(local) % 7)) / 7);
}

/** Week 1 is the one with the year's first Thursday; its year may be the one before or after. */
export function isoWeek(local: number): { readonly year: number; readonly week: number } {
  const thursday = (dayNumber(local) - isoDayOfWeek(local) + 4) * DAY_MS;
  return { year: new Date(thursday).getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}
