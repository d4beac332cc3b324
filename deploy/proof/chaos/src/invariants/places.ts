import { ACTIVE_STATUSES } from '@switchboard/contracts';
import { groupBy } from '../evidence';
import { type Invariant, violation, type Violation } from './invariant';

export const places: Invariant = {
  name: 'places',
  promise:
    'At the end each agent holds exactly the places of the active tickets assigned to them, and no more than their capacity.',
  check: evidence => {
    const active = evidence.tickets.filter(
      ({ status, assignment }) => assignment.state === 'assigned' && ACTIVE_STATUSES.includes(status),
    );
    const expected = groupBy(active, ticket => ticket.assignee?.id ?? '');
    const violations: Violation[] = [];
    for (const agent of evidence.agents) {
      const held = agent.held.map(({ ticketId }) => ticketId);
      const should = (expected.get(agent._id) ?? []).map(({ _id }) => _id);
      for (const id of held)
        if (!should.includes(id)) violations.push(violation(`agent ${agent._id} holds a place for nothing`, id));
      for (const id of should)
        if (!held.includes(id)) violations.push(violation(`agent ${agent._id} holds no place for it`, id));
      if (new Set(held).size < held.length) violations.push(violation(`agent ${agent._id} holds a ticket twice`));
      if (held.length > agent.capacity)
        violations.push(violation(`agent ${agent._id} holds ${held.length} of ${agent.capacity}`));
    }
    return { checked: evidence.agents.length, violations };
  },
};
