import type { EventDraft, Status } from '@switchboard/contracts';
import { actorOf, isStaff, type Principal } from '../../domain/principal';
import { Refusal, unprocessable } from '../../domain/refusal';

/** Who may do a step. `in_time`: requesters too, until the reopening window is over. Agents and admins may do every step. */
export type Step = 'staff' | 'anybody' | 'in_time';

/** The life of a ticket: from each status, where it may go and by whom. Anything else is refused. */
export const LIFE_CYCLE: Readonly<Record<Status, Readonly<Partial<Record<Status, Step>>>>> = {
  open: { in_progress: 'staff', pending: 'staff', resolved: 'staff', closed: 'anybody' },
  in_progress: { open: 'staff', pending: 'staff', resolved: 'staff', closed: 'anybody' },
  pending: { open: 'staff', in_progress: 'staff', resolved: 'staff', closed: 'anybody' },
  resolved: { open: 'in_time', in_progress: 'staff', closed: 'anybody' },
  closed: { open: 'in_time' },
};

/** What can be set about it. */
export interface LifeCycleRules {
  /** How long after a ticket was resolved or closed its requester may open it again; days of 24 hours. */
  readonly reopenDays: number;
}

/** What the life cycle reads of a ticket. */
export interface Living {
  readonly number: string;
  readonly status: Status;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly resolution: string | null;
  readonly assignee: { readonly id: string } | null;
}

export const mayGo = (from: Status, to: Status): boolean => LIFE_CYCLE[from][to] !== undefined;

/** What a requester may do with an own ticket, as long as it is in time: close it, or open it again. */
export function requesterMayGo(from: Status, to: Status): boolean {
  const step = LIFE_CYCLE[from][to];
  return step !== undefined && step !== 'staff';
}

/** When it was resolved and closed; opening it again takes both back. */
export function statusTimes(
  before: { resolvedAt: Date | null; closedAt: Date | null },
  to: Status,
  now: Date,
): { resolvedAt: Date | null; closedAt: Date | null } {
  if (to === 'resolved') return { resolvedAt: now, closedAt: null };
  if (to === 'closed') return { resolvedAt: before.resolvedAt, closedAt: now };
  return { resolvedAt: null, closedAt: null };
}

/** Until when its requester may open a ticket again; null where nothing says since when it is over. */
export function reopenUntil({ resolvedAt, closedAt }: Pick<Living, 'resolvedAt' | 'closedAt'>, rules: LifeCycleRules) {
  const over = closedAt ?? resolvedAt;
  return over && new Date(over.getTime() + rules.reopenDays * 86_400_000);
}

export interface StepRequest {
  readonly to: Status;
  readonly by: Principal;
  readonly now: Date;
  /** The resolution that the same request sets. */
  readonly resolution?: string | undefined;
  /** Why, in the person's words; kept in the event. */
  readonly reason?: string | undefined;
}

export interface StatusStep {
  readonly set: { readonly status: Status; readonly resolvedAt: Date | null; readonly closedAt: Date | null };
  readonly event: EventDraft;
}

/**
 * One step of a ticket's life, or null where it is there already.
 * @throws Refusal `transition_not_allowed`, `reopen_window_over`.
 */
export function step(ticket: Living, request: StepRequest, rules: LifeCycleRules): StatusStep | null {
  const { status: from } = ticket;
  const { to, by, now, reason } = request;
  if (to === from) return null;
  const who = LIFE_CYCLE[from][to];
  if (who === undefined || (who === 'staff' && !isStaff(by))) {
    throw unprocessable('transition_not_allowed', '/status', `can not go from ${from} to ${to}`);
  }
  if (who === 'in_time' && !isStaff(by)) checkWindow(ticket, now, rules);
  return {
    set: { status: to, ...statusTimes(ticket, to, now) },
    event: {
      type: 'ticket.status_changed',
      data: {
        actor: actorOf(by),
        from,
        to,
        resolution: request.resolution ?? ticket.resolution,
        assigneeId: ticket.assignee?.id ?? null,
        ...(reason === undefined ? {} : { reason }),
      },
    },
  };
}

function checkWindow(ticket: Living, now: Date, rules: LifeCycleRules): void {
  const until = reopenUntil(ticket, rules);
  if (until === null || now <= until) return;
  throw new Refusal(
    'unprocessable',
    'reopen_window_over',
    `${ticket.number} could be opened again for ${rules.reopenDays} days. Open a new ticket and name ${ticket.number} in it.`,
  );
}
