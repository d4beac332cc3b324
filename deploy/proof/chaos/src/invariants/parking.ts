import { type Invariant, violation, type Violation } from './invariant';

export const parking: Invariant = {
  name: 'parking',
  promise: 'The parking queues hold what was poisoned on purpose, in every queue that got it, and nothing else.',
  check: ({ parked, poisoned }) => {
    const key = ({ queue, id }: { queue: string; id: string }) => `${queue} ${id}`;
    const there = new Set(parked.map(key));
    const meant = new Set(poisoned.map(key));
    const violations: Violation[] = [];
    for (const one of poisoned)
      if (one.sure && !there.has(key(one))) violations.push(violation(`${key(one)} was poisoned and is not parked`));
    for (const one of parked)
      if (!meant.has(key(one))) violations.push(violation(`${key(one)} is parked: ${one.code}: ${one.reason}`));
    // Parking is "publish, then acknowledge": a crash in between leaves two copies, never none.
    return {
      checked: poisoned.length,
      violations,
      measured: { parked: parked.length, copies: parked.length - there.size },
    };
  },
};
