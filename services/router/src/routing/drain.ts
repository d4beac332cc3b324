import { messageOf } from '@switchboard/kernel';
import { type Agent, hasRoom } from '../domain/agent';
import { candidateOf } from '../domain/candidate';
import { decide } from '../domain/decide';
import { needsOf, normalise } from '../domain/needs';
import { takesTickets } from '../domain/refusal';
import type { QueuePosition, SkillFilter, TicketSummary } from '../ports';
import { detached, type RoutingDeps, type Trigger } from './deps';
import { routeOnce } from './route-once';

const PAGE = 50;

/**
 * Gives waiting tickets to agents with room, in queue order; ends when there is no room or nothing that waits fits.
 * @param limit tickets looked at, at most.
 * @returns where to go on, or null at the end of the queue.
 */
export async function drainOnce(
  deps: RoutingDeps,
  trigger: Trigger,
  options: { after: QueuePosition | null; limit: number },
): Promise<QueuePosition | null> {
  // One event may route a ticket more than once (queued, then drained), so its inbox mark is no guard here.
  const cause = { ...trigger, cause: detached(trigger.cause) };
  let agents = await deps.pool.snapshot();
  let after = options.after;
  for (let looked = 0; looked < options.limit;) {
    if (!agents.some(hasRoom)) return null;
    const page = await deps.board.waiting({ after, limit: PAGE, skills: skillsOf(agents) });
    if (page.length === 0) return null;
    for (const ticket of page) {
      after = { priorityRank: ticket.priorityRank, createdAt: ticket.createdAt, _id: ticket._id };
      looked += 1;
      if (!fits(ticket, agents)) continue;
      const freed = await routeSafely(deps, ticket._id, cause);
      agents = await deps.pool.snapshot();
      if (!agents.some(hasRoom)) return null;
      if (!freed) continue;
      // Tickets already passed may have been refused for the place that is free again.
      after = options.after;
      break;
    }
  }
  return after;
}

function fits(ticket: TicketSummary, agents: readonly Agent[]): boolean {
  const candidates = agents.map(agent => candidateOf(agent, ticket._id));
  return decide({ needs: needsOf(ticket), candidates, incumbent: null }).outcome !== 'queued';
}

function skillsOf(agents: readonly Agent[]): SkillFilter {
  const names = (some: readonly Agent[]) => normalise(some.flatMap(({ skills }) => skills.map(({ name }) => name)));
  return { free: names(agents.filter(hasRoom)), known: names(agents.filter(takesTickets)) };
}

/**
 * One ticket that can not be written must not hold up the queue behind it.
 * @returns whether a place was given back.
 */
async function routeSafely(deps: RoutingDeps, ticketId: string, trigger: Trigger): Promise<boolean> {
  try {
    return (await routeOnce(deps, ticketId, trigger, { from: null, keep: false, yieldToQueue: false })).freed;
  } catch (error) {
    deps.logger.warn({ ticketId, reason: messageOf(error) }, 'waiting ticket could not be routed');
    return false;
  }
}
