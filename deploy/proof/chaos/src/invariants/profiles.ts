import { type Invariant, violation, type Violation } from './invariant';

export const profiles: Invariant = {
  name: 'profiles',
  promise: 'At the end the router knows every agent as the gateway has them.',
  check: ({ users, agents }) => {
    const known = new Map(agents.map(agent => [agent._id, agent]));
    const violations: Violation[] = [];
    const expected = users.filter(({ role }) => role === 'agent');
    for (const user of expected) {
      const agent = known.get(user._id);
      const same =
        agent?.availability === user.availability &&
        agent.capacity === user.capacity &&
        agent.disabled === user.disabled;
      if (!same)
        violations.push(
          violation(
            `${user._id}: is ${user.availability}/${user.capacity}, the router has ${agent?.availability}/${agent?.capacity}`,
          ),
        );
    }
    return { checked: expected.length, violations };
  },
};
