import type { AnyEvent, EventDraft } from '@switchboard/contracts';

/** Fields that every aggregate has beside its own. */
export interface AggregateFields {
  _id: string;
  /** 1 after creation; +1 with every write. Events carry it as `sequence`. */
  version: number;
  updatedAt: Date;
  /** `<consumer>:<event id>` of the last 64 events that changed it. */
  inbox: string[];
  /** Events that are written but not yet confirmed by the broker. */
  outbox: AnyEvent[];
}

export const INBOX_SIZE = 64;

/** mongoose paths of the fields above. */
export const aggregateFields = {
  _id: { type: String, required: true },
  version: { type: Number, required: true },
  updatedAt: { type: Date, required: true },
  inbox: { type: [String], required: true },
  outbox: { type: [{}], required: true },
};

/** `$jsonSchema` properties of the fields above. */
export const aggregateProperties = {
  _id: { bsonType: 'string', minLength: 1 },
  version: { bsonType: ['int', 'long', 'double'], minimum: 1 },
  updatedAt: { bsonType: 'date' },
  inbox: { bsonType: 'array', maxItems: INBOX_SIZE, items: { bsonType: 'string' } },
  outbox: { bsonType: 'array' },
};

/** Lets the sweeper find forgotten events without a look at the rest of the collection. */
export const outboxIndex = {
  name: 'outbox_pending',
  keys: { 'outbox.time': 1 },
  partialFilterExpression: { 'outbox.id': { $exists: true } },
} as const;

/** What to write, and which events say so. Paths may be dotted; only paths of the section that the writer owns. */
export interface Change {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly unset?: readonly string[];
  /** Appends to arrays; `keep` bounds the array to its last entries. */
  readonly push?: Readonly<Record<string, { value: unknown; keep?: number }>>;
  readonly events: readonly EventDraft[];
}

/** What made a writer write: an event it consumed, or a request. */
export type Cause =
  | { readonly event: AnyEvent; readonly consumer: string }
  | { readonly correlationId: string; readonly traceparent?: string | undefined };

export type ChangeResult<T> =
  | { readonly outcome: 'applied'; readonly document: T; readonly events: readonly AnyEvent[] }
  /** This event had changed it before; nothing was written. */
  | { readonly outcome: 'duplicate'; readonly document: T }
  /** `decide` returned null; nothing was written. */
  | { readonly outcome: 'declined'; readonly document: T }
  | { readonly outcome: 'missing' };
