import { type Invariant, violation, type Violation } from './invariant';

export const nothingLeft: Invariant = {
  name: 'nothing-left',
  promise: 'Everything came to rest: outboxes and queues are empty, no notification is under way.',
  check: ({ outboxes, queues, notifications, restless }) => {
    const violations: Violation[] = restless.map(what => violation(`not at rest in time: ${what}`));
    for (const { collection, id, events } of outboxes)
      violations.push(
        violation(`${events} events left in the outbox of ${collection} ${id}`, collection === 'tickets' ? id : null),
      );
    for (const { queue, ready, delayed } of queues)
      if (ready + delayed > 0) violations.push(violation(`queue ${queue}: ${ready} ready, ${delayed} delayed`));
    for (const { id, state, reason, subjectId } of notifications)
      if (state === 'pending' || state === 'sending')
        violations.push(violation(`notification ${id} is ${state} (${reason ?? 'no reason'})`, subjectId));
    return { checked: queues.length + notifications.length, violations };
  },
};
