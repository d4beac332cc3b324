import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys';
import { onPush } from '../api/live';
import {
  countUnread,
  listNotifications,
  markAllRead,
  markNotificationRead,
  markTicketRead,
  type Notification,
} from '../api/notifications';

type Count = Awaited<ReturnType<typeof countUnread>>;

export const useUnread = (): number =>
  useQuery({ queryKey: keys.unread, queryFn: ({ signal }) => countUnread(signal) }).data?.unread ?? 0;

/** Newest first, as far back as was asked for. */
export function useNotifications() {
  const query = useInfiniteQuery({
    queryKey: keys.notificationList,
    queryFn: ({ pageParam, signal }) => listNotifications(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    // Shown for a moment only, and then it shall be right.
    refetchOnMount: 'always',
  });
  return { ...query, notifications: query.data?.pages.flatMap(({ items }) => items) };
}

/** Marks one, or all up to one. Where that fails they stay unread, and nothing else depends on it. */
export function useMarkRead() {
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: ({ id, all }: { id: string; all: boolean }) => (all ? markAllRead(id) : markNotificationRead(id)),
    onSuccess: (left: Count) => client.setQueryData<Count>(keys.unread, left),
    onSettled: () => client.invalidateQueries({ queryKey: keys.notifications }),
  });
  return {
    one: ({ id, read }: Notification) => (read ? undefined : mark.mutate({ id, all: false })),
    allUpTo: (id: string) => mark.mutate({ id, all: true }),
    isPending: mark.isPending,
    failed: mark.isError,
  };
}

/** Whoever looks at a ticket has seen what tells of it. */
export function useTicketSeen(ticketId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const seen = async () => {
      if (document.visibilityState === 'hidden') return;
      // Nothing depends on it here; they can still be marked by hand.
      const left = await markTicketRead(ticketId).catch(() => undefined);
      if (left) client.setQueryData<Count>(keys.unread, left);
    };
    const look = () => {
      if (client.getQueryData<Count>(keys.unread)?.unread !== 0) void seen();
    };
    look();
    document.addEventListener('visibilitychange', look);
    const end = onPush(({ type, ticketId: about }) => type === 'notification' && about === ticketId && void seen());
    return () => {
      document.removeEventListener('visibilitychange', look);
      end();
    };
  }, [client, ticketId]);
}
