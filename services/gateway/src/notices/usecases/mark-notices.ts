import type { Principal } from '../../domain/principal';
import { findVisibleTicket } from '../../tickets/usecases/change-ticket';
import { scopeOf } from '../../conversation/usecases/messages';
import type { TellOfNotices, Which } from '../ports';
import { countUnread, type NoticePorts, placeOf, readNotice } from './read-notices';

export interface MarkPorts extends NoticePorts {
  readonly tellOfNotices: TellOfNotices;
}

/** @returns how many are left. @throws Refusal `not_found`. */
export async function markOne(ports: MarkPorts, id: string, reader: Principal): Promise<number> {
  const { notice } = await readNotice(ports, id, reader);
  return mark(ports, { id: notice.id }, reader);
}

/** One and all before it. @returns how many are left. @throws Refusal `not_found`. */
export async function markUpTo(ports: MarkPorts, id: string, reader: Principal): Promise<number> {
  return mark(ports, { upTo: placeOf(await readNotice(ports, id, reader)) }, reader);
}

/** All of a ticket and of what was merged into it. @returns how many are left. @throws Refusal `not_found`. */
export async function markOfTicket(ports: MarkPorts, idOrNumber: string, reader: Principal): Promise<number> {
  const ticket = await findVisibleTicket(ports.tickets, idOrNumber, reader);
  return mark(ports, { ticketIds: scopeOf(ticket, reader).ticketIds }, reader);
}

/** The reader's other windows hear of it. */
async function mark(ports: MarkPorts, which: Which, reader: Principal): Promise<number> {
  if (await ports.notices.markRead(reader.id, which)) ports.tellOfNotices({ kind: 'notices_read', userId: reader.id });
  return countUnread(ports, reader);
}
