import { ACTIVE_STATUSES, type Actor, type EventDraft, LIMITS } from '@switchboard/contracts';
import type { MergedTicket, TicketChange, TicketDocument } from '@switchboard/persistence';
import { actorOf, isStaff, type Principal } from '../../domain/principal';
import { forbidden, Refusal, unprocessable } from '../../domain/refusal';

type Change = TicketChange<'gateway'> | null;

/** What the rules read of a ticket; the last ones are absent in older tickets. */
export type Mergeable = Pick<TicketDocument, '_id' | 'number' | 'requester' | 'assignee' | 'status' | 'resolution'> &
  Pick<TicketDocument, 'resolvedAt' | 'closedAt' | 'mergedInto' | 'merge' | 'merged' | 'snooze'> & {
    readonly watchers?: readonly string[];
    readonly guests?: readonly string[];
  };

/** So long may a merging take. Whoever takes longer has died, or gives up. */
export const MERGE_MS = 30_000;

const conflict = (code: string, message: string) => new Refusal('conflict', code, message);

/** Whether a ticket is, or is about to be, part of another one. */
const counts = ({ active, at }: Pick<MergedTicket, 'active' | 'at'>, now: Date): boolean =>
  active || now.getTime() - at.getTime() < MERGE_MS;

export function checkMayMerge(by: Principal): void {
  if (!isStaff(by)) throw forbidden('Only agents and admins may merge tickets.');
}

/** @throws Refusal `has_merged`. Whoever deletes a ticket asks it, too. */
export function checkHasNone({ merged = [] }: Pick<Mergeable, 'merged'>, now: Date): void {
  if (merged.some(one => counts(one, now)))
    throw conflict('has_merged', 'Other tickets were merged into this one. Unmerge them first.');
}

/**
 * First step: the ticket that goes on takes the other one in, without showing it yet. From here on it can not be merged itself.
 * @throws Refusal `self_merge`, `ticket_merged`, `merge_in_progress`, `too_many_merged`.
 */
export function takeIn(into: Mergeable, other: Mergeable, mergeId: string, now: Date): Change {
  if (into._id === other._id) throw unprocessable('self_merge', '/into', 'must be another ticket');
  if (into.mergedInto)
    throw conflict('ticket_merged', 'That ticket was merged into another one itself. Name that one.');
  const live = (into.merged ?? []).filter(one => counts(one, now));
  if (live.some(({ ticketId }) => ticketId === other._id))
    throw conflict('merge_in_progress', 'Somebody else is merging these tickets. Try again in a moment.');
  if (live.length >= LIMITS.merged)
    throw unprocessable('too_many_merged', '/into', `has ${LIMITS.merged} tickets merged into it already`);
  const entry: MergedTicket = {
    id: mergeId,
    ticketId: other._id,
    active: false,
    requesterId: other.requester.id,
    readers: [other.requester.id, ...(other.guests ?? [])],
    watchers: [...(other.watchers ?? [])],
    at: now,
  };
  return { set: { merged: [...live, entry] }, events: [] };
}

/**
 * Second step, and the one that counts: the other ticket says where it is now, and closes.
 * @param since when the first step was done. @throws Refusal `ticket_merged`, `has_merged`, `merge_in_progress`.
 */
export function mergeInto(
  ticket: Mergeable,
  into: string,
  { mergeId, since, by, now }: { mergeId: string; since: Date; by: Principal; now: Date },
): Change {
  if (ticket.mergedInto) throw conflict('ticket_merged', 'The ticket is merged already. Unmerge it first.');
  checkHasNone(ticket, now);
  if (now.getTime() - since.getTime() >= MERGE_MS) throw conflict('merge_in_progress', 'It took too long. Try again.');
  const { status, resolvedAt, closedAt, snooze = null } = ticket;
  const closes = ACTIVE_STATUSES.includes(status);
  const changes = [{ field: 'mergedInto', from: null, to: into }];
  const events: EventDraft[] = [
    { type: 'ticket.merged', data: { actor: actorOf(by), into, mergeId, number: ticket.number, changes } },
  ];
  if (closes) events.push(statusChanged(ticket, 'closed', by));
  const before = { id: mergeId, status, resolvedAt, closedAt, snooze };
  const end = closes ? { status: 'closed' as const, closedAt: now, snooze: null } : {};
  return { set: { mergedInto: into, merge: before, ...end }, events };
}

/** Third step: what was taken in is shown. Null where it is already, or was taken back. */
export function show(into: Mergeable, mergeId: string, number: string, actor: Actor): Change {
  const merged = into.merged ?? [];
  if (!merged.some(({ id, active }) => id === mergeId && !active)) return null;
  return {
    set: { merged: merged.map(one => (one.id === mergeId ? { ...one, active: true } : one)) },
    events: [updated(null, number, actor)],
  };
}

/** The ticket as it was before. @throws Refusal `not_merged`. */
export function unmerge(ticket: Mergeable, by: Principal): Change {
  const { mergedInto, merge } = ticket;
  if (!mergedInto || !merge) throw conflict('not_merged', 'The ticket is not merged into another one.');
  const { id: mergeId, status, resolvedAt, closedAt, snooze } = merge;
  const changes = [{ field: 'mergedInto', from: mergedInto, to: null }];
  const data = { actor: actorOf(by), from: mergedInto, mergeId, number: ticket.number, changes };
  const events: EventDraft[] = [{ type: 'ticket.unmerged', data }];
  if (status !== ticket.status) events.push(statusChanged(ticket, status, by));
  return { set: { mergedInto: null, merge: null, status, resolvedAt, closedAt, snooze }, events };
}

/** What was taken in goes again; what was written meanwhile stays. Null where it is gone already. */
export function letGo(into: Mergeable, which: (one: MergedTicket) => boolean, number: string, actor: Actor): Change {
  const merged = into.merged ?? [];
  const gone = merged.find(which);
  if (!gone) return null;
  const set = { merged: merged.filter(one => one !== gone) };
  return { set, events: gone.active ? [updated(number, null, actor)] : [] };
}

function updated(from: string | null, to: string | null, actor: Actor): EventDraft {
  return { type: 'ticket.updated', data: { actor, changes: [{ field: 'merged', from, to }] } };
}

function statusChanged(ticket: Mergeable, to: Mergeable['status'], by: Principal): EventDraft {
  const { status: from, resolution, assignee } = ticket;
  return {
    type: 'ticket.status_changed',
    data: { actor: actorOf(by), from, to, resolution, assigneeId: assignee?.id ?? null },
  };
}
