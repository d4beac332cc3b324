import type { Principal } from '../../domain/principal';
import { findSurvivor } from '../../merge/usecases/merge-ticket';
import { readItem } from '../../sharing/usecases/shareables';
import type { Tickets } from '../../tickets/ports';
import { replyKind } from '../domain/canned-reply';
import { renderReply } from '../domain/variables';
import type { CannedReplies } from '../ports';

export interface RenderPorts {
  readonly cannedReplies: CannedReplies;
  readonly tickets: Tickets;
}

/**
 * A reply as whoever answers would send it on a ticket; where that was merged, on the one that goes on, as messages go there too.
 * @throws Refusal `not_found`, `reply_too_long`.
 */
export async function renderForTicket(ports: RenderPorts, id: string, ticketId: string, by: Principal) {
  const reply = await readItem({ kind: replyKind, items: ports.cannedReplies }, id, by);
  const ticket = await findSurvivor(ports.tickets, ticketId, by);
  const body = renderReply(reply.body, {
    'ticket.number': ticket.number,
    'ticket.title': ticket.title,
    'requester.name': ticket.requester.name,
    'agent.name': by.name,
  });
  return { replyId: reply._id, ticketId: ticket._id, body };
}
