import { canSee, type Visible, visibilityOf } from '@switchboard/contracts';
import { isStaff, type Principal } from '../../domain/principal';
import { forbidden, notFound, Refusal } from '../../domain/refusal';

export { canSee, type Visibility, visibilityOf } from '@switchboard/contracts';

interface Acted extends Visible {
  readonly mergedInto?: string | null;
  readonly merged?: readonly {
    readonly active: boolean;
    readonly readers: readonly string[];
    readonly requesterId: string;
  }[];
}

/**
 * Guests read; what was merged into another ticket stays as it is.
 * @throws Refusal `not_found` where the caller may not see the ticket, `forbidden` where they may only read it, `ticket_merged`.
 */
export function checkMayAct(ticket: Acted, by: Principal): void {
  if (!canSee(visibilityOf(by), ticket)) throw notFound('ticket');
  if (!isStaff(by) && ticket.requester.id !== by.id)
    throw forbidden('You watch this ticket: you may read it, but neither change it nor write on it.');
  if (ticket.mergedInto)
    throw new Refusal(
      'conflict',
      'ticket_merged',
      'The ticket was merged into another one. Act on that, or unmerge it first.',
    );
}

/** Whoever opened a ticket that was merged into this one may write on it. @throws Refusal as `checkMayAct`. */
export function checkMaySpeak(ticket: Acted, by: Principal): void {
  if (ticket.merged?.some(({ active, requesterId }) => active && requesterId === by.id)) return;
  checkMayAct(ticket, by);
}
