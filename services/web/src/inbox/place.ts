/** Filters that the list offers beside those of a view. */
export const OFFERED_FILTERS = ['status', 'priority', 'category'] as const;
export type OfferedFilter = (typeof OFFERED_FILTERS)[number];
/** One moment each. */
export const MOMENT_FILTERS = ['createdAfter', 'createdBefore', 'resolvedAfter', 'resolvedBefore'] as const;
/** Those that numbers and names lead here with, too. */
const FILTERS = [...OFFERED_FILTERS, 'team', 'assignee', ...MOMENT_FILTERS] as const;
export type Filter = (typeof FILTERS)[number];

/** What of the inbox is shown; all of it is in the address. */
export interface Place {
  /** Id of a view. */
  readonly view: string;
  readonly q: string;
  readonly filters: Readonly<Partial<Record<Filter, string[]>>>;
}

export const FIRST_VIEW = 'default-my-open';

export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const filters = FILTERS.flatMap(name => {
    const values = query.getAll(name).filter(value => value !== '');
    return values.length > 0 ? [[name, values] as const] : [];
  });
  return { view: query.get('view') ?? FIRST_VIEW, q: query.get('q') ?? '', filters: Object.fromEntries(filters) };
}

/** The address of a ticket, or of none, at a place. */
export function addressOf({ view, q, filters }: Place, ticket?: string): string {
  const query = new URLSearchParams();
  if (view !== FIRST_VIEW) query.set('view', view);
  if (q !== '') query.set('q', q);
  for (const name of FILTERS) for (const value of filters[name] ?? []) query.append(name, value);
  const search = query.size > 0 ? `?${query}` : '';
  return `/inbox${ticket === undefined ? '' : `/${encodeURIComponent(ticket)}`}${search}`;
}
