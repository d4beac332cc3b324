import { type EventDraft, type FieldChange } from '@switchboard/contracts';
import type { Cause, Change, ChangeResult, RoutingDecisionDocument, TicketDocument } from '@switchboard/persistence';
import type { Agent } from '../domain/agent';
import type { RoutingDeps } from './deps';
import { detached } from './deps';

/** Decisions that a ticket remembers. */
const KEEP_DECISIONS = 50;
const ACTOR = { kind: 'service', id: 'router', name: 'router' } as const;

type Decide = (ticket: TicketDocument, now: Date) => Change | null;

/**
 * Writes under the event's inbox mark. An event that queued a ticket may assign it on redelivery: then the mark is there
 * already and the ticket's own state is the guard.
 */
export async function writeTicket(
  deps: RoutingDeps,
  ticketId: string,
  cause: Cause,
  decide: Decide,
): Promise<ChangeResult<TicketDocument>> {
  const result = await deps.board.change(ticketId, cause, decide);
  return result.outcome === 'duplicate' ? deps.board.change(ticketId, detached(cause), decide) : result;
}

export function assignedChange(
  ticket: TicketDocument,
  agent: Agent,
  team: string | null,
  decision: RoutingDecisionDocument,
  now: Date,
): Change {
  const previous = ticket.assignee?.id ?? null;
  const changes: FieldChange[] = [{ field: 'assignee', from: previous, to: agent.id }];
  if (team !== ticket.team) changes.push({ field: 'team', from: ticket.team, to: team });
  const event: EventDraft = {
    type: 'ticket.assigned',
    data: {
      actor: ACTOR,
      agentId: agent.id,
      agentName: agent.name,
      previousAgentId: previous,
      decisionId: decision._id,
      reason: decision.reason,
      changes,
    },
  };
  const set = { assignee: { id: agent.id, name: agent.name }, team };
  return { ...explained('assigned', decision, now, set), events: [event] };
}

/** The ticket stays with its agent: no event, only the explanation. */
export function keptChange(decision: RoutingDecisionDocument, now: Date): Change {
  return { ...explained('assigned', decision, now), events: [] };
}

export function queuedChange(team: string | null, decision: RoutingDecisionDocument, now: Date): Change {
  const event: EventDraft = {
    type: 'ticket.queued',
    data: { actor: ACTOR, decisionId: decision._id, reason: decision.reason },
  };
  return { ...explained('waiting', decision, now, { assignee: null, team }), events: [event] };
}

function explained(
  state: 'waiting' | 'assigned',
  decision: RoutingDecisionDocument,
  now: Date,
  more: Record<string, unknown> = {},
): Omit<Change, 'events'> {
  return {
    set: { 'assignment.state': state, 'assignment.reason': decision.reason, 'assignment.at': now, ...more },
    push: { 'assignment.decisionIds': { value: decision._id, keep: KEEP_DECISIONS } },
  };
}
