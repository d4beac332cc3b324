import type { RouteResult } from './attempt';
import { coalesce } from './coalesce';
import { detached, type RouterDeps, type Trigger } from './deps';
import { drainOnce } from './drain';
import { routeOnce } from './route-once';

/** Tickets that one drain looks at; what remains is left to the next one and to the reconciler. */
const DRAIN_LIMIT = 200;
const PAGE = 100;

/** The flows that handlers and jobs start. */
export class Dispatcher {
  /** Gives waiting tickets to agents with room. Many calls at once cost little more than two. */
  readonly drain: (trigger: Trigger) => Promise<void>;

  constructor(private readonly deps: RouterDeps) {
    this.drain = coalesce(async trigger => {
      await drainOnce(deps, trigger, { after: null, limit: DRAIN_LIMIT });
    });
  }

  /** Routes a ticket that waits; tickets ahead of it that want the same agent go first. */
  async route(ticketId: string, trigger: Trigger): Promise<RouteResult> {
    const options = { from: null, keep: false };
    let done = await routeOnce(this.deps, ticketId, trigger, { ...options, yieldToQueue: true });
    if (done.outcome === 'yielded') {
      await this.drain(trigger);
      done = await routeOnce(this.deps, ticketId, trigger, { ...options, yieldToQueue: false });
    }
    return this.settled(ticketId, trigger, done);
  }

  /**
   * Routes a ticket that has an agent.
   * @param keep whether the same agent may keep it, if there is room.
   */
  async reroute(ticketId: string, from: string, keep: boolean, trigger: Trigger): Promise<RouteResult> {
    const done = await routeOnce(this.deps, ticketId, trigger, { from, keep, yieldToQueue: false });
    return this.settled(ticketId, trigger, done);
  }

  /** Takes all active tickets from an agent who may not hold any more. */
  async evacuate(agentId: string, trigger: Trigger): Promise<number> {
    let moved = 0;
    for (let afterId: string | null = null; ;) {
      const page = await this.deps.tickets.assigned({ agentId, afterId, limit: PAGE });
      for (const ticket of page) {
        const { outcome } = await this.reroute(ticket._id, agentId, false, trigger);
        if (outcome !== 'skipped') moved += 1;
      }
      afterId = page.at(-1)?._id ?? null;
      if (afterId === null) return moved;
    }
  }

  /** Between the decision to queue a ticket and its write an agent may have become free, and would not hear of the ticket: decide again. */
  private async settled(ticketId: string, trigger: Trigger, done: RouteResult): Promise<RouteResult> {
    let last = done;
    if (done.outcome === 'queued') {
      const again = { ...trigger, cause: detached(trigger.cause) };
      const second = await routeOnce(this.deps, ticketId, again, { from: null, keep: false, yieldToQueue: false });
      if (second.outcome === 'assigned' || second.freed) last = second;
    }
    if (last.freed) await this.drain(trigger);
    return last;
  }
}
