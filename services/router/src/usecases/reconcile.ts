import { type Agent, mayHold } from '../domain/agent';
import { justifiesHold } from '../domain/ticket';
import type { RepairKind, TicketSummary } from '../ports';
import type { RouterDeps, Trigger } from './deps';
import { catchUp } from './catch-up';
import type { Dispatcher } from './dispatcher';
import { recordAssigned } from './reservations';

const PAGE = 500;

/**
 * Repairs what crashes and lost events leave behind between a user, an agent and a ticket. Each step is guarded, so any number of routers may do
 * it at the same time; doing it again changes nothing.
 * @param graceMs a reservation younger than this may belong to an attempt that is under way, a change of a user to an event that is.
 */
export async function reconcile(
  deps: RouterDeps,
  dispatcher: Dispatcher,
  trigger: Trigger,
  graceMs: number,
): Promise<void> {
  await projectMissed(deps, graceMs);
  await recount(deps);
  await releaseUnjustified(deps, graceMs);
  await recordMissing(deps, dispatcher, trigger);
}

/** Agents of whom an event did not arrive. */
async function projectMissed(deps: RouterDeps, graceMs: number): Promise<void> {
  for (const agentId of await catchUp(deps, new Date(deps.clock.now().getTime() - graceMs))) {
    deps.metrics.repaired('projected');
    deps.logger.warn({ kind: 'projected', agentId }, 'agent repaired: a user event was parked or lost');
  }
}

/** Where a router of a former version, which knows nothing of `room`, has reserved or given back. */
async function recount(deps: RouterDeps): Promise<void> {
  const rows = await deps.pool.recountRoom();
  if (rows === 0) return;
  for (let i = 0; i < rows; i += 1) deps.metrics.repaired('recounted');
  deps.logger.warn({ kind: 'recounted', agents: rows }, 'agents repaired: what is held had changed unseen');
}

async function releaseUnjustified(deps: RouterDeps, graceMs: number): Promise<void> {
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

/** Active tickets whose agent does not hold them, and those whose agent may hold none and whom nobody moved. */
async function recordMissing(deps: RouterDeps, dispatcher: Dispatcher, trigger: Trigger): Promise<void> {
  for (let afterId: string | null = null; ;) {
    const page: TicketSummary[] = await deps.tickets.assigned({ afterId, limit: PAGE });
    const ids = new Set(page.flatMap(({ assignee }) => assignee?.id ?? []));
    const agents = new Map((await deps.pool.findMany([...ids])).map(agent => [agent.id, agent]));
    for (const ticket of page) {
      const agent = agents.get(ticket.assignee?.id ?? '');
      if (agent) await check(deps, dispatcher, trigger, ticket, agent);
    }
    afterId = page.at(-1)?._id ?? null;
    if (afterId === null) return;
  }
}

async function check(
  deps: RouterDeps,
  dispatcher: Dispatcher,
  trigger: Trigger,
  ticket: TicketSummary,
  agent: Agent,
): Promise<void> {
  if (!mayHold(agent)) return move(deps, dispatcher, trigger, ticket._id, agent.id, false);
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
  deps: RouterDeps,
  dispatcher: Dispatcher,
  trigger: Trigger,
  ticketId: string,
  agentId: string,
  keep: boolean,
): Promise<void> {
  const { outcome } = await dispatcher.reroute(ticketId, agentId, keep, trigger);
  if (outcome === 'assigned' || outcome === 'queued') repaired(deps, 'rerouted', ticketId, agentId);
}

async function byId(deps: RouterDeps, ticketIds: readonly string[]): Promise<Map<string, TicketSummary>> {
  if (ticketIds.length === 0) return new Map();
  return new Map((await deps.tickets.findMany(ticketIds)).map(ticket => [ticket._id, ticket]));
}

function repaired(deps: RouterDeps, kind: RepairKind, ticketId: string, agentId: string): void {
  deps.metrics.repaired(kind);
  deps.logger.warn({ kind, ticketId, agentId }, 'reservation repaired');
}
