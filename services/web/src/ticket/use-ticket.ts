import type { TicketView } from '@switchboard/contracts';
import { replaceEqualDeep, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys';
import { follow } from '../api/live';
import { newestOf } from '../api/live-data';
import { getTicket, listMessages } from '../api/tickets';

/** @param id id or number. */
export function useTicket(id: string) {
  return useQuery({
    queryKey: keys.ticket(id),
    queryFn: ({ signal }) => getTicket(id, signal),
    // What was asked for may have been overtaken by a push.
    structuralSharing: (known, asked) =>
      replaceEqualDeep(known, newestOf(known as TicketView | undefined, asked as TicketView)),
  });
}

/** Messages of a ticket, oldest first, as far back as was asked for; what is new comes by itself. */
export function useMessages(ticketId: string) {
  const client = useQueryClient();
  useEffect(() => {
    const heldSince = client.getQueryState(keys.messages(ticketId))?.dataUpdatedAt || undefined;
    return follow(ticketId, heldSince);
  }, [client, ticketId]);
  const query = useInfiniteQuery({
    queryKey: keys.messages(ticketId),
    queryFn: ({ pageParam, signal }) => listMessages(ticketId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  const messages = query.data?.pages.flatMap(({ items }) => items).reverse();
  return { ...query, messages };
}
