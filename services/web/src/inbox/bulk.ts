import type { BulkTicketsView, TicketListQuery, TicketPatchBody, TicketView } from '@switchboard/contracts';
import { changeMany } from '../api/desk';
import { listTickets } from '../api/tickets';
import { type BulkField, countsOf } from './bulk-effect';

/** So many are changed at once at most. */
export const MOST = 500;

export const applyToMany = (tickets: readonly TicketView[], change: TicketPatchBody): Promise<BulkTicketsView> =>
  changeMany({ ids: tickets.map(({ id }) => id), change });

/** Gives each ticket back what it had; those without a value before keep the new one. */
export async function takeBack(tickets: readonly TicketView[], field: BulkField): Promise<void> {
  for (const [value] of countsOf(tickets, field)) {
    const those = tickets.filter(ticket => ticket[field] === value);
    if (value === '' || those.length === 0) continue;
    // A part belongs to its category, so both go back together.
    for (const part of new Set(those.map(({ subcategory }) => (field === 'category' ? subcategory : null)))) {
      const same = field === 'category' ? those.filter(({ subcategory }) => subcategory === part) : those;
      await applyToMany(same, { [field]: value, ...(part === null ? {} : { subcategory: part }) });
    }
  }
}

/** Everything that matches, as far as it can be changed at once. */
export async function allMatching(query: TicketListQuery): Promise<TicketView[]> {
  const all: TicketView[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTickets({ ...query, limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && all.length < MOST);
  return all.slice(0, MOST);
}
