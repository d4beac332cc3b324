import type { TicketListQuery } from '@switchboard/contracts';
import { beginOf, daysAfter, justBefore } from '../app/days';

export const FORMATS = ['csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** By which moment a ticket is in the range. */
export const MOMENTS = ['created', 'resolved'] as const;
export type Moment = (typeof MOMENTS)[number];

/** What is taken away; all of it is in the address. Days are the first and the last, both in it. */
export interface Place {
  readonly from: string;
  readonly to: string;
  readonly by: Moment;
  readonly categories: readonly string[];
  readonly team: string | null;
  readonly format: Format;
}

/** Whether a day is one: the last of February is not always the 29th. */
const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && daysAfter(text, 0) === text;

export function readPlace(search: string, today: string): Place {
  const query = new URLSearchParams(search);
  const [from, to] = [query.get('from'), query.get('to')];
  return {
    from: isDay(from) ? from : daysAfter(today, -29),
    to: isDay(to) ? to : today,
    by: MOMENTS.find(moment => moment === query.get('by')) ?? 'created',
    categories: query.getAll('category').filter(category => category !== ''),
    team: query.get('team') || null,
    format: FORMATS.find(format => format === query.get('format')) ?? 'csv',
  };
}

export function addressOf({ from, to, by, categories, team, format }: Place): string {
  const query = new URLSearchParams({ from, to });
  if (by !== 'created') query.set('by', by);
  for (const category of categories) query.append('category', category);
  if (team !== null) query.set('team', team);
  if (format !== 'csv') query.set('format', format);
  return `/reports?${query}`;
}

/** The same as filters of the list. */
export function filtersOf({ from, to, by, categories, team }: Place, timeZone: string): TicketListQuery {
  return {
    [`${by}After`]: justBefore(from, timeZone),
    [`${by}Before`]: beginOf(daysAfter(to, 1), timeZone).toISOString(),
    ...(categories.length > 0 ? { category: [...categories] } : {}),
    ...(team === null ? {} : { team: [team] }),
  };
}
