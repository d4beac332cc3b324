import { type Clock, newId } from '@switchboard/kernel';
import type { ParkedSummary, ParkingOutcome } from '@switchboard/messaging';
import type { Cause } from '@switchboard/persistence';
import { actorOf, type Principal } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import { begun, type Decision, ended, withdrawn } from '../domain/settlement';
import type { NewSettlement, Queues, Settlements } from '../ports';

export interface SettlePorts {
  readonly queues: Queues;
  readonly settlements: Settlements;
  readonly clock: Clock;
}

export interface SettleRequest {
  readonly queue: string;
  readonly ids: readonly string[];
  readonly action: 'replay' | 'drop';
  readonly by: Principal;
  readonly cause: Cause;
}

/** After that nobody works on it any more: whoever did has died. Milliseconds. */
const LEFT_MS = 60_000;

/** Has parked messages tried again, or discards them; the trail tells who did. @throws Refusal `not_found` for a queue that there is not. */
export async function settleParked(
  { queues, settlements }: SettlePorts,
  { queue, ids, action, by, cause }: SettleRequest,
): Promise<Pick<ParkingOutcome, 'done' | 'refusals'>> {
  const decision: Decision = { by: actorOf(by), outcome: action === 'replay' ? 'replayed' : 'dropped' };
  const found = await queues.parked(queue, { ids, limit: ids.length });
  if (!found) throw notFound('queue');
  if (found.messages.length === 0) return { done: 0, refusals: [] };
  const wanted = found.messages.map(message => settlementOf(message, decision));
  for (const one of wanted)
    if (!(await settlements.begin(one, cause)))
      await settlements.change(one._id, cause, known => begun(known, decision));
  const outcome = await queues[action](queue, ids);
  if (!outcome) throw notFound('queue');
  for (const { _id, messageId } of wanted)
    await settlements.change(_id, cause, (known, now) =>
      outcome.ids.includes(messageId) ? ended(known, decision, now) : withdrawn(known, now),
    );
  return outcome;
}

/** Ends what somebody began whom death, the broker or the database kept from it: by whether the message is still parked. */
export async function settleLeft({ queues, settlements, clock }: SettlePorts, signal: AbortSignal): Promise<void> {
  for (const left of await settlements.left(new Date(clock.now().getTime() - LEFT_MS))) {
    if (signal.aborted) return;
    const there = await queues.parked(left.queue, { ids: [left.messageId], limit: 100 });
    const isThere = there?.messages.some(({ parkedAt }) => parkedAt.getTime() === left.parkedAt.getTime());
    await settlements.change(left._id, { correlationId: newId() }, (known, now) =>
      isThere ? withdrawn(known, now) : ended(known, known, now),
    );
  }
  await settlements.clear();
}

function settlementOf({ id, queue, type, subject, code, parkedAt }: ParkedSummary, decision: Decision): NewSettlement {
  const _id = `${queue}:${id}:${parkedAt.getTime()}`;
  return { _id, queue, messageId: id, messageType: type ?? null, about: subject ?? null, code, parkedAt, ...decision };
}
