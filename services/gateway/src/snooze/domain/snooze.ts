import {
  ACTIVE_STATUSES,
  type Actor,
  type EventDraft,
  LIMITS,
  type Status,
  type WakeCause,
} from '@switchboard/contracts';
import { actorOf, GATEWAY_ACTOR, isStaff, type Principal } from '../../domain/principal';
import { forbidden, Refusal, unprocessable } from '../../domain/refusal';

/** What the rules read of a ticket. */
export interface Sleeper {
  readonly status: Status;
  /** Absent in older tickets. */
  readonly snooze?: { readonly until: Date; readonly by: string; readonly at: Date } | null;
}

/** Structurally a change of a ticket. */
export interface SnoozeChange {
  readonly set: { readonly snooze: { until: Date; by: string; at: Date } | null };
  readonly events: readonly EventDraft[];
}

const DAY_MS = 86_400_000;

/** Puts a ticket aside, or for another time. @throws Refusal `forbidden`, `ticket_closed`, `until_not_ahead`, `until_too_far`. */
export function snooze(ticket: Sleeper, until: Date, by: Principal, now: Date): SnoozeChange | null {
  checkStaff(by);
  if (!ACTIVE_STATUSES.includes(ticket.status))
    throw new Refusal('conflict', 'ticket_closed', 'The ticket is resolved or closed: there is nothing to put aside.');
  if (until <= now) throw unprocessable('until_not_ahead', '/until', 'must be in the future');
  if (until.getTime() - now.getTime() > LIMITS.snoozeDays * DAY_MS)
    throw unprocessable('until_too_far', '/until', `must be within ${LIMITS.snoozeDays} days`);
  const before = ticket.snooze?.until.getTime();
  if (before === until.getTime()) return null;
  const data = { actor: actorOf(by), until: until.toISOString(), changes: [changed(ticket, until)] };
  return { set: { snooze: { until, by: by.id, at: now } }, events: [{ type: 'ticket.snoozed', data }] };
}

/** @throws Refusal `forbidden`. */
export function wakeByPerson(ticket: Sleeper, by: Principal): SnoozeChange | null {
  checkStaff(by);
  return woken(ticket, { why: 'person', actor: actorOf(by) });
}

/** Null before its time, also where somebody else was faster. */
export const wakeInTime = (ticket: Sleeper, now: Date): SnoozeChange | null =>
  ticket.snooze && ticket.snooze.until <= now ? woken(ticket, { why: 'time', actor: GATEWAY_ACTOR }) : null;

/** What was answered before somebody put it aside had been read by then. */
export const wakeByAnswer = (
  ticket: Sleeper,
  { at, actor, messageId }: { readonly at: Date; readonly actor: Actor; readonly messageId: string },
): SnoozeChange | null =>
  ticket.snooze && ticket.snooze.at < at ? woken(ticket, { why: 'answer', actor, messageId }) : null;

/** Whatever is over sleeps no more. */
export const wakeAtTheEnd = (ticket: Sleeper, to: Status, actor: Actor): SnoozeChange | null =>
  ACTIVE_STATUSES.includes(to) ? null : woken(ticket, { why: 'done', actor });

interface Waking {
  readonly why: WakeCause;
  readonly actor: Actor;
  readonly messageId?: string;
}

function woken(ticket: Sleeper, waking: Waking): SnoozeChange | null {
  if (!ticket.snooze) return null;
  const data = { ...waking, snoozedBy: ticket.snooze.by, changes: [changed(ticket, null)] };
  return { set: { snooze: null }, events: [{ type: 'ticket.woken', data }] };
}

const changed = ({ snooze: before }: Sleeper, to: Date | null) => ({
  field: 'snoozedUntil',
  from: before?.until.toISOString() ?? null,
  to: to?.toISOString() ?? null,
});

function checkStaff(by: Principal): void {
  if (!isStaff(by)) throw forbidden('Only agents and admins may put tickets aside.');
}
