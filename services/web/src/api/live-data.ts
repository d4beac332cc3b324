import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { JobView, MessageView, TicketView } from '@switchboard/contracts';
import { useEffect } from 'react';
import { keys } from './keys';
import { follow, onPush, type Push, startLive, stopLive } from './live';
import type { MessagePage } from './tickets';

/** Notifications that come together are read once; milliseconds. */
const TOGETHER_MS = 1_000;

/** The line to the server, for as long as somebody is signed in: what it pushes is what pages show. */
export function useLiveData(): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookAtNotifications = () => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: keys.notifications });
    };
    const endPushes = onPush(push => {
      take(client, push);
      // A new line: what came while there was none is not pushed again.
      if (push.type.startsWith('notification') || (push.type === 'subscribed' && push.ticketId === null))
        timer ??= setTimeout(lookAtNotifications, TOGETHER_MS);
    });
    const endInbox = follow('inbox');
    startLive();
    return () => {
      endPushes();
      clearTimeout(timer);
      endInbox();
      stopLive();
    };
  }, [client]);
}

function take(client: QueryClient, { type, ticketId, data }: Push): void {
  if (type === 'too_old') return void client.invalidateQueries();
  if (type.startsWith('ticket.')) {
    const { ticket } = data as { ticket: TicketView | null };
    if (ticket) keepTicket(client, ticket);
    else if (ticketId !== null) void client.invalidateQueries({ queryKey: keys.ticket(ticketId) });
    void client.invalidateQueries({ queryKey: keys.tickets });
  }
  if (type.startsWith('attachment.') && ticketId !== null)
    void client.invalidateQueries({ queryKey: keys.files(ticketId) });
  if (type === 'message') keepMessage(client, (data as { message: MessageView }).message);
  if (type === 'job') keepJob(client, (data as { job: JobView }).job);
}

/** The newest version wins, whichever way it came. It is known by its id and by its number. */
export function keepTicket(client: QueryClient, ticket: TicketView): void {
  for (const id of [ticket.id, ticket.number])
    client.setQueryData<TicketView>(keys.ticket(id), known => newestOf(known, ticket));
}

export const newestOf = (known: TicketView | undefined, other: TicketView): TicketView =>
  known && known.version > other.version ? known : other;

/** What was asked before it was told may be older. */
export function keepJob(client: QueryClient, job: JobView): void {
  const queryKey = keys.job(job.id);
  void client.cancelQueries({ queryKey });
  client.setQueryData<JobView>(queryKey, job);
}

/** Puts a message in its place, or in that of its earlier version. */
export function keepMessage(client: QueryClient, message: MessageView): void {
  // An answer that is on its way may have been read before the message was written, and would take it away again.
  if (client.isFetching({ queryKey: keys.messages(message.ticketId), exact: true }))
    void client.invalidateQueries({ queryKey: keys.messages(message.ticketId), exact: true });
  client.setQueryData<InfiniteData<MessagePage>>(keys.messages(message.ticketId), known => {
    if (!known) return known;
    const isKnown = known.pages.some(page => page.items.some(({ id }) => id === message.id));
    const pages = known.pages.map((page, index) => ({
      ...page,
      items: isKnown
        ? page.items.map(item => (item.id === message.id ? message : item))
        : index === 0
          ? [message, ...page.items]
          : page.items,
    }));
    return { ...known, pages };
  });
}
