import type { TicketListQuery, TicketView } from '@switchboard/contracts';

/** A line of the list: the head of a group, or a ticket. */
export type Row =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly name: string;
      readonly count: number;
      readonly top: number;
    }
  | { readonly kind: 'ticket'; readonly key: string; readonly ticket: TicketView; readonly top: number };

export interface Heights {
  readonly group: number;
  readonly row: number;
}

/** Groups follow the order of the list, so that later pages only ever add at the end. */
export function groupOf(ticket: TicketView, sort: NonNullable<TicketListQuery['sort']>, now: Date): string {
  if (sort.endsWith('priority')) return ticket.priority ?? 'unsorted';
  const at = new Date(sort.endsWith('createdAt') ? ticket.createdAt : ticket.updatedAt);
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : days < 7 ? 'week' : 'earlier';
}

const startOfDay = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** Tickets with the heads of their groups between them, and where each line begins; CSS pixels. */
export function rowsOf(
  tickets: readonly TicketView[],
  sort: NonNullable<TicketListQuery['sort']>,
  { group, row }: Heights,
  now = new Date(),
): { readonly rows: Row[]; readonly height: number } {
  const names = tickets.map(ticket => groupOf(ticket, sort, now));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows: Row[] = [];
  let top = 0;
  let last: string | undefined;
  tickets.forEach((ticket, index) => {
    const name = names[index] ?? '';
    // A row that was changed where it stands may belong elsewhere by now; it gets no second head.
    if (name !== last && !rows.some(each => each.kind === 'group' && each.name === name)) {
      rows.push({ kind: 'group', key: `group ${name}`, name, count: counts.get(name) ?? 0, top });
      top += group;
    }
    last = name;
    rows.push({ kind: 'ticket', key: ticket.id, ticket, top });
    top += row;
  });
  return { rows, height: top };
}

/** Those that are in sight, and some around them. */
export function inSight(rows: readonly Row[], from: number, to: number, around = 400): readonly Row[] {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.top ?? 0) < from - around) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < rows.length && (rows[end]?.top ?? 0) < to + around) end += 1;
  return rows.slice(Math.max(0, low - 1), end);
}
