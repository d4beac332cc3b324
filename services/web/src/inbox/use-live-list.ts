import { useQueryClient } from '@tanstack/react-query';
import type { TicketListQuery, TicketView } from '@switchboard/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keys } from '../api/keys';
import { onPush } from '../api/live';
import { listTickets, type Page } from '../api/tickets';
import type { ListData } from './list-query';
import { newIn, withChanged, withHead, without } from './live-list';

/** Pushes that come together are answered once; milliseconds. */
const TOGETHER_MS = 300;
/** Counts of views are asked anew at most so often; milliseconds. */
const COUNTS_MS = 2_000;

interface LiveList {
  /** New ones that wait until the reader wants them. */
  readonly waiting: number;
  readonly letIn: () => void;
}

/** Keeps a list as the desk is now. New rows come by themselves while the reader is at the top, else they wait. */
export function useLiveList(query: TicketListQuery, isAtTop: () => boolean, selected: string | undefined): LiveList {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<Page<TicketView>>();
  const latest = useRef({ isAtTop, selected });
  latest.current = { isAtTop, selected };
  const name = JSON.stringify(query);

  const letIn = useCallback(
    (head: Page<TicketView> | undefined) => {
      if (!head) return;
      setWaiting(undefined);
      client.setQueryData<ListData>(
        keys.inboxList(query),
        list => list && withHead(list, head, latest.current.selected),
      );
    },
    // The query is a new object each time and the same in its words.
    [client, name],
  );

  useEffect(() => {
    setWaiting(undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      timer = undefined;
      const known = client.getQueryData<ListData>(keys.inboxList(query));
      // What does not come now comes with the next push.
      const head = await listTickets(query).catch(() => undefined);
      if (!known || !head) return;
      if (latest.current.isAtTop()) letIn(head);
      else setWaiting(newIn(known, head) > 0 ? head : undefined);
    };
    const end = onPush(({ type, ticketId, data }) => {
      if (!type.startsWith('ticket.')) return;
      const { ticket } = (data ?? {}) as { ticket?: TicketView | null };
      client.setQueriesData<ListData>({ queryKey: keys.inbox }, list => {
        if (!list) return list;
        if (ticket) return withChanged(list, ticket);
        return type === 'ticket.deleted' && ticketId !== null ? without(list, ticketId) : list;
      });
      timer ??= setTimeout(() => void look(), TOGETHER_MS);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [client, name, letIn]);

  const list = client.getQueryData<ListData>(keys.inboxList(query));
  return { waiting: waiting && list ? newIn(list, waiting) : 0, letIn: () => letIn(waiting) };
}

/** How many tickets are in each view, soon after that has changed. */
export function useLiveCounts(): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = onPush(({ type }) => {
      if (!type.startsWith('ticket.')) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: keys.views });
      }, COUNTS_MS);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [client]);
}
