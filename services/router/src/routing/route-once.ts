import { setTimeout as sleep } from 'node:timers/promises';
import { jitteredDelay, newId, TransientError } from '@switchboard/kernel';
import type { RoutingDecisionDocument, TicketDocument } from '@switchboard/persistence';
import { candidateOf } from '../domain/candidate';
import { decide, type DecisionInput } from '../domain/decide';
import { needsOf } from '../domain/needs';
import { POLICY } from '../domain/policy';
import { isRoutable } from '../domain/ticket';
import { assign } from './assign';
import { type Attempt, result, type RouteResult } from './attempt';
import type { RoutingDeps, Trigger } from './deps';
import { mustYield } from './fairness';
import { queue } from './queue';

/** A refused reservation means that somebody else took the place: look again, a few times. */
const TRIES = 12;
const PAUSE_MS = { base: 5, max: 100 };

export interface RouteOptions {
  /** The agent whom the ticket leaves; null for a ticket that waits. */
  readonly from: string | null;
  /** Whether `from` keeps the ticket if there is room. */
  readonly keep: boolean;
  /** Whether tickets ahead of it in the queue go first. */
  readonly yieldToQueue: boolean;
}

/**
 * Reads, decides, reserves, writes. Any number of routers may do so for one ticket at the same time.
 * @throws TransientError `routing_contention` when others were faster 12 times in a row.
 */
export async function routeOnce(
  deps: RoutingDeps,
  ticketId: string,
  trigger: Trigger,
  options: RouteOptions,
): Promise<RouteResult> {
  let freed = false;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const ticket = await deps.board.find(ticketId);
    if (!ticket || !isRoutable(ticket, options.from)) return result('skipped', freed);
    const attempt = await look(deps, ticket, trigger, options);
    const { decision } = attempt;
    // Nobody is moved from an agent to the same one, except to stay.
    if (decision.outcome === 'assigned' && decision.agentId === options.from) return result('skipped', freed);
    if (options.yieldToQueue && (await mustYield(deps, attempt))) return result('yielded');
    const done = await (decision.outcome === 'queued' ? queue(deps, attempt) : assign(deps, attempt));
    freed ||= done.freed;
    if (done.outcome !== 'again') return result(done.outcome, freed);
    await sleep(jitteredDelay(tries, PAUSE_MS.base, PAUSE_MS.max));
  }
  throw new TransientError('routing_contention', `Ticket ${ticketId} was decided ${TRIES} times and never written`);
}

async function look(
  deps: RoutingDeps,
  ticket: TicketDocument,
  trigger: Trigger,
  { from, keep }: RouteOptions,
): Promise<Attempt> {
  const needs = needsOf(ticket, await requiredTeam(deps, ticket, from));
  const agents = await deps.pool.snapshot(ticket._id);
  const candidates = agents.map(agent => candidateOf(agent, ticket._id));
  const input: DecisionInput = { needs, candidates, incumbent: keep ? from : null };
  const decision = decide(input);
  const { skills, language, team } = needs;
  const record: RoutingDecisionDocument = {
    _id: newId(),
    ticketId: ticket._id,
    at: deps.clock.now(),
    outcome: decision.outcome,
    agentId: decision.agentId,
    reason: decision.reason,
    needed: { skills: [...skills], language, team },
    candidates: decision.candidates.map(candidate => ({ ...candidate, parts: { ...candidate.parts } })),
    policy: POLICY,
    input: { ...input },
    causeEventId: trigger.eventId,
  };
  return { ticket, needs, agents, decision, record, from, trigger };
}

/** A waiting ticket names the team it asks for; an assigned one the agent's, so the decision that assigned it tells. */
async function requiredTeam(deps: RoutingDeps, ticket: TicketDocument, from: string | null): Promise<string | null> {
  if (from === null) return ticket.team;
  const last = ticket.assignment.decisionIds.at(-1);
  const decision = last ? await deps.decisions.find(last) : null;
  return decision?.agentId === from ? decision.needed.team : null;
}
