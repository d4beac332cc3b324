import { messageOf } from '@switchboard/kernel';
import { categoriesOfTeams } from '../domain/team-of';
import type { QueuePosition } from '../ports';
import { detached, type RouterDeps, type Trigger } from './deps';
import { needsHere } from './needs-here';
import { routeOnce } from './route-once';

const PAGE = 50;

/**
 * Gives waiting tickets to agents with room, in queue order; ends when there is no room or nothing that waits fits.
 * @param limit tickets looked at, at most.
 * @returns where to go on, or null at the end of the queue.
 */
export async function drainOnce(
  deps: RouterDeps,
  trigger: Trigger,
  options: { after: QueuePosition | null; limit: number },
): Promise<QueuePosition | null> {
  // One event may route a ticket more than once (queued, then drained), so its inbox mark is no guard here.
  const cause = { ...trigger, cause: detached(trigger.cause) };
  let after = options.after;
  for (let looked = 0; looked < options.limit;) {
    const skills = await deps.pool.skills();
    const ofTeams = categoriesOfTeams(deps.taxonomy.current());
    const page = skills ? await deps.tickets.waiting({ after, limit: PAGE, skills: { ...skills, ofTeams } }) : [];
    if (page.length === 0) return null;
    for (const ticket of page) {
      after = { priorityRank: ticket.priorityRank, createdAt: ticket.createdAt, _id: ticket._id };
      looked += 1;
      if (!(await deps.pool.hasRoomFor(await needsHere(deps, ticket)))) continue;
      const freed = await routeSafely(deps, ticket._id, cause);
      if (!(await deps.pool.hasRoom())) return null;
      if (!freed) continue;
      // Tickets already passed may have been refused for the place that is free again.
      after = options.after;
      break;
    }
  }
  return after;
}

/**
 * One ticket that can not be written must not hold up the queue behind it.
 * @returns whether a place was given back.
 */
async function routeSafely(deps: RouterDeps, ticketId: string, trigger: Trigger): Promise<boolean> {
  try {
    return (await routeOnce(deps, ticketId, trigger, { from: null, keep: false, yieldToQueue: false })).freed;
  } catch (error) {
    deps.logger.warn({ ticketId, reason: messageOf(error) }, 'waiting ticket could not be routed');
    return false;
  }
}
