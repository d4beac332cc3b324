import type { Agent } from '../domain/agent';
import { justifiesHold } from '../domain/ticket';
import type { RepairKind, TicketSummary } from '../ports';
import type { RoutingDeps, Trigger } from './deps';
import type { Dispatcher } from './dispatcher';
import { recordAssigned } from './settle';

const PAGE = 500;

/**
 * Repairs what crashes leave behind between an agent and a ticket. Each step is guarded, so any number of routers may do
 * it at the same time; doing it again changes nothing.
 * @param graceMs a reservation younger than this may belong to an attempt that is under way.
 */
export async function reconcile(
  deps: RoutingDeps,
  dispatcher: Dispatcher,
  trigger: Trigger,
  graceMs: number,
): Promise<void> {
  await releaseUnjustified(deps, graceMs);
  await recordMissing(deps, dispatcher, trigger);
}

async function releaseUnjustified(deps: RoutingDeps, graceMs: number): Promise<void> {
  const before = deps.clock.now().getTime() - graceMs;
  for (const agent of await deps.pool.holders()) {
    const old = agent.held.filter(hold => hold.at.getTime() < before);
    const tickets = await byId(
      deps,
      old.map(({ ticketId }) => ticketId),
    );
    for (const hold of old) {
      if (justifiesHold(tickets.get(hold.ticketId) ?? null, agent.id)) continue;
      if (await deps.pool.release(agent.id, hold)) repaired(deps, 'released', hold.ticketId, agent.id);
    }
  }
}

/** Active tickets whose agent does not hold them, and those whose agent was disabled without anybody moving them. */
async function recordMissing(deps: RoutingDeps, dispatcher: Dispatcher, trigger: Trigger): Promise<void> {
  // Of those who hold tickets the second list has all reservations.
  const known = [...(await deps.pool.snapshot()), ...(await deps.pool.holders())];
  const agents = new Map(known.map(agent => [agent.id, agent]));
  for (let afterId: string | null = null; ;) {
    const page: TicketSummary[] = await deps.board.assigned({ afterId, limit: PAGE });
    for (const ticket of page) {
      const agent = agents.get(ticket.assignee?.id ?? '');
      if (agent) await check(deps, dispatcher, trigger, ticket, agent);
    }
    afterId = page.at(-1)?._id ?? null;
    if (afterId === null) return;
  }
}

async function check(
  deps: RoutingDeps,
  dispatcher: Dispatcher,
  trigger: Trigger,
  ticket: TicketSummary,
  agent: Agent,
): Promise<void> {
  if (agent.disabled) return move(deps, dispatcher, trigger, ticket._id, agent.id, false);
  if (holds(agent, ticket)) return;
  // The list is older than the ticket: the agent may have got it in between.
  const now = await deps.pool.find(agent.id);
  if (!now || holds(now, ticket)) return;
  const done = await recordAssigned(deps, ticket, now);
  if (done === 'recorded') repaired(deps, 'recorded', ticket._id, agent.id);
  // As when it is reopened: the agent keeps it if there is room after all.
  if (done === 'full') await move(deps, dispatcher, trigger, ticket._id, agent.id, true);
}

function holds({ held }: Agent, { _id }: TicketSummary): boolean {
  return held.some(({ ticketId }) => ticketId === _id);
}

async function move(
  deps: RoutingDeps,
  dispatcher: Dispatcher,
  trigger: Trigger,
  ticketId: string,
  agentId: string,
  keep: boolean,
): Promise<void> {
  const { outcome } = await dispatcher.reroute(ticketId, agentId, keep, trigger);
  if (outcome === 'assigned' || outcome === 'queued') repaired(deps, 'rerouted', ticketId, agentId);
}

async function byId(deps: RoutingDeps, ticketIds: readonly string[]): Promise<Map<string, TicketSummary>> {
  if (ticketIds.length === 0) return new Map();
  return new Map((await deps.board.findMany(ticketIds)).map(ticket => [ticket._id, ticket]));
}

function repaired(deps: RoutingDeps, kind: RepairKind, ticketId: string, agentId: string): void {
  deps.metrics.repaired(kind);
  deps.logger.warn({ kind, ticketId, agentId }, 'reservation repaired');
}
