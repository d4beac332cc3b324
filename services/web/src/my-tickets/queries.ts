import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { listTickets } from '../api/tickets';
import { type Shown, STATUSES_OF } from './groups';

const OWN = ['me'];

/** Own tickets, newest first; `q` are words to be found in them. */
export function useMyTickets(shown: Shown, q: string) {
  const query = {
    requester: OWN,
    status: [...STATUSES_OF[shown]],
    sort: '-updatedAt' as const,
    limit: 50,
    ...(q === '' ? {} : { q }),
  };
  return useInfiniteQuery({
    queryKey: keys.ticketList(query),
    queryFn: ({ pageParam, signal }) =>
      listTickets({ ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many own tickets there are in all and solved; undefined until that is known. */
export function useMyCounts(): Partial<Record<Shown, number>> {
  const solved = useCount('solved');
  const all = useCount('all');
  return { ...(solved === undefined ? {} : { solved }), ...(all === undefined ? {} : { all }) };
}

function useCount(shown: Shown): number | undefined {
  const query = { requester: OWN, status: [...STATUSES_OF[shown]], limit: 1, total: true };
  return useQuery({
    queryKey: keys.ticketList(query),
    queryFn: ({ signal }) => listTickets(query, signal),
    placeholderData: keepPreviousData,
  }).data?.total;
}

/** The last few that are done with, shown below what is open. */
export function useSolvedLately(enabled: boolean) {
  const query = { requester: OWN, status: ['closed' as const], sort: '-updatedAt' as const, limit: 5 };
  return useQuery({
    queryKey: keys.ticketList(query),
    queryFn: ({ signal }) => listTickets(query, signal),
    enabled,
  });
}
