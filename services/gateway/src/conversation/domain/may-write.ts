import type { PostMessageBody } from '@switchboard/contracts';
import { isStaff, type Principal } from '../../domain/principal';
import { forbidden, Refusal, unprocessable } from '../../domain/refusal';
import { type LifeCycleRules, type Living, mayGo, step } from '../../tickets/domain/life-cycle';

/** @throws Refusal when the caller's role or the ticket's state does not allow this message. */
export function checkMayWrite(
  ticket: Living,
  body: PostMessageBody,
  { by, now, rules }: { readonly by: Principal; readonly now: Date; readonly rules: LifeCycleRules },
): void {
  const { internal = false, status } = body;
  if (!isStaff(by) && internal) throw forbidden('Only agents and admins may write internal notes.');
  if (!isStaff(by) && status !== undefined) throw forbidden('Only agents and admins may set a status with a reply.');
  if (internal && status !== undefined)
    throw unprocessable('status_needs_reply', '/status', 'goes with a reply, not with a note: requesters see it');
  if (ticket.status === 'closed' && !internal)
    throw new Refusal('conflict', 'ticket_closed', 'The ticket is closed. Reopen it first, then write.');
  // Their answer opens it again, so it is given as long as that may be done.
  if (!isStaff(by) && ticket.status === 'resolved') step(ticket, { to: 'open', by, now }, rules);
  if (status !== undefined && status !== ticket.status && !mayGo(ticket.status, status))
    throw unprocessable('transition_not_allowed', '/status', `can not go from ${ticket.status} to ${status}`);
}
