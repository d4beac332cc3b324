import type { Actor, EventDraft, MessageAuthor, Status } from '@switchboard/contracts';
import type { TicketChange, TicketSection } from '@switchboard/persistence';
import type { Ticket } from '../../tickets/domain/ticket';
import { wakeAtTheEnd, wakeByAnswer } from '../../snooze/domain/snooze';
import { mayGo, statusTimes } from '../../tickets/domain/life-cycle';

/** What `message.posted` says. */
export interface Posted {
  readonly actor: Actor;
  readonly messageId: string;
  readonly internal: boolean;
  readonly author: MessageAuthor;
  readonly status?: Status;
  /** When it was written. */
  readonly at: Date;
}

/**
 * What a message does to its ticket, or null. Notes do nothing: a requester would see it in the ticket's version. Times are those of the
 * message, so that it makes no difference when, and in which order, messages are learned of.
 */
export function reactionTo(ticket: Ticket, message: Posted): TicketChange<'gateway'> | null {
  // What was merged stays as it is.
  if (message.internal || ticket.mergedInto) return null;
  const set: TicketSection<'gateway'> = {};
  const events: EventDraft[] = [];
  if (message.author === 'agent' && isFirst(ticket, message.at)) {
    set.firstResponseAt = message.at;
    events.push(firstResponse(ticket, message));
  }
  const to = message.author === 'user' ? woken(ticket, message.at) : message.status;
  if (to !== undefined && to !== ticket.status && mayGo(ticket.status, to)) {
    Object.assign(set, { status: to, ...statusTimes(ticket, to, message.at) });
    events.push(statusChanged(ticket, to, message));
  }
  const awake =
    (message.author === 'user' ? wakeByAnswer(ticket, message) : null) ??
    (set.status ? wakeAtTheEnd(ticket, set.status, message.actor) : null);
  if (awake) {
    Object.assign(set, awake.set);
    events.push(...awake.events);
  }
  return Object.keys(set).length > 0 ? { set, events } : null;
}

const isFirst = ({ firstResponseAt }: Ticket, at: Date) => !firstResponseAt || at < firstResponseAt;

/** The requester's answer opens a ticket that waited for it; one that was resolved after the answer was written stays so. */
function woken({ status, resolvedAt }: Ticket, at: Date): Status | undefined {
  if (status === 'pending') return 'open';
  return status === 'resolved' && (resolvedAt === null || resolvedAt < at) ? 'open' : undefined;
}

/** Told like any other change: the version is another one, and whoever has the ticket open would change it by one that has passed. */
function firstResponse({ firstResponseAt }: Ticket, { actor, at }: Posted): EventDraft {
  const [from, to] = [firstResponseAt?.toISOString() ?? null, at.toISOString()];
  return { type: 'ticket.updated', data: { actor, changes: [{ field: 'firstResponseAt', from, to }] } };
}

function statusChanged(ticket: Ticket, to: Status, { actor, messageId }: Posted): EventDraft {
  const { status: from, resolution, assignee } = ticket;
  return {
    type: 'ticket.status_changed',
    data: { actor, from, to, resolution, assigneeId: assignee?.id ?? null, messageId },
  };
}
