import { newId } from '@switchboard/kernel';
import type { Cause, TicketDocument } from '@switchboard/persistence';
import { checkVersion } from '../../domain/etag';
import { actorOf } from '../../domain/principal';
import { canSee, visibilityOf } from '../../tickets/domain/visibility';
import { type ChangeRequest, changeVisible, findVisibleTicket } from '../../tickets/usecases/change-ticket';
import type { Tickets } from '../../tickets/ports';
import { checkMayMerge, letGo, mergeInto, show, takeIn, unmerge } from '../domain/merge';

const seen = () => undefined;

/**
 * Three writes: the one that goes on takes the other in; the other says so, which is what counts; it is shown. A crash before the second
 * leaves an entry that runs out, one after it is finished by the event.
 * @throws Refusal `not_found`, `version_stale` and what the steps throw.
 */
export async function mergeTicket(tickets: Tickets, request: ChangeRequest, into: string): Promise<TicketDocument> {
  const { by, cause } = request;
  checkMayMerge(by);
  const ticket = await findVisibleTicket(tickets, request.idOrNumber, by);
  const survivor = await findVisibleTicket(tickets, into, by);
  checkVersion(ticket.version, request.accepted);
  if (ticket.mergedInto === survivor._id) return ticket;
  const mergeId = newId();
  let since = new Date(0);
  const { accepted: _, ...unguarded } = request;
  await changeVisible(
    tickets,
    { ...unguarded, idOrNumber: survivor._id },
    (document, now) => {
      since = now;
      return takeIn(document, ticket, mergeId, now);
    },
    seen,
  );
  const merged = await changeVisible(
    tickets,
    request,
    (document, now) => mergeInto(document, survivor._id, { mergeId, since, by, now }),
    seen,
  ).catch(async (error: unknown) => {
    await tickets.change(survivor._id, cause, document =>
      letGo(document, one => one.id === mergeId && !one.active, ticket.number, actorOf(by)),
    );
    throw error;
  });
  await tickets.change(survivor._id, cause, document => show(document, mergeId, ticket.number, actorOf(by)));
  return merged;
}

/** @throws Refusal `not_found`, `version_stale`, `forbidden`, `not_merged`. */
export async function unmergeTicket(tickets: Tickets, request: ChangeRequest): Promise<TicketDocument> {
  const { by, cause } = request;
  checkMayMerge(by);
  const before = await findVisibleTicket(tickets, request.idOrNumber, by);
  const ticket = await changeVisible(tickets, request, document => unmerge(document, by), seen);
  if (before.mergedInto && before.merge) await leave(tickets, before.mergedInto, before, cause, by);
  return ticket;
}

async function leave(
  tickets: Tickets,
  from: string,
  { merge, number }: TicketDocument,
  cause: Cause,
  by: ChangeRequest['by'],
): Promise<void> {
  await tickets.change(from, cause, document => letGo(document, one => one.id === merge?.id, number, actorOf(by)));
}

/** The ticket whose conversation somebody means who names this one: the one that goes on, where they may see that. @throws Refusal `not_found`. */
export async function findSurvivor(
  tickets: Tickets,
  idOrNumber: string,
  by: ChangeRequest['by'],
): Promise<TicketDocument> {
  const ticket = await findVisibleTicket(tickets, idOrNumber, by);
  if (!ticket.mergedInto) return ticket;
  const survivor = await tickets.find(ticket.mergedInto);
  return survivor && canSee(visibilityOf(by), survivor) ? survivor : ticket;
}
