import { setTimeout as sleep } from 'node:timers/promises';
import type { AssignRequest, AssignResponse } from '@switchboard/contracts';
import { jitteredDelay, TransientError } from '@switchboard/kernel';
import type { Cause, TicketDocument } from '@switchboard/persistence';
import type { Agent } from '../domain/agent';
import {
  handOverEvents,
  handOverRecord,
  refusalOfAgent,
  refusalOfTicket,
  type Target,
  targetOf,
} from '../domain/hand-over';
import { justifiesHold } from '../domain/ticket';
import { releaseOthers } from './assign';
import type { RouterDeps } from './deps';
import { explained, writeTicket } from './write-ticket';

const TRIES = 12;
const PAUSE_MS = { base: 5, max: 100 };

/**
 * Does what a person decided: reserve (above capacity if need be), store the decision, write the ticket, free the place it
 * leaves. As with the router's own decisions the ticket's guarded write is what counts; the reservation follows it.
 * @throws TransientError `routing_contention` when others were faster 12 times in a row.
 */
export async function handOver(deps: RouterDeps, request: AssignRequest): Promise<AssignResponse['outcome']> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const outcome = await attempt(deps, request);
    if (outcome !== 'again') return outcome;
    await sleep(jitteredDelay(tries, PAUSE_MS.base, PAUSE_MS.max));
  }
  throw new TransientError('routing_contention', `Ticket ${request.ticketId} changed ${TRIES} times while handed over`);
}

async function attempt(deps: RouterDeps, request: AssignRequest): Promise<AssignResponse['outcome'] | 'again'> {
  const ticket = await deps.tickets.find(request.ticketId);
  if (!ticket) return 'not_found';
  if (ticket.assignment.decisionIds.includes(request.id)) return 'done';
  const agents = await deps.pool.holders(ticket._id);
  const chosen = await choose(deps, request);
  const refused = refusalOfTicket(ticket, request) ?? (typeof chosen === 'string' ? chosen : undefined);
  if (refused !== undefined || typeof chosen === 'string') return refused ?? 'unknown_agent';
  const target = targetOf(ticket, request, chosen);
  if (isThere(ticket, target)) return 'done';
  return write(deps, request, { ticket, agents, target });
}

/** The agent asked for, null where none was, or why not. */
async function choose(deps: RouterDeps, { agentId, team }: AssignRequest) {
  if (agentId === null) return team === null || (await deps.pool.hasMember(team)) ? null : 'unknown_team';
  const agent = (await deps.pool.find(agentId)) ?? undefined;
  return refusalOfAgent(agent, team) ?? agent ?? 'unknown_agent';
}

/** Nothing to do: it waits like that already, or the agent has it by a person's choice. What a machine chose becomes the person's. */
function isThere({ assignee, team, assignment }: TicketDocument, target: Target): boolean {
  const { agent } = target;
  if (assignee?.id !== agent?.id || team !== target.team) return false;
  return agent === null ? assignment.state === 'waiting' : assignment.setByPerson != null;
}

async function write(
  deps: RouterDeps,
  request: AssignRequest,
  { ticket, agents, target }: { ticket: TicketDocument; agents: readonly Agent[]; target: Target },
): Promise<AssignResponse['outcome'] | 'again'> {
  const { agent, team } = target;
  const record = handOverRecord(ticket, request, target, deps.clock.now());
  const hold = { ticketId: ticket._id, decisionId: record._id, at: record.at };
  if (agent && !(await deps.pool.seat(agent, hold))) return 'again';
  await deps.routingLog.record(record);
  const cause: Cause = { correlationId: request.correlationId, traceparent: request.traceparent };
  const written = await writeTicket(deps, { ticket, record, trigger: { cause, eventId: null } }, (current, now) => {
    if (refusalOfTicket(current, request) || current.assignee?.id !== ticket.assignee?.id) return null;
    const assignee = agent && { id: agent.id, name: agent.name };
    const mark = agent && { by: request.by.id, at: now };
    const more = { assignee, team, 'assignment.setByPerson': mark };
    const events = handOverEvents(current, request, target, record.reason);
    return { ...explained(agent ? 'assigned' : 'waiting', record, now, more), events };
  });
  if (written.outcome === 'applied') {
    if (agent) deps.metrics.decided('assigned');
    await releaseOthers(deps, { agents, ticket }, agent?.id);
    return 'done';
  }
  await deps.routingLog.discard(record._id);
  const current = written.outcome === 'missing' ? null : written.document;
  // Somebody else gave it to the same agent in between: the reservation is right, whoever made it.
  if (agent && !justifiesHold(current, agent.id)) await deps.pool.release(agent.id, hold);
  return 'again';
}
