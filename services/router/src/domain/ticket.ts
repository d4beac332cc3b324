import { ACTIVE_STATUSES } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';

/** The part of a ticket that routing looks at. */
export type RoutableTicket = Readonly<
  Pick<TicketDocument, 'status' | 'category' | 'subcategory' | 'priority' | 'team' | 'assignee'>
> & {
  readonly classification: Pick<TicketDocument['classification'], 'state' | 'skills' | 'language'>;
  readonly assignment: Pick<TicketDocument['assignment'], 'state' | 'decisionIds' | 'setByPerson'>;
};

export function isActive(ticket: Pick<RoutableTicket, 'status'>): boolean {
  return ACTIVE_STATUSES.includes(ticket.status);
}

export function isAssignedTo(ticket: RoutableTicket, agentId: string): boolean {
  return ticket.assignment.state === 'assigned' && ticket.assignee?.id === agentId;
}

/**
 * Whether the router may choose an agent now. Never before classification.
 * @param from the agent whom the ticket is to leave; null for a ticket that waits.
 */
export function isRoutable(ticket: RoutableTicket, from: string | null): boolean {
  if (!isActive(ticket)) return false;
  if (from !== null) return isAssignedTo(ticket, from);
  return ticket.assignment.state === 'waiting' && ticket.classification.state !== 'pending';
}

/** Whether a reservation of `agentId` for this ticket is right: the ticket is worked on, by that agent. */
export function justifiesHold(ticket: RoutableTicket | null, agentId: string): boolean {
  return ticket !== null && isActive(ticket) && isAssignedTo(ticket, agentId);
}
