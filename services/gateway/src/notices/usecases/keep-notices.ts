import type { Tickets } from '../../tickets/ports';
import { noticesOf, type PersonalEvent } from '../domain/notice';
import type { Notices, TellOfNotices } from '../ports';

export interface NoticeParts {
  readonly tickets: Pick<Tickets, 'find'>;
  readonly notices: Pick<Notices, 'keep'>;
  readonly tellOfNotices: TellOfNotices;
}

/**
 * Keeps what an event is to the people whom it concerns, and then tells of it: whoever is told finds it in the list. Delivered again it keeps
 * nothing twice, and tells again, since the process may have died in between.
 */
export async function keepNotices(
  { tickets, notices, tellOfNotices }: NoticeParts,
  event: PersonalEvent,
): Promise<void> {
  const ticket = await tickets.find(event.subject);
  const found = ticket ? noticesOf(event, ticket) : [];
  if (found.length === 0) return;
  await notices.keep(found);
  tellOfNotices({ kind: 'noticed', notices: found.map(({ id, userId }) => ({ id, userId })) });
}
