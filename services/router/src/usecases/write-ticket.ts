import { type EventDraft, type FieldChange } from '@switchboard/contracts';
import type {
  ChangeResult,
  RoutingDecisionDocument,
  TicketChange,
  TicketDocument,
  TicketSection,
} from '@switchboard/persistence';
import type { Agent } from '../domain/agent';
import type { Attempt } from './attempt';
import { detached, type RouterDeps } from './deps';

/** Decisions that a ticket remembers. */
const KEEP_DECISIONS = 50;
const ACTOR = { kind: 'service', id: 'router', name: 'router' } as const;

type Decide = (ticket: TicketDocument, now: Date) => TicketChange<'router'> | null;

/**
 * Writes what was decided under the event's inbox mark. An event that queued a ticket may assign it on redelivery: then the
 * mark is there already and the ticket's own state is the guard. When the answer to a write was lost, the next try finds its
 * own effect and is refused by it; that the ticket names the decision tells that from another writer's effect.
 */
export async function writeTicket(
  deps: RouterDeps,
  { ticket, record, trigger: { cause } }: Pick<Attempt, 'ticket' | 'record' | 'trigger'>,
  decide: Decide,
): Promise<ChangeResult<TicketDocument>> {
  let result = await deps.tickets.change(ticket._id, cause, decide, ticket);
  if (result.outcome === 'duplicate' && !names(result.document, record))
    result = await deps.tickets.change(ticket._id, detached(cause), decide);
  if (result.outcome === 'applied' || result.outcome === 'missing' || !names(result.document, record)) return result;
  return { outcome: 'applied', document: result.document, events: [] };
}

function names({ assignment }: TicketDocument, { _id }: RoutingDecisionDocument): boolean {
  return assignment.decisionIds.includes(_id);
}

export function assignedChange(
  ticket: TicketDocument,
  agent: Agent,
  team: string | null,
  decision: RoutingDecisionDocument,
  now: Date,
): TicketChange<'router'> {
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
  return { ...explained('assigned', decision, now, { ...set, 'assignment.setByPerson': null }), events: [event] };
}

/** The ticket stays with its agent: nobody is assigned anything, but why it stays is another thing than before, and so is its version. */
export function keptChange(
  { assignment }: TicketDocument,
  decision: RoutingDecisionDocument,
  now: Date,
): TicketChange<'router'> {
  const changes: FieldChange[] = [{ field: 'assignment.reason', from: assignment.reason, to: decision.reason }];
  const event: EventDraft = { type: 'ticket.updated', data: { actor: ACTOR, changes } };
  return { ...explained('assigned', decision, now), events: [event] };
}

export function queuedChange(
  team: string | null,
  decision: RoutingDecisionDocument,
  now: Date,
): TicketChange<'router'> {
  const event: EventDraft = {
    type: 'ticket.queued',
    data: { actor: ACTOR, decisionId: decision._id, reason: decision.reason },
  };
  return {
    ...explained('waiting', decision, now, { assignee: null, team, 'assignment.setByPerson': null }),
    events: [event],
  };
}

/** What every decision writes, whoever made it. */
export function explained(
  state: 'waiting' | 'assigned',
  decision: RoutingDecisionDocument,
  now: Date,
  more: TicketSection<'router'> = {},
): Omit<TicketChange<'router'>, 'events'> {
  return {
    set: { 'assignment.state': state, 'assignment.reason': decision.reason, 'assignment.at': now, ...more },
    push: { 'assignment.decisionIds': { value: decision._id, keep: KEEP_DECISIONS } },
  };
}
