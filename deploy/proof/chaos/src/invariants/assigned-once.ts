import { eventsOf, groupBy } from '../evidence';
import { type Invariant, violation, type Violation } from './invariant';

export const assignedOnce: Invariant = {
  name: 'assigned-once',
  promise:
    'Every ticket was given to one agent once, by a stored decision that took effect, or waits with a stored reason.',
  check: evidence => {
    const assigned = groupBy(eventsOf(evidence, 'ticket.assigned'), event => event.subject);
    const decisions = new Map(evidence.decisions.map(decision => [decision._id, decision]));
    const violations: Violation[] = [];
    for (const { _id, assignment, assignee } of evidence.tickets) {
      const events = assigned.get(_id) ?? [];
      for (const id of assignment.decisionIds)
        if (!decisions.has(id)) violations.push(violation(`decision ${id} took effect and is not stored`, _id));
      if (assignment.state === 'waiting') {
        const why = decisions.get(assignment.decisionIds.at(-1) ?? '');
        if (assignee || events.length > 0) violations.push(violation('waits, and was assigned', _id));
        if (why?.outcome !== 'queued' || why.reason !== assignment.reason)
          violations.push(violation(`waits for "${assignment.reason}", and no stored decision says so`, _id));
        continue;
      }
      const effective = decisions.get(assignment.decisionIds.at(-1) ?? '');
      if (events.length !== 1) violations.push(violation(`assigned ${events.length} times`, _id));
      if (!assignee || events.at(-1)?.data.agentId !== assignee.id || effective?.agentId !== assignee.id)
        violations.push(violation('ticket, event and decision name different agents', _id));
      if (effective && events.at(-1)?.data.decisionId !== effective._id)
        violations.push(violation('the event names another decision than the ticket', _id));
    }
    const waiting = evidence.tickets.filter(({ assignment }) => assignment.state === 'waiting').length;
    return {
      checked: evidence.tickets.length,
      violations,
      measured: { waiting, assigned: evidence.tickets.length - waiting },
    };
  },
};
