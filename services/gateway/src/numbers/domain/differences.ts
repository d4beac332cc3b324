import type { TicketColumns } from './ticket-columns';

/** Ids of the tickets that are not the same in both, or only in one of them. */
export function differences(a: TicketColumns, b: TicketColumns): string[] {
  const ids = new Set([...a.all(), ...b.all()]);
  return [...ids].filter(id => JSON.stringify(a.get(id)) !== JSON.stringify(b.get(id)));
}
