import { type Clock, newId } from '@switchboard/kernel';
import type { Tickets } from '../../tickets/ports';
import { wakeInTime } from '../domain/snooze';

/** Tickets woken in one run; the rest follows in the next. */
const BATCH = 200;

/**
 * Wakes what is due. What is due stands in the tickets, so that a restart forgets nothing; and each is woken by one guarded write, so
 * that of several gateways one does it. One that can not be woken now keeps no other waiting.
 * @throws the first failure, at the end.
 */
export async function wakeDue(ports: { tickets: Tickets; clock: Clock }, signal: AbortSignal): Promise<void> {
  const failures: unknown[] = [];
  for (const id of await ports.tickets.due(ports.clock.now(), BATCH)) {
    if (signal.aborted) break;
    await ports.tickets
      .change(id, { correlationId: newId() }, (ticket, now) => wakeInTime(ticket, now))
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
