import type { ComputedDecision, WhatIfRequest, WhatIfResponse } from '@switchboard/contracts';
import {
  type Candidate,
  decideAndRecord,
  type DecisionInput,
  type Needs,
  POLICY,
  refusalOf,
  takesTickets,
  type Weights,
  WEIGHTS,
} from '@switchboard/routing';
import type { Agent } from '../domain/agent';
import { candidateOf } from '../domain/candidate';
import { scaled } from '../domain/weights';
import type { RouterDeps } from './deps';
import { needsHere } from './needs-here';
import { requiredTeam } from './route-once';

type People = NonNullable<WhatIfRequest['people']>;

/** Decides about a ticket under other rules or with other people, and as everything is. Reads only. */
export async function whatIf(deps: RouterDeps, request: WhatIfRequest): Promise<WhatIfResponse> {
  const nothing = { decision: null, unchanged: null, agentId: null };
  const ticket = await deps.tickets.find(request.ticketId);
  if (!ticket) return { outcome: 'not_found', ...nothing };
  if (ticket.classification.state === 'pending') return { outcome: 'not_classified', ...nothing };
  const people = request.people ?? [];
  const known = await deps.pool.findMany(people.map(({ agentId }) => agentId));
  const unknown = people.find(({ agentId }) => !known.some(({ id }) => id === agentId));
  if (unknown) return { outcome: 'unknown_agent', ...nothing, agentId: unknown.agentId };
  const needs = await needsHere(deps, ticket, await requiredTeam(deps, ticket, ticket.assignee?.id ?? null));
  const weights = request.policy && scaled({ ...WEIGHTS, ...request.policy.weights });
  const unchanged = await compute(deps, ticket._id, needs, {});
  const isSame = people.length === 0 && !weights;
  const decision = isSame ? unchanged : await compute(deps, ticket._id, needs, { weights, people, known });
  return { outcome: 'computed', decision, unchanged, agentId: null };
}

interface Change {
  readonly weights?: Weights | undefined;
  readonly people?: People;
  /** The agents as they are of whom `people` says something. */
  readonly known?: readonly Agent[];
}

async function compute(
  deps: RouterDeps,
  ticketId: string,
  needs: Needs,
  { weights, people = [], known = [] }: Change,
): Promise<ComputedDecision> {
  const changes = new Map(people.map(({ agentId, ...change }) => [agentId, change]));
  const as = (agent: Agent): Candidate => ({ ...candidateOf(agent, ticketId), ...changes.get(agent.id) }) as Candidate;
  const also = [...changes.keys()];
  const skillsRequired = known.some(agent => isSkilled(as(agent), needs)) || (await deps.pool.knows(needs, also));
  const { agents, rest } = await deps.pool.survey(needs, ticketId, { also, skillsRequired });
  const input: DecisionInput = { needs, candidates: agents.map(as), incumbent: null, rest, weights };
  const { decision, candidates, input: stored } = decideAndRecord(input);
  const { outcome, agentId, reason } = decision;
  return {
    ...{ outcome, agentId, reason, policy: POLICY, input: stored },
    candidates: candidates.map(({ seen = {}, ...scored }) => ({
      ...scored,
      parts: { ...scored.parts },
      seen: { ...seen },
    })),
  };
}

/** Whether this is somebody because of whom a ticket waits for its skills. */
function isSkilled(candidate: Candidate, needs: Needs): boolean {
  const lasting = refusalOf({ ...candidate, availability: 'online', load: 0 }, needs, { skillsRequired: true }, false);
  return takesTickets(candidate) && lasting === null;
}
