import type { Agent } from '../domain/agent';
import { isActive, justifiesHold } from '../domain/ticket';
import type { TicketSummary } from '../ports';
import type { RouterDeps } from './deps';

/** In place of a decision id: a person assigned the ticket, so the router made no decision. */
const BY_PERSON = 'person';

/** Whether the agent's place for this ticket follows from a decision that the ticket names, or from a person's. */
export function isExplained(agent: Agent, { _id, assignment }: Pick<TicketSummary, '_id' | 'assignment'>): boolean {
  const hold = agent.held.find(({ ticketId }) => ticketId === _id);
  return hold !== undefined && (hold.decisionId === BY_PERSON || assignment.decisionIds.includes(hold.decisionId));
}

/**
 * Gives back every reservation of a ticket that nobody works on any more. They are read before the ticket, so that one
 * made later, when it is reopened, is never judged by the ticket as it was before.
 */
export async function releaseInactive(deps: RouterDeps, ticketId: string): Promise<void> {
  const holders = await deps.pool.holders(ticketId);
  const ticket = await deps.tickets.find(ticketId);
  if (ticket && isActive(ticket)) return;
  for (const agent of holders) {
    for (const hold of agent.held) if (hold.ticketId === ticketId) await deps.pool.release(agent.id, hold);
  }
}

/**
 * Records the place that an assigned ticket takes but nobody reserved. A person's choice counts above capacity.
 * @returns `full` when there is no place for it.
 */
export async function recordAssigned(
  deps: RouterDeps,
  ticket: TicketSummary,
  agent: Agent,
): Promise<'recorded' | 'unchanged' | 'full'> {
  const hold = {
    ticketId: ticket._id,
    decisionId: ticket.assignment.decisionIds.at(-1) ?? BY_PERSON,
    at: deps.clock.now(),
  };
  const force = agent.taken >= agent.capacity && (await isByPerson(deps, ticket, agent.id));
  if (await deps.pool.occupy(agent, hold, force)) {
    // The ticket may have been closed or moved since it was read; the place would then stay taken until the next reconciliation.
    if (justifiesHold(await deps.tickets.find(ticket._id), agent.id)) return 'recorded';
    await deps.pool.release(agent.id, hold);
    return 'unchanged';
  }
  return agent.taken >= agent.capacity ? 'full' : 'unchanged';
}

async function isByPerson(deps: RouterDeps, ticket: TicketSummary, agentId: string): Promise<boolean> {
  if (ticket.assignment.setByPerson) return true;
  const last = ticket.assignment.decisionIds.at(-1);
  const decision = last ? await deps.routingLog.find(last) : null;
  return decision?.agentId !== agentId;
}
