import type { Evidence } from '../evidence';
import { groupBy } from '../evidence';
import { type Invariant, violation, type Violation } from './invariant';

/** What must have happened, by other witnesses than the trail: the tickets, the decisions and the answers of the API. */
function* expected(evidence: Evidence): Generator<{ ticketId: string; what: string; key: string }> {
  const decisions = new Map(evidence.decisions.map(decision => [decision._id, decision]));
  for (const { _id, assignment } of evidence.tickets) {
    yield { ticketId: _id, what: 'ticket.created', key: `${_id} ticket.created` };
    for (const id of assignment.decisionIds) {
      const outcome = decisions.get(id)?.outcome;
      if (outcome === 'assigned' || outcome === 'queued')
        yield { ticketId: _id, what: `decision ${id} (${outcome})`, key: `decision ${id}` };
    }
  }
  for (const { ticketId } of evidence.resolved)
    yield { ticketId, what: 'ticket.status_changed', key: `${ticketId} ticket.status_changed` };
  for (const { id, subjectId, state } of evidence.notifications)
    if (state === 'sent' || state === 'failed')
      yield { ticketId: subjectId, what: `notification.${state} ${id}`, key: `notification ${id}` };
}

function witnessed({ events }: Evidence): Set<string> {
  const keys = new Set<string>();
  for (const event of events) {
    keys.add(`${event.subject} ${event.type}`);
    if ('decisionId' in event.data && event.data.decisionId) keys.add(`decision ${event.data.decisionId}`);
    if ('notificationId' in event.data) keys.add(`notification ${event.data.notificationId}`);
  }
  return keys;
}

export const trailComplete: Invariant = {
  name: 'trail',
  promise:
    'The audit trail verifies, has every event once, and lacks nothing that tickets, decisions, mails and answers tell of.',
  check: evidence => {
    const violations: Violation[] = evidence.trail.broken.map(one =>
      violation(`${one.kind} at ${one.index}: expected ${one.expected}; found ${one.found}`, one.chain),
    );
    for (const [id, events] of groupBy(evidence.events, event => event.id))
      if (events.length > 1)
        violations.push(violation(`event ${id} is there ${events.length} times`, events[0]?.subject ?? null));
    if (evidence.events.length !== evidence.trail.entries)
      violations.push(violation(`${evidence.trail.entries} entries verified, ${evidence.events.length} read`));
    const keys = witnessed(evidence);
    let checked = evidence.events.length;
    for (const { ticketId, what, key } of expected(evidence)) {
      checked += 1;
      if (!keys.has(key)) violations.push(violation(`${what} is not in the trail`, ticketId));
    }
    return { checked, violations, measured: { entries: evidence.trail.entries, chains: evidence.trail.chains } };
  },
};
