import type { Actor, EventData, EventDraft } from '@switchboard/contracts';
import type { AggregateFields, Change } from '@switchboard/persistence';

type Told = EventData<'parked_message.settled'>;

/** What somebody wants to become of parked messages. */
export interface Decision {
  readonly by: Actor;
  readonly outcome: Told['outcome'];
}

/** A parked message that somebody has decided on: written before it is done, so that the trail tells of it whatever happens. */
export interface Settlement extends AggregateFields, Decision {
  readonly queue: string;
  readonly messageId: string;
  readonly messageType: Told['messageType'];
  readonly about: Told['about'];
  readonly code: string;
  /** One that was replayed and given up again is another one. */
  readonly parkedAt: Date;
  /** Absent until it is done. */
  readonly endedAt?: Date;
}

type SettlementChange = Change<Partial<Settlement>> | null;

/** One of them at a time: whoever comes later decides anew, if the first one did not get to it. */
export const begun = ({ endedAt }: Settlement, { by, outcome }: Decision): SettlementChange =>
  endedAt ? null : { set: { by, outcome }, events: [] };

/** It is done, and is told of once. */
export function ended(settlement: Settlement, { by, outcome }: Decision, now: Date): SettlementChange {
  const { queue, messageId, messageType, about, code, endedAt } = settlement;
  if (endedAt) return null;
  const data = { actor: by, queue, outcome, messageType, about, code };
  const event: EventDraft = { type: 'parked_message.settled', subject: messageId, data };
  return { set: { by, outcome, endedAt: now }, events: [event] };
}

/** It was not done, and nothing is told. */
export const withdrawn = ({ endedAt }: Settlement, now: Date): SettlementChange =>
  endedAt ? null : { set: { endedAt: now }, events: [] };
