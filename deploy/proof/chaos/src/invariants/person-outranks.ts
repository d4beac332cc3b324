import type { AnyEvent } from '@switchboard/contracts';
import { bySequence, type Evidence, groupBy } from '../evidence';
import { type Invariant, violation, type Violation } from './invariant';

const FIELDS = ['category', 'subcategory', 'priority'] as const;
type Field = (typeof FIELDS)[number];

/** What persons decided of a ticket, newest last wins; from the trail, not from the ticket's own marks. */
function decidedByPersons(events: readonly AnyEvent[]): Map<Field, unknown> {
  const decided = new Map<Field, unknown>();
  for (const event of events) {
    if (event.type === 'ticket.created') {
      for (const field of FIELDS) if (event.data.setByPerson.includes(field)) decided.set(field, event.data[field]);
    }
    if (event.type !== 'ticket.updated' || event.data.actor.kind !== 'user') continue;
    for (const { field, to } of event.data.changes) if (isField(field)) decided.set(field, to);
  }
  return decided;
}

export const personOutranks: Invariant = {
  name: 'person-outranks-machine',
  promise:
    'What a person decided of category, subcategory and priority is what the ticket has, whatever a model said later.',
  check: (evidence: Evidence) => {
    const byTicket = groupBy(evidence.events, event => event.subject);
    const overridden = new Map(evidence.submissions.filter(one => one.overridden).map(one => [one.ids[0], one]));
    const violations: Violation[] = [];
    let checked = 0;
    for (const ticket of evidence.tickets) {
      const decided = decidedByPersons([...(byTicket.get(ticket._id) ?? [])].sort(bySequence));
      for (const [field, value] of decided) {
        checked += 1;
        if (ticket[field] !== value)
          violations.push(
            violation(`a person set ${field} to ${String(value)}, the ticket has ${String(ticket[field])}`, ticket._id),
          );
      }
      if (overridden.has(ticket._id) && (ticket.category !== 'general' || ticket.priority !== 'critical'))
        violations.push(
          violation(`the override was answered 200, the ticket has ${ticket.category}/${ticket.priority}`, ticket._id),
        );
    }
    return { checked, violations, measured: { overridden: overridden.size } };
  },
};

function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}
