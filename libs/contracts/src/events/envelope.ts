import { Type } from 'typebox';
import { schemaUri } from './define';
import { EVENT_DEFINITIONS, type EventData, type EventType } from './registry';

/** CloudEvents 1.0, structured JSON. */
export interface EventEnvelope<T extends EventType = EventType> {
  specversion: '1.0';
  /** Unique for ever; the same on every redelivery and replay. */
  id: string;
  /** `/services/<name>`. */
  source: string;
  type: T;
  /** Id of the ticket, or of the user for `user.*`. */
  subject: string;
  /** RFC 3339, UTC. */
  time: string;
  datacontenttype: 'application/json';
  dataschema: string;
  /** Version of the aggregate after the change that the event reports. */
  sequence: number;
  /** The same for everything that one request set in motion. */
  correlationid: string;
  /** Id of the event that made this one happen. */
  causationid?: string;
  /** W3C trace context. */
  traceparent?: string;
  data: EventData<T>;
}

/** An event of any type, told apart by `type`. */
export type AnyEvent = { [T in EventType]: EventEnvelope<T> }[EventType];

/**
 * What a writer says of an event; the rest of the envelope follows from the write. `subject`: what it is about, where one write tells of
 * several aggregates.
 */
export type EventDraft = { [T in EventType]: { type: T; data: EventData<T>; subject?: string } }[EventType];

/** Where an event comes from, for the parts of the envelope that link it to its cause. */
export interface EventOrigin {
  id: string;
  source: string;
  subject: string;
  sequence: number;
  time: Date;
  correlationId: string;
  causationId?: string | undefined;
  traceparent?: string | undefined;
}

/** Newest released version of a type; new events are written in it. */
export function currentVersion(type: EventType): number {
  return Math.max(
    ...EVENT_DEFINITIONS.filter(definition => definition.type === type).map(definition => definition.version),
  );
}

export function completeEvent(draft: EventDraft, origin: EventOrigin): AnyEvent {
  return {
    specversion: '1.0',
    id: origin.id,
    source: `/services/${origin.source}`,
    type: draft.type,
    subject: origin.subject,
    time: origin.time.toISOString(),
    datacontenttype: 'application/json',
    dataschema: schemaUri(draft.type, currentVersion(draft.type)),
    sequence: origin.sequence,
    correlationid: origin.correlationId,
    ...(origin.causationId ? { causationid: origin.causationId } : {}),
    ...(origin.traceparent ? { traceparent: origin.traceparent } : {}),
    data: draft.data,
  } as AnyEvent;
}

/** Schema of everything but `data`. */
export const EnvelopeSchema = Type.Object(
  {
    specversion: Type.Literal('1.0'),
    id: Type.String({ minLength: 1, maxLength: 100 }),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    type: Type.String({ minLength: 1, maxLength: 100 }),
    subject: Type.String({ minLength: 1, maxLength: 100 }),
    time: Type.String({ format: 'date-time' }),
    datacontenttype: Type.Literal('application/json'),
    dataschema: Type.String({ minLength: 1, maxLength: 200 }),
    sequence: Type.Integer({ minimum: 1 }),
    correlationid: Type.String({ minLength: 1, maxLength: 200 }),
    causationid: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    traceparent: Type.Optional(Type.String({ maxLength: 100 })),
    data: Type.Unknown(),
  },
  { additionalProperties: false },
);
