import type { TicketChange } from '@switchboard/persistence';
import { actorOf, type Principal } from '../../domain/principal';
import { forbidden, unprocessable } from '../../domain/refusal';
import { checkHasNone } from '../../merge/domain/merge';
import type { Ticket } from './ticket';

/** The last change of a ticket. @throws Refusal `forbidden` where the caller is no admin, `has_merged`. */
export function deletion(ticket: Ticket, by: Principal, now: Date): TicketChange<'gateway'> {
  checkMayDelete(by);
  checkHasNone(ticket, now);
  const { number, requester, assignee, mergedInto } = ticket;
  const data = {
    actor: actorOf(by),
    number,
    requesterId: requester.id,
    assigneeId: assignee?.id ?? null,
    ...(mergedInto ? { mergedInto } : {}),
  };
  return { deletes: true, events: [{ type: 'ticket.deleted', data }] };
}

export function checkMayDelete(by: Principal): void {
  if (by.role !== 'admin') throw forbidden('Only admins may delete tickets.');
}

/** A deletion of many says how many, so that none goes by mistake. @throws Refusal `not_confirmed`. */
export function checkConfirmed(ids: readonly string[], confirm: number | undefined): void {
  if (confirm !== ids.length)
    throw unprocessable('not_confirmed', '/confirm', `must be the number of ids, ${ids.length}, to delete them`);
}
