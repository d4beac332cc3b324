import { ACTIVE_STATUSES, type TicketPatchBody } from '@switchboard/contracts';
import type { Cause, TicketChange, TicketDocument } from '@switchboard/persistence';
import { checkVersion } from '../../domain/etag';
import type { Principal } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import { patchTicket, type TicketRules } from '../domain/ticket-patch';
import { canSee, checkMayAct, visibilityOf } from '../domain/visibility';
import type { Tickets } from '../ports';
import type { Users } from '../../people/ports';
import { peopleNamed } from './people-named';

/** A ticket to read, by id or number; whoever acts on it asks `checkMayAct` too. @throws Refusal `not_found`, also for what the caller may not know exists. */
export async function findVisibleTicket(tickets: Tickets, idOrNumber: string, by: Principal): Promise<TicketDocument> {
  const ticket = await tickets.find(idOrNumber);
  if (!ticket || !canSee(visibilityOf(by), ticket)) throw notFound('ticket');
  return ticket;
}

/** Who wants to change which ticket. */
export interface ChangeRequest {
  readonly idOrNumber: string;
  readonly by: Principal;
  /** Versions that `If-Match` named. */
  readonly accepted?: readonly number[] | undefined;
  readonly cause: Cause;
}

/**
 * One guarded write to a ticket that the caller may see.
 * @param may throws a Refusal where the caller may not do this to it.
 * @throws Refusal `not_found`, `version_stale`, and what `decide` throws.
 */
export async function changeVisible(
  tickets: Tickets,
  { idOrNumber, by, accepted, cause }: ChangeRequest,
  decide: (ticket: TicketDocument, now: Date) => TicketChange<'gateway'> | null,
  may: (ticket: TicketDocument, by: Principal) => void = checkMayAct,
): Promise<TicketDocument> {
  const { _id } = await findVisibleTicket(tickets, idOrNumber, by);
  const result = await tickets.change(_id, cause, (ticket, now) => {
    may(ticket, by);
    checkVersion(ticket.version, accepted);
    return decide(ticket, now);
  });
  if (result.outcome === 'missing') throw notFound('ticket');
  return result.document;
}

export type ChangePorts = TicketRules & { readonly tickets: Tickets; readonly users: Pick<Users, 'find'> };

/** @throws Refusal where the rules of `patchTicket` say no. */
export async function changeTicket(ports: ChangePorts, request: ChangeRequest & { readonly body: TicketPatchBody }) {
  const { body, by } = request;
  const rules = { ...ports, people: await peopleNamed(ports, body.fields) };
  return changeVisible(ports.tickets, request, (ticket, now) => patchTicket(ticket, body, by, now, rules));
}

/** A ticket that is worked on stays as it is. @throws Refusal `reopen_window_over`. */
export const reopenTicket = (
  ports: TicketRules & { readonly tickets: Tickets },
  request: ChangeRequest & { readonly reason: string | undefined },
) =>
  changeVisible(ports.tickets, request, (ticket, now) =>
    ACTIVE_STATUSES.includes(ticket.status)
      ? null
      : patchTicket(ticket, { status: 'open' }, request.by, now, ports, request.reason),
  );
