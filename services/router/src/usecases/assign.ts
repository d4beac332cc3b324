import type { Agent } from '../domain/agent';
import { needsOf, sameNeeds } from '../domain/needs';
import { isRoutable, justifiesHold } from '../domain/ticket';
import type { RouterDeps } from './deps';
import { type Attempt, type AttemptResult, result } from './attempt';
import { assignedChange, keptChange, writeTicket } from './write-ticket';

/**
 * Reserves the chosen agent, then confirms it on the ticket. A crash in between leaves a reservation that the next
 * attempt takes over or the reconciler gives back.
 */
export async function assign(deps: RouterDeps, attempt: Attempt): Promise<AttemptResult> {
  const { ticket, decision, record, needs, from } = attempt;
  const agent = attempt.agents.find(({ id }) => id === decision.agentId);
  if (!agent) return result('again');
  const hold = { ticketId: ticket._id, decisionId: record._id, at: record.at };
  if (!(await deps.pool.reserve(agent, hold))) {
    deps.metrics.reservationRefused();
    return result('again');
  }
  await deps.routingLog.record(record);
  const written = await writeTicket(deps, attempt, (current, now) => {
    if (!isRoutable(current, from) || !sameNeeds(needsOf(current, needs.team), needs)) return null;
    if (from === null && current.team !== ticket.team) return null;
    if (decision.outcome === 'kept') return keptChange(current, record, now);
    return assignedChange(current, agent, teamFor(agent, attempt), record, now);
  });
  if (written.outcome === 'applied') {
    deps.metrics.decided(decision.outcome === 'kept' ? 'kept' : 'assigned');
    const freed = await releaseOthers(deps, attempt, agent.id);
    return result(decision.outcome === 'kept' ? 'kept' : 'assigned', freed);
  }
  await deps.routingLog.discard(record._id);
  const current = written.outcome === 'missing' ? null : written.document;
  // Another router chose the same agent and was faster: the reservation is right, whoever made it.
  if (justifiesHold(current, agent.id)) return result('skipped');
  const freed = await deps.pool.release(agent.id, hold);
  return result(current && isRoutable(current, from) ? 'again' : 'skipped', freed);
}

/** The team of an assigned ticket: the one asked for, else the agent's that is named after the topic, else the first. */
function teamFor(agent: Agent, { needs }: Attempt): string | null {
  const topics = [needs.subcategory, needs.category];
  return needs.team ?? agent.teams.find(team => topics.includes(team)) ?? agent.teams[0] ?? null;
}

/** Reservations of the ticket that were there before this one: of the agent whom it left, or of a crashed attempt. */
export async function releaseOthers(
  deps: RouterDeps,
  { agents, ticket }: Pick<Attempt, 'agents' | 'ticket'>,
  agentId?: string,
): Promise<boolean> {
  let freed = false;
  for (const other of agents) {
    if (other.id === agentId) continue;
    for (const hold of other.held) {
      if (hold.ticketId === ticket._id && (await deps.pool.release(other.id, hold))) freed = true;
    }
  }
  return freed;
}
