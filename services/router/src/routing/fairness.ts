import { candidateOf } from '../domain/candidate';
import { decide } from '../domain/decide';
import { needsOf } from '../domain/needs';
import type { RoutingDeps } from './deps';
import type { Attempt } from './attempt';

/** How far ahead in the queue is looked; a full drain goes as far as needed. */
const LOOK = 20;

/** Whether a ticket that was queued and stands ahead of this one could go to the agent chosen for it. */
export async function mustYield(deps: RoutingDeps, { ticket, agents, decision }: Attempt): Promise<boolean> {
  if (decision.agentId === null) return false;
  const ahead = await deps.board.queuedBefore(ticket, LOOK);
  return ahead.some(other => {
    const candidates = agents.map(agent => candidateOf(agent, other._id));
    const chances = decide({ needs: needsOf(other), candidates, incumbent: null }).candidates;
    return chances.some(({ agentId, refused }) => agentId === decision.agentId && refused === null);
  });
}
