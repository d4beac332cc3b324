import { beginOf, dayOf, daysAfter, justBefore } from '../app/days';
import type { Range } from './place';

/** Trends reach back this far; days. */
const FURTHEST = 366;

/** Some days until today. */
export interface Period {
  readonly days: Range;
  /** First and last day. */
  readonly from: string;
  readonly today: string;
  /** What is after it is in the period. */
  readonly after: string;
  /** The same of as many days before; null where there are no numbers of those. */
  readonly before: { readonly after: string; readonly until: string } | null;
}

export function periodOf(days: Range, timeZone: string, now = new Date()): Period {
  const today = dayOf(now, timeZone);
  const from = daysAfter(today, 1 - days);
  const isKnown = 2 * days <= FURTHEST;
  return {
    days,
    from,
    today,
    after: justBefore(from, timeZone),
    before: isKnown
      ? { after: justBefore(daysAfter(from, -days), timeZone), until: beginOf(from, timeZone).toISOString() }
      : null,
  };
}
