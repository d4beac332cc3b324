import type { TicketView } from '@switchboard/contracts';
import type { ListData } from './list-query';
import type { Page } from '../api/tickets';

/** A row becomes what its ticket is now; it stays where it is, so that nothing jumps under the reader. */
export function withChanged(list: ListData, ticket: TicketView): ListData {
  if (!list.pages.some(({ items }) => items.some(({ id }) => id === ticket.id))) return list;
  const pages = list.pages.map(page => ({
    ...page,
    items: page.items.map(item => (item.id === ticket.id && item.version < ticket.version ? ticket : item)),
  }));
  return { ...list, pages };
}

export function without(list: ListData, id: string): ListData {
  const pages = list.pages.map(page => ({ ...page, items: page.items.filter(item => item.id !== id) }));
  return { ...list, pages };
}

/** How many of the first page, as it is now, are not in the list. */
export function newIn(list: ListData, head: Page<TicketView>): number {
  const known = new Set(list.pages.flatMap(({ items }) => items.map(({ id }) => id)));
  return head.items.filter(({ id }) => !known.has(id)).length;
}

/** The list with the first page as it is now. What the reader has before them stays in it. */
export function withHead(list: ListData, head: Page<TicketView>, keep: string | undefined): ListData {
  const kept = list.pages.flatMap(({ items }) => items).filter(({ number }) => number === keep);
  const fresh = new Set(head.items.map(({ id }) => id));
  const stays = kept.filter(({ id }) => !fresh.has(id));
  // All there is fits on a page: what is not on it any more is gone.
  if (head.nextCursor === null)
    return { pages: [{ ...head, items: [...head.items, ...stays] }], pageParams: [undefined] };
  const [first, ...rest] = list.pages.map(page => ({ ...page, items: page.items.filter(({ id }) => !fresh.has(id)) }));
  if (!first) return list;
  return { ...list, pages: [{ ...first, items: [...head.items, ...first.items] }, ...rest] };
}
