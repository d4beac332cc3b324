import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import type { TicketListQuery, TicketView } from '@switchboard/contracts';
import { keys } from '../api/keys';
import { listTickets, type Page } from '../api/tickets';
import { MOMENT_FILTERS, type Place } from './place';
import type { InboxView } from './views';

export type ListData = InfiniteData<Page<TicketView>, string | undefined>;

const PAGE = 100;

/** What the list is asked for. */
export function queryOf({ filters, sort }: InboxView, place: Place): TicketListQuery {
  const words = place.q === '' ? {} : { q: place.q };
  const { filters: own } = place;
  const moments = MOMENT_FILTERS.flatMap(name => (own[name] ? [[name, own[name][0]] as const] : []));
  return { ...filters, ...own, ...Object.fromEntries(moments), ...words, sort, limit: PAGE } as TicketListQuery;
}

/** Tickets of a view, page by page. Pushes do not make it stale: they come one by one (`use-live-list.ts`). */
export function useInboxList(query: TicketListQuery) {
  const list = useInfiniteQuery({
    queryKey: keys.inboxList(query),
    queryFn: ({ pageParam, signal }) =>
      listTickets({ ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  const tickets = list.data && distinct(list.data.pages.flatMap(({ items }) => items));
  return { ...list, tickets };
}

/** A ticket that moved while pages came is on two of them. */
function distinct(tickets: readonly TicketView[]): TicketView[] {
  const seen = new Set<string>();
  return tickets.filter(({ id }) => !seen.has(id) && seen.add(id));
}
