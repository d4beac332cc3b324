import type { Status } from '@switchboard/contracts';

/** From each status, where a ticket may go. Anything else is refused. */
export const TRANSITIONS: Readonly<Record<Status, readonly Status[]>> = {
  open: ['in_progress', 'pending', 'resolved', 'closed'],
  in_progress: ['open', 'pending', 'resolved', 'closed'],
  pending: ['open', 'in_progress', 'resolved', 'closed'],
  resolved: ['open', 'in_progress', 'closed'],
  closed: ['open'],
};

export const mayGo = (from: Status, to: Status): boolean => TRANSITIONS[from].includes(to);

/** What a requester may do with an own ticket: close it, or open it again. */
export function requesterMayGo(from: Status, to: Status): boolean {
  if (to === 'closed') return mayGo(from, to);
  return to === 'open' && (from === 'resolved' || from === 'closed');
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
