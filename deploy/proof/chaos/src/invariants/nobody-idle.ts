import { ACTIVE_STATUSES } from '@switchboard/contracts';
import { type Invariant, violation } from './invariant';

export const nobodyIdle: Invariant = {
  name: 'nobody-idle',
  promise: 'At the end no ticket waits while an agent with one of its skills is online and has room.',
  check: ({ tickets, agents }) => {
    const free = agents.filter(
      ({ role, disabled, availability, held, capacity }) =>
        role === 'agent' && !disabled && availability === 'online' && held.length < capacity,
    );
    const waiting = tickets.filter(
      ({ status, assignment, team }) =>
        assignment.state === 'waiting' && team === null && ACTIVE_STATUSES.includes(status),
    );
    const violations = waiting.flatMap(({ _id, classification }) => {
      const able = free.find(({ skills }) => skills.some(({ name }) => classification.skills.includes(name)));
      return able ? [violation(`waits, and agent ${able._id} has room and a skill for it`, _id)] : [];
    });
    return { checked: waiting.length, violations, measured: { agentsWithRoom: free.length } };
  },
};
