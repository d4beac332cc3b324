import { newId, retryConflicts, TransientError } from '@switchboard/kernel';
import type { RoutingDecisionDocument, TicketDocument } from '@switchboard/persistence';
import { decideAndRecord, POLICY } from '@switchboard/routing';
import { candidateOf } from '../domain/candidate';
import { isRoutable } from '../domain/ticket';
import { assign } from './assign';
import { type Attempt, result, type RouteResult } from './attempt';
import type { RouterDeps, Trigger } from './deps';
import { mustYield } from './fairness';
import { needsHere } from './needs-here';
import { queue } from './queue';

/** A refused reservation means that another router took the place first: read and decide again, a few times. */
const TRIES = 12;
const PAUSES = { baseMs: 5, maxMs: 100 } as const;

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
  deps: RouterDeps,
  ticketId: string,
  trigger: Trigger,
  options: RouteOptions,
): Promise<RouteResult> {
  let freed = false;
  const attemptOnce = async (): Promise<RouteResult | undefined> => {
    const ticket = await deps.tickets.find(ticketId);
    if (!ticket || !isRoutable(ticket, options.from)) return result('skipped', freed);
    const attempt = await look(deps, ticket, trigger, options);
    const { decision } = attempt;
    // A ticket that leaves an agent does not go back to the same one; keeping it is another outcome.
    if (decision.outcome === 'assigned' && decision.agentId === options.from) return result('skipped', freed);
    if (options.yieldToQueue && (await mustYield(deps, attempt))) return result('yielded');
    const done = await (decision.outcome === 'queued' ? queue(deps, attempt) : assign(deps, attempt));
    freed ||= done.freed;
    return done.outcome === 'again' ? undefined : result(done.outcome, freed);
  };
  return retryConflicts(
    attemptOnce,
    { ...PAUSES, tries: TRIES },
    () => new TransientError('routing_contention', `Ticket ${ticketId} was decided ${TRIES} times and never written`),
  );
}

async function look(
  deps: RouterDeps,
  ticket: TicketDocument,
  trigger: Trigger,
  { from, keep }: RouteOptions,
): Promise<Attempt> {
  const asked = await requiredTeam(deps, ticket, from);
  const needs = await needsHere(deps, ticket, asked);
  const { agents, rest } = await deps.pool.survey(needs, ticket._id, from === null ? {} : { also: [from] });
  const candidates = agents.map(agent => candidateOf(agent, ticket._id));
  const { decision, ...stored } = decideAndRecord({ needs, candidates, incumbent: keep ? from : null, rest });
  const { skills, language, team } = needs;
  const record: RoutingDecisionDocument = {
    _id: newId(),
    ticketId: ticket._id,
    at: deps.clock.now(),
    outcome: decision.outcome,
    agentId: decision.agentId,
    reason: decision.reason,
    needed: { skills: [...skills], language, team },
    candidates: stored.candidates.map(candidate => ({ ...candidate, parts: { ...candidate.parts } })),
    policy: POLICY,
    input: stored.input,
    causeEventId: trigger.eventId,
  };
  return { ticket, needs, asked, agents, decision, record, from, trigger };
}

/** A waiting ticket names the team it asks for; an assigned one the agent's, so the decision that assigned it tells. */
export async function requiredTeam(
  deps: RouterDeps,
  ticket: TicketDocument,
  from: string | null,
): Promise<string | null> {
  if (from === null) return ticket.team;
  const last = ticket.assignment.decisionIds.at(-1);
  const decision = last ? await deps.routingLog.find(last) : null;
  return decision?.agentId === from ? decision.needed.team : null;
}
