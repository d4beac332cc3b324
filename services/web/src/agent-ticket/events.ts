import { useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryEntryView, TicketView } from '@switchboard/contracts';
import type { ReactNode } from 'react';
import { listHistory } from '../api/desk';
import { keys } from '../api/keys';
import { useUser } from '../api/session';
import { useTexts } from '../app/texts';
import { useTopic } from '../app/use-topic';
import { PRIORITY_NAMES, type Priority, STATUS_NAMES, type Status } from '../app/words';
import { useNames } from './names';
import { agentTexts } from './texts';

/** A line that says what happened. */
export interface EventLine {
  readonly id: string;
  readonly at: string;
  readonly kind: 'read' | 'routed' | 'changed';
  readonly text: ReactNode;
}

/** What happened to a ticket, oldest first. */
export function useHistory(ticketId: string) {
  const query = useInfiniteQuery({
    queryKey: keys.history(ticketId),
    queryFn: ({ pageParam, signal }) => listHistory(ticketId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  return { ...query, entries: query.data?.pages.flatMap(({ items }) => items) };
}

/** Puts what happened in words; undefined for what stands elsewhere on the page, such as messages. */
export function useEventWords(ticket: TicketView): (entry: HistoryEntryView) => EventLine | undefined {
  const words = useTexts(agentTexts);
  const [statuses, priorities] = [useTexts(STATUS_NAMES), useTexts(PRIORITY_NAMES)];
  const topic = useTopic();
  const nameOf = useNames(ticket);
  const { id: own } = useUser();
  return ({ id, at, type, actor, changes, reason }) => {
    const to = (field: string) => changes.find(change => change.field === field)?.to;
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    const who = actor.kind === 'service' ? words.switchboard : actor.id === own ? words.you : actor.name;
    const line = (kind: EventLine['kind'], said: ReactNode): EventLine => ({ id, at, kind, text: said });
    const assignee = to('assignee');
    switch (type) {
      case 'ticket.classified': {
        const read = topic(text(to('category')), text(to('subcategory'))) ?? topic(ticket.category, ticket.subcategory);
        return read === undefined ? undefined : line('read', words.readAs(read));
      }
      case 'ticket.queued':
        return line('routed', words.queued);
      case 'ticket.assigned':
      case 'ticket.transferred': {
        const name = assignee === own ? words.youObject : (nameOf(assignee) ?? words.somebody);
        return line('routed', actor.kind === 'service' ? words.routedTo(name) : words.gaveTo(who, name, reason));
      }
      case 'ticket.status_changed': {
        const status = to('status');
        return line('changed', words.setTo(who, statuses[status as Status] ?? String(status), reason));
      }
      case 'ticket.updated': {
        const merged = changes.find(({ field }) => field === 'merged');
        if (merged) {
          const { from, to: taken } = merged;
          return line('changed', taken ? words.tookIn(who, String(taken)) : words.letGo(who, String(from)));
        }
        const said = changes.flatMap(({ field, to: value }) => {
          if (field === 'priority') return [priorities[value as Priority] ?? String(value)];
          if (field === 'category') return [topic(text(value), text(to('subcategory'))) ?? String(value)];
          return field === 'title' ? [words.newTitle] : field === 'description' ? [words.newText] : [];
        });
        return said.length === 0 ? undefined : line('changed', words.setTo(who, said.join(', '), reason));
      }
      case 'ticket.snoozed':
        return line('changed', words.snoozed(who));
      case 'ticket.woken':
        return line('changed', words.woken);
      case 'ticket.merged':
        return line('changed', words.merged(who));
      case 'ticket.unmerged':
        return line('changed', words.unmerged(who));
      case 'ticket.linked':
        return line('changed', words.linked(who));
      case 'ticket.unlinked':
        return line('changed', words.unlinked(who));
      default:
        return undefined;
    }
  };
}
