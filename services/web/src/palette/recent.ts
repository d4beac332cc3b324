import type { TicketView } from '@switchboard/contracts';
import { useEffect } from 'react';
import { useUser } from '../api/session';

export type RecentTicket = Pick<TicketView, 'id' | 'number' | 'title' | 'status'>;

const MOST = 8;
const keyOf = (personId: string) => `switchboard.recent.${personId}`;

/** What somebody opened on this device, the latest first. */
export function recentTickets(personId: string): readonly RecentTicket[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]') as RecentTicket[];
  } catch {
    return [];
  }
}

/** Remembers that a ticket is open. */
export function useRecent({ id, number, title, status }: TicketView): void {
  const person = useUser().id;
  useEffect(() => {
    const others = recentTickets(person).filter(ticket => ticket.id !== id);
    try {
      localStorage.setItem(keyOf(person), JSON.stringify([{ id, number, title, status }, ...others].slice(0, MOST)));
    } catch {
      // A full store: the list stays as it was.
    }
  }, [person, id, number, title, status]);
}
