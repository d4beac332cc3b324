import { type AnyEvent, checkEvent, completeEvent, type EventDraft, type EventOrigin } from '@switchboard/contracts';
import { PermanentError } from '@switchboard/kernel';

/** A writer made an event that no consumer would take: a mistake of ours, found before anything was written. */
export class UnpublishableEvent extends PermanentError {
  /** @param reason names the path and the rule, never the value. */
  constructor(
    readonly eventType: string,
    readonly subject: string,
    readonly reason: string,
  ) {
    super(
      'event_unpublishable',
      `${eventType} of ${subject} would be refused by its consumers: ${reason}. Nothing was written; what leads to this value has to be refused earlier.`,
    );
  }
}

/**
 * The event as every consumer will read it, held to every word of its schema: what is returned is what its JSON says, so a date or
 * an undefined in its data can not be one thing here and another there.
 * @throws UnpublishableEvent when a consumer would park it.
 */
export function outgoingEvent(draft: EventDraft, origin: EventOrigin): AnyEvent {
  const parsed = checkEvent(JSON.parse(JSON.stringify(completeEvent(draft, origin))));
  if (parsed.ok) return parsed.event;
  throw new UnpublishableEvent(draft.type, origin.subject, parsed.rejection.message);
}
