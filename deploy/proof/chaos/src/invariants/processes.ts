import { type Invariant, violation } from './invariant';

export const processes: Invariant = {
  name: 'processes',
  promise: 'No process ended on its own, whatever was away; and all ended with 0 when they were asked to.',
  check: ({ selfMadeEnds, badExits, faults }) => ({
    checked: faults.length,
    violations: [
      ...selfMadeEnds.map(({ name, at, how }) => violation(`${name} ended by itself at ${at.toISOString()}: ${how}`)),
      ...badExits.map(({ name, how }) => violation(`${name} was asked to end: ${how}`)),
    ],
  }),
};
