import type { AssignRequest, AssignResponse, EventDraft, FieldChange } from '@switchboard/contracts';
import type { RoutingDecisionDocument, TicketDocument } from '@switchboard/persistence';
import { BY_PERSON_POLICY } from '@switchboard/routing';
import type { Agent } from './agent';
import { needsOf } from './needs';
import { isActive } from './ticket';

type Refusal = Exclude<AssignResponse['outcome'], 'done'>;

/** Why an agent can not be given a ticket, not even by a person. Away, offline, unskilled and full agents can. */
export function refusalOfAgent(agent: Agent | undefined, team: string | null): Refusal | undefined {
  if (!agent) return 'unknown_agent';
  if (agent.role !== 'agent') return 'not_an_agent';
  if (agent.disabled) return 'agent_disabled';
  if (agent.usable === false) return 'account_not_usable';
  return team === null || agent.teams.includes(team) ? undefined : 'agent_not_in_team';
}

/** Why a ticket can not be handed over by this request. A person may come too late against a person, not against a machine. */
export function refusalOfTicket(ticket: TicketDocument, request: AssignRequest): Refusal | undefined {
  if (request.acceptedVersions && !request.acceptedVersions.includes(ticket.version)) return 'version_stale';
  if (!isActive(ticket)) return 'ticket_closed';
  const holder = ticket.assignee?.id ?? null;
  const asWanted = request.agentId !== null && holder === request.agentId;
  const byPerson = ticket.assignment.setByPerson != null;
  return holder !== request.seenAgentId && byPerson && !asWanted ? 'assignment_changed' : undefined;
}

/** Where a ticket goes. */
export interface Target {
  /** Null: it waits for the router. */
  readonly agent: Agent | null;
  readonly team: string | null;
}

/** The team with the agent: the one asked for, else the ticket's if the agent is in it, else the agent's first. */
export function targetOf(ticket: TicketDocument, request: AssignRequest, agent: Agent | null): Target {
  if (!agent || request.team !== null) return { agent, team: request.team };
  const keeps = ticket.team !== null && agent.teams.includes(ticket.team);
  return { agent, team: keeps ? ticket.team : (agent.teams[0] ?? null) };
}

/** The decision that explains it: whose it was, with no candidates. */
export function handOverRecord(
  ticket: TicketDocument,
  request: AssignRequest,
  { agent }: Target,
  at: Date,
): RoutingDecisionDocument {
  const { skills, language, team } = needsOf(ticket, request.team);
  return {
    _id: request.id,
    ticketId: ticket._id,
    at,
    outcome: agent ? 'assigned' : 'queued',
    agentId: agent?.id ?? null,
    reason: `${agent ? 'assigned' : 'handed on'} by ${request.by.name}`,
    needed: { skills: [...skills], language, team },
    candidates: [],
    policy: BY_PERSON_POLICY,
    input: {},
    causeEventId: null,
  };
}

/** What is told: that it left an agent or went to a team, and that an agent has it. Nothing where all stays as it is. */
export function handOverEvents(
  ticket: TicketDocument,
  request: AssignRequest,
  { agent, team }: Target,
  reason: string,
): EventDraft[] {
  const actor = { kind: 'user', ...request.by } as const;
  const previous = ticket.assignee;
  const changes: FieldChange[] = [];
  if (previous?.id !== agent?.id)
    changes.push({ field: 'assignee', from: previous?.id ?? null, to: agent?.id ?? null });
  if (team !== ticket.team) changes.push({ field: 'team', from: ticket.team, to: team });
  const moves = previous !== null && previous.id !== agent?.id;
  const events: EventDraft[] = [];
  if (moves || !agent || (request.reason !== null && changes.length > 0)) {
    events.push({
      type: 'ticket.transferred',
      data: {
        actor,
        from: { agentId: previous?.id ?? null, agentName: previous?.name ?? null, team: ticket.team },
        to: { agentId: agent?.id ?? null, agentName: agent?.name ?? null, team },
        reason: request.reason,
        decisionId: request.id,
        changes,
      },
    });
  }
  if (agent && changes.length > 0) {
    const previousAgentId = previous?.id ?? null;
    const data = { agentId: agent.id, agentName: agent.name, previousAgentId, decisionId: request.id, reason, changes };
    events.push({ type: 'ticket.assigned', data: { actor, ...data } });
  }
  return events;
}
