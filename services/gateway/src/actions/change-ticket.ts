import type { Taxonomy, TicketPatchBody } from '@switchboard/contracts';
import type { Cause, TicketDocument } from '@switchboard/persistence';
import { checkVersion } from '../domain/etag';
import type { Principal } from '../domain/principal';
import { notFound } from '../domain/refusal';
import { patchTicket } from '../domain/ticket-patch';
import { canSee, visibilityOf } from '../domain/visibility';
import type { Tickets } from '../ports';

/** A ticket by id or number. @throws Refusal `not_found`, also for what the caller may not know exists. */
export async function findVisibleTicket(tickets: Tickets, idOrNumber: string, by: Principal): Promise<TicketDocument> {
  const ticket = await tickets.find(idOrNumber);
  if (!ticket || !canSee(visibilityOf(by), ticket)) throw notFound('ticket');
  return ticket;
}

/** @param accepted versions that `If-Match` named. @throws Refusal where the rules of `patchTicket` or `checkVersion` say no. */
export async function changeTicket(
  ports: { tickets: Tickets; taxonomy: Taxonomy },
  request: {
    idOrNumber: string;
    body: TicketPatchBody;
    by: Principal;
    accepted: readonly number[] | undefined;
    cause: Cause;
  },
): Promise<TicketDocument> {
  const { idOrNumber, body, by, accepted, cause } = request;
  const { _id } = await findVisibleTicket(ports.tickets, idOrNumber, by);
  const visibility = visibilityOf(by);
  const result = await ports.tickets.change(_id, cause, (ticket, now) => {
    if (!canSee(visibility, ticket)) throw notFound('ticket');
    checkVersion(ticket.version, accepted);
    return patchTicket(ticket, body, by, now, ports.taxonomy);
  });
  if (result.outcome === 'missing') throw notFound('ticket');
  return result.document;
}
