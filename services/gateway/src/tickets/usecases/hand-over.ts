import type { TicketDocument } from '@switchboard/persistence';
import { notFound } from '../../domain/refusal';
import { checkOutcome } from '../domain/hand-over';
import type { Assigner, Tickets } from '../ports';
import { type ChangeRequest, findVisibleTicket } from './change-ticket';

export interface HandOver extends ChangeRequest {
  /** Of the decision: the same id takes effect once, however often it is asked for. */
  readonly id: string;
  readonly to: { readonly agentId?: string; readonly teamId?: string; readonly reason?: string };
  readonly cause: Extract<ChangeRequest['cause'], { correlationId: string }>;
}

/**
 * Has the router hand a ticket to an agent, to a team or to whom it chooses itself.
 * @returns the ticket as it is then, also for somebody whose teams may not see it any more.
 * @throws Refusal of `checkOutcome`; TransientError while no router answers.
 */
export async function handOver(
  ports: { tickets: Tickets; assigner: Assigner },
  { id, idOrNumber, to, by, accepted, cause }: HandOver,
): Promise<TicketDocument> {
  const seen = await findVisibleTicket(ports.tickets, idOrNumber, by);
  const outcome = await ports.assigner.assign({
    id,
    ticketId: seen._id,
    agentId: to.agentId ?? null,
    team: to.teamId ?? null,
    reason: to.reason ?? null,
    by: { id: by.id, name: by.name },
    seenAgentId: seen.assignee?.id ?? null,
    ...(accepted === undefined ? {} : { acceptedVersions: [...accepted] }),
    correlationId: cause.correlationId,
    ...(cause.traceparent === undefined ? {} : { traceparent: cause.traceparent }),
  });
  checkOutcome(outcome);
  const ticket = await ports.tickets.find(seen._id);
  if (!ticket) throw notFound('ticket');
  return ticket;
}
