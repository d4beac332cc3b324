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
  /** Set by its last change; from then on nobody finds or changes it. What is left of it goes as soon as its events are safe. */
  deletedAt?: Date | null;
}

/** An aggregate before its first write, which adds the other fields. */
export type NewAggregate<T extends AggregateFields> = Omit<
  T,
  'version' | 'updatedAt' | 'inbox' | 'outbox' | 'deletedAt'
>;

export const INBOX_SIZE = 64;

/** mongoose paths of the fields above. */
export const aggregateFields = {
  _id: { type: String, required: true },
  version: { type: Number, required: true },
  updatedAt: { type: Date, required: true },
  inbox: { type: [String], required: true },
  outbox: { type: [{}], required: true },
  deletedAt: { type: Date },
};

/** `$jsonSchema` properties of the fields above. */
export const aggregateProperties = {
  _id: { bsonType: 'string', minLength: 1 },
  version: { bsonType: ['int', 'long', 'double'], minimum: 1 },
  updatedAt: { bsonType: 'date' },
  inbox: { bsonType: 'array', maxItems: INBOX_SIZE, items: { bsonType: 'string' } },
  outbox: { bsonType: 'array' },
  deletedAt: { bsonType: ['date', 'null'] },
};

/** Lets the sweeper find forgotten events without a look at the rest of the collection. */
export const outboxIndex = {
  name: 'outbox_pending',
  keys: { 'outbox.time': 1 },
  partialFilterExpression: { 'outbox.id': { $exists: true } },
} as const;

/** Lets whoever deletes find what a crash has left half deleted. */
export const deletedIndex = {
  name: 'deleted',
  keys: { deletedAt: 1 },
  partialFilterExpression: { deletedAt: { $type: 'date' } },
} as const;

/**
 * What to write, and which events say so. `Section` has the paths that the writer owns, dotted ones too, with what stands there:
 * where several services write one document, each sees a section of it and can set nothing else.
 */
export interface Change<Section extends object = Record<string, unknown>> {
  readonly set?: Readonly<Section>;
  /** Appends to arrays; `keep` bounds the array to its last entries. */
  readonly push?: {
    readonly [Path in keyof Section]?: { value: (Section[Path] & readonly unknown[])[number]; keep?: number };
  };
  /** What else must still be so when it is written, else it is read and decided again: for parts that are written without a new version. */
  readonly only?: Readonly<Record<string, unknown>>;
  readonly events: readonly EventDraft[];
  /** The last change of this aggregate. */
  readonly deletes?: true;
}

/** The fields of `T[Field]` by their dotted paths: `assignment.state`, `assignment.reason`, … */
export type PathsIn<T, Field extends keyof T & string> = {
  [Inner in keyof T[Field] & string as `${Field}.${Inner}`]: T[Field][Inner];
};

/**
 * What one of several owners may set: some or all of its own paths, and none of the others'. `Sections` names the owners and what
 * each owns.
 */
export type SectionOf<Sections, Owner extends keyof Sections> = Partial<Sections[Owner]> & {
  [Path in Exclude<PathOf<Sections[keyof Sections]>, keyof Sections[Owner]>]?: never;
};

/** Distributes, so that the paths of all sections are named and not only those that all have. */
type PathOf<Section> = Section extends unknown ? keyof Section : never;

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
