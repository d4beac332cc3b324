import { groupBy } from '../evidence';
import { markerIn } from '../load/ticket-plan';
import { type Invariant, violation, type Violation } from './invariant';

export const ticketsOnce: Invariant = {
  name: 'tickets-once',
  promise:
    'Every submission that was answered 201 is one ticket, the one that the answer named; no submission was lost.',
  check: ({ submissions, tickets }) => {
    const found = groupBy(tickets, ticket => markerIn(ticket.title) ?? '');
    const violations: Violation[] = [];
    for (const { marker, ids, refusals } of submissions) {
      const stored = found.get(marker) ?? [];
      const named = [...new Set(ids)];
      if (named.length > 1)
        violations.push(violation(`${marker}: answers name different tickets: ${named.join(', ')}`, named[0]));
      for (const id of named) {
        if (!stored.some(({ _id }) => _id === id))
          violations.push(violation(`${marker}: ${id} was answered 201 and is not stored`, id));
      }
      if (stored.length > 1) violations.push(violation(`${marker}: stored ${stored.length} times`, stored[0]?._id));
      for (const refusal of refusals) violations.push(violation(`${marker}: never answered 201: ${refusal}`));
    }
    const markers = new Set(submissions.map(({ marker }) => marker));
    for (const [marker, stored] of found) {
      if (!markers.has(marker)) violations.push(violation(`${marker}: nobody submitted it`, stored[0]?._id));
    }
    return { checked: submissions.length, violations };
  },
};
