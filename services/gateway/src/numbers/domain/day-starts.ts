import { calendarOf } from './days';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** When each of these days that follow one another begins in a time zone, and when the last one ends. */
export function dayStarts(dates: readonly string[], timeZone: string): Float64Array {
  const calendar = calendarOf(timeZone);
  const starts = new Float64Array(dates.length + 1);
  const last = dates.at(-1);
  if (last === undefined) return starts;
  const after = new Date(Date.parse(`${last}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  let before: number | undefined;
  for (const [index, date] of [...dates, after].entries())
    starts[index] = before = startOf(date, calendar, before === undefined ? undefined : before + DAY_MS);
  return starts;
}

/** @param guess right on all days but those in which clocks change. */
function startOf(date: string, calendar: Intl.DateTimeFormat, guess: number | undefined): number {
  const hasBegun = (at: number) => calendar.format(at) >= date;
  if (guess !== undefined && hasBegun(guess) && !hasBegun(guess - MINUTE_MS)) return guess;
  // No time zone is further than 14 hours from UTC, and all of them change on the minute.
  const midnight = Date.parse(`${date}T00:00:00Z`);
  let [earlier, later] = [midnight - 15 * 60 * MINUTE_MS, midnight + 15 * 60 * MINUTE_MS];
  while (later - earlier > MINUTE_MS) {
    const middle = earlier + Math.floor((later - earlier) / 2 / MINUTE_MS) * MINUTE_MS;
    if (hasBegun(middle)) later = middle;
    else earlier = middle;
  }
  return later;
}

/** Which of the days a moment lies in; -1 for none of them. */
export function dayOf(at: number, starts: Float64Array): number {
  const days = starts.length - 1;
  const [first, end] = [starts[0] as number, starts[days] as number];
  if (!(at >= first && at < end)) return -1;
  let day = Math.min(days - 1, Math.floor((at - first) / DAY_MS));
  while ((starts[day] as number) > at) day -= 1;
  while ((starts[day + 1] as number) <= at) day += 1;
  return day;
}
