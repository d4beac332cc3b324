import { TREND_DAYS } from '@switchboard/contracts';

const DAY_MS = 86_400_000;

/** The days of a trend, as `YYYY-MM-DD` in a time zone, and the moments between which what happened in them lies. */
export interface Days {
  readonly dates: readonly string[];
  /** Not later than the beginning of the first day. */
  readonly from: Date;
  /** Not before the end of the last. */
  readonly to: Date;
}

/** Writes moments as the `YYYY-MM-DD` of a time zone. */
export const calendarOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** @param timeZone an IANA name that is known to exist */
export function daysOf(
  asked: { [Moment in 'createdAfter' | 'createdBefore' | 'resolvedAfter' | 'resolvedBefore']?: Date | undefined },
  now: Date,
  timeZone: string,
): Days {
  const [after, before] = [asked.createdAfter ?? asked.resolvedAfter, asked.createdBefore ?? asked.resolvedBefore];
  const calendar = calendarOf(timeZone);
  const end = before && before < now ? before : now;
  const wanted = after ?? new Date(end.getTime() - (TREND_DAYS.default - 1) * DAY_MS);
  const earliest = new Date(end.getTime() - (TREND_DAYS.max - 1) * DAY_MS);
  const begin = wanted > earliest ? wanted : earliest;
  const dates: string[] = [];
  const last = calendar.format(end);
  // By calendar, not by 24 hours: days have 23 or 25 where clocks change.
  for (let day = new Date(`${calendar.format(begin)}T00:00:00Z`); ; day = new Date(day.getTime() + DAY_MS)) {
    const date = day.toISOString().slice(0, 10);
    if (date > last) break;
    dates.push(date);
  }
  // No time zone is further than 14 hours from UTC.
  return {
    dates,
    from: new Date(Date.parse(`${dates[0] ?? last}T00:00:00Z`) - 14 * 3_600_000),
    to: new Date(Date.parse(`${last}T00:00:00Z`) + DAY_MS + 14 * 3_600_000),
  };
}
