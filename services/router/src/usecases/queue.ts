import { needsOf, sameNeeds } from '../domain/needs';
import { isRoutable, type RoutableTicket } from '../domain/ticket';
import type { RouterDeps } from './deps';
import { type Attempt, type AttemptResult, result } from './attempt';
import { queuedChange, writeTicket } from './write-ticket';

/** Says once why the ticket waits; the same reason again changes nothing. */
export async function queue(deps: RouterDeps, attempt: Attempt): Promise<AttemptResult> {
  const { ticket, record, needs, asked, from } = attempt;
  if (waitsFor(ticket, record.reason)) return result('unchanged');
  await deps.routingLog.record(record);
  const written = await writeTicket(deps, attempt, (current, now) => {
    if (!isRoutable(current, from) || !sameNeeds(needsOf(current, needs.team), needs)) return null;
    return waitsFor(current, record.reason) ? null : queuedChange(asked, record, now);
  });
  if (written.outcome !== 'applied') {
    await deps.routingLog.discard(record._id);
    const current = written.outcome === 'missing' ? null : written.document;
    return result(current && isRoutable(current, from) ? 'again' : 'skipped');
  }
  deps.metrics.decided('queued');
  await leave(deps, attempt);
  return result('queued');
}

function waitsFor(
  { assignment }: { assignment: RoutableTicket['assignment'] & { reason: string; at: Date | null } },
  reason: string,
): boolean {
  return assignment.state === 'waiting' && assignment.at !== null && assignment.reason === reason;
}

/** Only the agent whom the ticket left; another's reservation may be an attempt that is under way. */
async function leave(deps: RouterDeps, { agents, from, ticket }: Attempt): Promise<void> {
  const holds = agents.find(({ id }) => id === from)?.held.filter(({ ticketId }) => ticketId === ticket._id) ?? [];
  for (const hold of holds) if (from !== null) await deps.pool.release(from, hold);
}
