import { fail } from '../../errors';

/** A time zone. Local time is written as the milliseconds that UTC would show at the same wall clock. */
export interface Zone {
  readonly isUtc: boolean;
  /** Milliseconds that the zone is ahead of UTC at an instant. */
  offset(utc: number): number;
}

const fixed = (offset: number): Zone => ({ isUtc: offset === 0, offset: () => offset });

export const UTC = fixed(0);

const known = new Map<string, Zone>();

/** A zone by its Olson name or offset such as `+02:00`. Throws code 40485. */
export function zoneOf(name: string): Zone {
  const found = known.get(name);
  if (found) return found;
  const zone = madeZone(name);
  // The names are few, but anyone may ask for offsets.
  if (known.size < 2000) known.set(name, zone);
  return zone;
}

function madeZone(name: string): Zone {
  if (/^(UTC|GMT|Z)$/i.test(name)) return UTC;
  const parts = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(name);
  if (parts) {
    const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
    return fixed((parts[1] === '-' ? -minutes : minutes) * 60_000);
  }
  try {
    if (/^[A-Za-z][\w+/-]*$/.test(name)) return named(name);
  } catch {
    // Intl knows no such zone.
  }
  return fail(40485, `unrecognized time zone identifier: "${name}"`);
}

/** Offsets change at quarters of an hour at most. */
const BUCKET_MS = 15 * 60_000;

function named(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsets = new Map<number, number>();
  const compute = (utc: number) => {
    const found: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(utc)) found[type] = value;
    const part = (type: string) => Number(found[type]);
    const year = found['era']?.startsWith('B') ? 1 - part('year') : part('year');
    const local =
      localTime(year, part('month'), part('day')) + ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000;
    return local - Math.floor(utc / 1000) * 1000;
  };
  const offset = (utc: number) => {
    const bucket = Math.floor(utc / BUCKET_MS);
    let result = offsets.get(bucket);
    if (result === undefined) {
      if (offsets.size >= 10_000) offsets.clear();
      offsets.set(bucket, (result = compute(Math.max(bucket * BUCKET_MS, -8.64e15))));
    }
    return result;
  };
  return { isUtc: false, offset };
}

const DAY_MS = 86_400_000;

/** Milliseconds of a day's beginning in the proleptic Gregorian calendar; month and day may be beyond their ranges. */
export function localTime(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const [y, m] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(y, m, 1);
  return date.getTime() + (day - 1) * DAY_MS;
}

/** The instant of a local time. Of two it takes the first; a time that the clocks skip counts on from before the change. */
export function toInstant(local: number, zone: Zone): number {
  const before = zone.offset(local - DAY_MS);
  const early = local - before;
  if (zone.offset(early) === before) return early;
  const after = zone.offset(local + DAY_MS);
  const late = local - after;
  return zone.offset(late) === after ? late : early;
}

export function toLocal(instant: number, zone: Zone): number {
  return instant + zone.offset(instant);
}
