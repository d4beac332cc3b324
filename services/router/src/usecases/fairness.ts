import { type Needs, refusalOf } from '@switchboard/routing';
import type { Agent } from '../domain/agent';
import { candidateOf } from '../domain/candidate';
import type { RouterDeps } from './deps';
import type { Attempt } from './attempt';
import { needsHere } from './needs-here';

/** How far ahead in the queue is looked; a full drain goes as far as needed. */
const LOOK = 20;

/** Whether a ticket that was queued and stands ahead of this one could go to the agent chosen for it. */
export async function mustYield(deps: RouterDeps, { ticket, agents, decision }: Attempt): Promise<boolean> {
  const chosen = agents.find(({ id }) => id === decision.agentId);
  if (!chosen) return false;
  for (const other of await deps.tickets.queuedBefore(ticket, LOOK)) {
    if (await couldTake(deps, chosen, other._id, await needsHere(deps, other))) return true;
  }
  return false;
}

async function couldTake(deps: RouterDeps, agent: Agent, ticketId: string, needs: Needs): Promise<boolean> {
  const candidate = candidateOf(agent, ticketId);
  const refused = refusalOf(candidate, needs, { skillsRequired: true }, false);
  // Only who lacks the skills makes it matter whether anybody has them.
  if (refused !== 'missing_skills' || (await deps.pool.knows(needs))) return refused === null;
  return refusalOf(candidate, needs, { skillsRequired: false }, false) === null;
}
