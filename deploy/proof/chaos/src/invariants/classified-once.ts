import { bySequence, eventsOf, groupBy } from '../evidence';
import { type Invariant, violation, type Violation } from './invariant';

export const classifiedOnce: Invariant = {
  name: 'classified-once',
  promise:
    'Every ticket has one effective classification: the newest one recorded. Only a degraded one was ever replaced, and no event caused two.',
  check: evidence => {
    const byTicket = groupBy(eventsOf(evidence, 'ticket.classified'), event => event.subject);
    const violations: Violation[] = [];
    for (const { _id, classification } of evidence.tickets) {
      const events = (byTicket.get(_id) ?? []).sort(bySequence);
      const last = events.at(-1);
      if (!last || classification.state === 'pending') {
        violations.push(violation(`classification ${classification.state}, ${events.length} recorded`, _id));
        continue;
      }
      if (last.data.state !== classification.state || last.data.model !== classification.model)
        violations.push(violation('the classification is not the newest one recorded', _id));
      const replaced = events.slice(0, -1).filter(({ data }) => data.state !== 'degraded');
      if (replaced.length > 0)
        violations.push(violation(`classified ${events.length} times, not only after a degraded one`, _id));
      const causes = events.flatMap(({ causationid }) => causationid ?? []);
      if (new Set(causes).size < causes.length) violations.push(violation('one event caused two classifications', _id));
    }
    const degraded = evidence.tickets.filter(({ classification }) => classification.state === 'degraded').length;
    return { checked: evidence.tickets.length, violations, measured: { degraded } };
  },
};
