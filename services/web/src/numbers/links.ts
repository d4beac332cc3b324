import { daysAfter, beginOf, justBefore } from '../app/days';
import { addressOf, type Place as InboxPlace } from '../inbox/place';

type Filters = InboxPlace['filters'];

/** The list of what is open now. */
export const openList = (filters: Filters): string => addressOf({ view: 'all', q: '', filters });

/** The list of tickets whatever their status. */
export const everyList = (filters: Filters): string => addressOf({ view: 'every', q: '', filters });

/** What was created, or solved, on days of a time zone; without a last day until now. */
export function onDays(
  what: 'created' | 'resolved',
  { from, to, timeZone }: { from: string; to?: string; timeZone: string },
): Filters {
  return {
    [`${what}After`]: [justBefore(from, timeZone)],
    ...(to === undefined ? {} : { [`${what}Before`]: [beginOf(daysAfter(to, 1), timeZone).toISOString()] }),
  };
}
