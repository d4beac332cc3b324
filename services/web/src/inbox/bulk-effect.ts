import type { TicketView } from '@switchboard/contracts';

export type BulkField = 'status' | 'priority' | 'category';

/** How many tickets have which value of a field, the most frequent first. */
export function countsOf(tickets: readonly TicketView[], field: BulkField): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const ticket of tickets) counts.set(ticket[field] ?? '', (counts.get(ticket[field] ?? '') ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** How many would become another value. */
export const changedBy = (tickets: readonly TicketView[], field: BulkField, value: string): number =>
  tickets.filter(ticket => ticket[field] !== value).length;
