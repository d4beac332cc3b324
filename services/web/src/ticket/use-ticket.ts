import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys';
import { follow } from '../api/live';
import { getTicket, listMessages } from '../api/tickets';

/** @param id id or number. */
export function useTicket(id: string) {
  return useQuery({ queryKey: keys.ticket(id), queryFn: ({ signal }) => getTicket(id, signal) });
}

/** Messages of a ticket, oldest first, as far back as was asked for; what is new comes by itself. */
export function useMessages(ticketId: string) {
  useEffect(() => follow(ticketId), [ticketId]);
  const query = useInfiniteQuery({
    queryKey: keys.messages(ticketId),
    queryFn: ({ pageParam, signal }) => listMessages(ticketId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  const messages = query.data?.pages.flatMap(({ items }) => items).reverse();
  return { ...query, messages };
}
