import type { AnyEvent } from '@switchboard/contracts';
import { bySequence, type Evidence, eventsOf, groupBy } from '../evidence';
import { type Invariant, violation, type Violation } from './invariant';

/** One ticket at one agent, from the assignment until it was finished or went elsewhere. */
interface AssignmentPeriod {
  readonly agentId: string;
  readonly ticketId: string;
  readonly from: number;
  readonly to: number;
}

const FINISHED: readonly string[] = ['resolved', 'closed'];

/** A period ends with the event that ends it; the time of that event is taken before its write, so the period is never made longer than it was. */
export function assignmentPeriodsOf(events: readonly AnyEvent[]): AssignmentPeriod[] {
  const periods: AssignmentPeriod[] = [];
  let open: Omit<AssignmentPeriod, 'to'> | undefined;
  const close = (at: number) => {
    if (open) periods.push({ ...open, to: at });
    open = undefined;
  };
  for (const event of [...events].sort(bySequence)) {
    const at = Date.parse(event.time);
    if (event.type === 'ticket.assigned') {
      close(at);
      open = { agentId: event.data.agentId, ticketId: event.subject, from: at };
    }
    if (event.type === 'ticket.queued') close(at);
    if (event.type === 'ticket.status_changed' && FINISHED.includes(event.data.to)) close(at);
  }
  close(Number.POSITIVE_INFINITY);
  return periods;
}

/** The most that each agent may have had at any moment: user events tell the capacities. */
function capacities(evidence: Evidence): Map<string, number> {
  const limits = new Map<string, number>();
  for (const event of [...eventsOf(evidence, 'user.created'), ...eventsOf(evidence, 'user.updated')])
    limits.set(event.subject, Math.max(limits.get(event.subject) ?? 0, event.data.user.capacity));
  return limits;
}

export const capacity: Invariant = {
  name: 'capacity',
  promise:
    'No agent was above capacity at any moment: all assignments and releases, replayed in the order of their times.',
  check: evidence => {
    const limits = capacities(evidence);
    const periods = [...groupBy(evidence.events, event => event.subject).values()].flatMap(assignmentPeriodsOf);
    const violations: Violation[] = [];
    let peaks = 0;
    for (const [agentId, own] of groupBy(periods, period => period.agentId)) {
      const limit = limits.get(agentId) ?? 0;
      // At the same millisecond what ends goes before what begins: neither clock nor order is finer.
      const moments = own
        .flatMap(period => [
          { at: period.from, step: 1, period },
          { at: period.to, step: -1, period },
        ])
        .sort((a, b) => a.at - b.at || a.step - b.step);
      let held = 0;
      let most = 0;
      for (const { step, period, at } of moments) {
        held += step;
        most = Math.max(most, held);
        if (step > 0 && held > limit)
          violations.push(
            violation(`agent ${agentId} had ${held} of ${limit} at ${new Date(at).toISOString()}`, period.ticketId),
          );
      }
      if (most >= limit) peaks += 1;
    }
    return { checked: periods.length, violations, measured: { agentsThatWereFull: peaks } };
  },
};
