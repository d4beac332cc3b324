import type { Ticket } from './ticket';

/** Who watches a ticket and is not told anyway. @param internal of what requesters may not learn of. */
export function watchersBeside(
  { watcherIds, guestIds }: Pick<Ticket, 'watcherIds' | 'guestIds'>,
  told: readonly string[],
  internal = false,
): string[] {
  return watcherIds.filter(id => !told.includes(id) && !(internal && guestIds.includes(id)));
}
