import type { Model, UpdateQuery } from 'mongoose';
import type { AnyEvent, EventDraft } from '@switchboard/contracts';
import { type Clock, newId, retry, systemClock, TransientError } from '@switchboard/kernel';
import {
  type AggregateFields,
  type Cause,
  type Change,
  type ChangeResult,
  INBOX_SIZE,
  type NewAggregate,
} from './aggregate';
import { outgoingEvent } from './outgoing-event';

/** Told of events right after they were written, so that they need not wait for the sweeper. */
export type OutboxListener = (entry: { aggregateId: string; events: readonly AnyEvent[] }) => void;

/** Events of an aggregate that the broker has. */
export interface Published {
  readonly aggregateId: string;
  readonly eventIds: readonly string[];
}

/** What follows from a document as it was read. */
export interface Derived {
  readonly id: string;
  /** As of which it was read, where it follows from anything in it; else `only` says from what. */
  readonly version?: number;
  /** What must still be so. */
  readonly only?: Readonly<Record<string, unknown>>;
  readonly set: Readonly<Record<string, unknown>>;
}

export interface AggregateStoreOptions<T extends AggregateFields = AggregateFields> {
  /** Name of the writing service; becomes the events' `source`. */
  readonly source: string;
  readonly clock?: Clock;
  readonly onEvents?: OutboxListener;
  /** What the events are about, where that is not the aggregate itself: a notification's events belong to its ticket. */
  readonly subjectOf?: (document: T) => string;
  /** Where the events of a deleted document wait until they are published. */
  readonly leftTo?: { remove(published: readonly Published[]): Promise<void> };
}

/**
 * The only way to write an aggregate: ONE guarded update of ONE document changes state, marks the causing event as done
 * and appends the outgoing events. Two writers never overwrite each other: the loser reads again and decides again.
 * Nothing is written whose events a consumer would refuse.
 * `in out`: a store of one type is none of another; said, so that no compilation has to find it out from mongoose's types.
 */
export class AggregateStore<in out T extends AggregateFields, in Section extends object = Record<string, unknown>> {
  private readonly clock: Clock;

  constructor(
    readonly model: Model<T>,
    private readonly options: AggregateStoreOptions<T>,
  ) {
    this.clock = options.clock ?? systemClock;
  }

  /** The document as it is, or null; one that is deleted is not there. */
  async find(id: string): Promise<T | null> {
    return present(await this.model.findById(id).lean<T>().exec());
  }

  /**
   * Writes a new aggregate with version 1 and its first events.
   * @throws UnpublishableEvent, and the driver's duplicate-key error (`isDuplicateKey`) when a unique index refuses it.
   */
  async create(document: NewAggregate<T>, drafts: readonly EventDraft[], cause: Cause): Promise<T> {
    const now = this.clock.now();
    const id = document._id as string;
    const inbox = 'event' in cause ? [inboxKey(cause)] : [];
    const bare = { ...document, version: 1, updatedAt: now, inbox, outbox: [] } as unknown as T;
    const events = this.complete(drafts, this.subjectOf(bare), 1, now, cause);
    const full = { ...bare, outbox: events };
    await new this.model(full as never).save();
    this.announce(id, events);
    return full;
  }

  /**
   * Reads, lets `decide` choose, writes. `decide` is pure and may run several times.
   * @param seen what was read just before: written at once if nobody has changed it since, and only else read again.
   * @throws UnpublishableEvent, and TransientError `write_contention` when other writers got in between 12 times in a row.
   */
  async change(
    id: string,
    cause: Cause,
    decide: (document: T, now: Date) => Change<Section> | null,
    seen?: T,
  ): Promise<ChangeResult<T>> {
    let known = seen;
    const attempt = () => {
      const first = known;
      known = undefined;
      return this.attempt(id, cause, decide, first);
    };
    return retry(attempt, { tries: 12, baseMs: 4, maxMs: 250 });
  }

  private async attempt(
    id: string,
    cause: Cause,
    decide: (document: T, now: Date) => Change<Section> | null,
    seen?: T,
  ): Promise<ChangeResult<T>> {
    const before = seen ?? (await this.find(id));
    if (!before) return { outcome: 'missing' };
    const key = 'event' in cause ? inboxKey(cause) : undefined;
    if (key && before.inbox.includes(key)) return { outcome: 'duplicate', document: before };
    const now = this.clock.now();
    const change = decide(before, now);
    // What was seen may be old: only a document that was read for this says no.
    if (!change) return seen ? this.attempt(id, cause, decide) : { outcome: 'declined', document: before };
    const events = this.complete(change.events, this.subjectOf(before), before.version + 1, now, cause);
    const filter = { ...change.only, _id: id, version: before.version, ...(key ? { inbox: { $ne: key } } : {}) };
    const document = await this.model
      .findOneAndUpdate(filter as never, this.toUpdate(change, now, key, events), { returnDocument: 'after' })
      .lean<T>()
      .exec();
    if (!document) throw new TransientError('write_contention', `${this.model.modelName} ${id} changed in between`);
    this.announce(id, events);
    return { outcome: 'applied', document, events };
  }

  private toUpdate(
    change: Change<Section>,
    now: Date,
    key: string | undefined,
    events: readonly AnyEvent[],
  ): UpdateQuery<T> {
    const push: Record<string, unknown> = {};
    const pushes: Readonly<Record<string, { value: unknown; keep?: number } | undefined>> = change.push ?? {};
    for (const [path, pushed] of Object.entries(pushes)) {
      if (!pushed) continue;
      const { value, keep } = pushed;
      push[path] = { $each: [value], ...(keep ? { $slice: -keep } : {}) };
    }
    if (key) push['inbox'] = { $each: [key], $slice: -INBOX_SIZE };
    if (events.length > 0) push['outbox'] = { $each: events };
    const set = { ...change.set, updatedAt: now, ...(change.deletes ? { deletedAt: now } : {}) };
    const update: Record<string, unknown> = { $set: set, $inc: { version: 1 } };
    if (Object.keys(push).length > 0) update['$push'] = push;
    return update as UpdateQuery<T>;
  }

  private complete(
    drafts: readonly EventDraft[],
    subject: string,
    sequence: number,
    time: Date,
    cause: Cause,
  ): AnyEvent[] {
    const link =
      'event' in cause
        ? {
            correlationId: cause.event.correlationid,
            causationId: cause.event.id,
            traceparent: cause.event.traceparent,
          }
        : { correlationId: cause.correlationId, traceparent: cause.traceparent };
    return drafts.map(draft =>
      outgoingEvent(draft, {
        ...link,
        id: newId(),
        source: this.options.source,
        subject: draft.subject ?? subject,
        sequence,
        time,
      }),
    );
  }

  private subjectOf(document: T): string {
    return this.options.subjectOf?.(document) ?? document._id;
  }

  private announce(aggregateId: string, events: readonly AnyEvent[]): void {
    if (events.length > 0) this.options.onEvents?.({ aggregateId, events });
  }

  /** Aggregates whose oldest unpublished event is older than `before`, oldest first. Shape of messaging's OutboxSource. */
  async pending(before: Date, limit: number): Promise<{ aggregateId: string; events: AnyEvent[] }[]> {
    const filter = { 'outbox.id': { $exists: true }, 'outbox.time': { $lt: before.toISOString() } };
    const found = await this.model
      .find(filter as never, { outbox: 1 } as never)
      .sort({ 'outbox.time': 1 } as never)
      .limit(limit)
      .lean<{ _id: string; outbox: AnyEvent[] }[]>()
      .exec();
    return found.map(({ _id, outbox }) => ({ aggregateId: _id, events: outbox }));
  }

  /** Takes published events out, of many by one command. The version stays: nothing that a reader sees has changed. */
  async remove(published: readonly Published[]): Promise<void> {
    const writes = published.map(({ aggregateId, eventIds }) => ({
      updateOne: { filter: { _id: aggregateId }, update: { $pull: { outbox: { id: { $in: [...eventIds] } } } } },
    }));
    const { matchedCount } = await this.model.collection.bulkWrite(writes as never[], { ordered: false });
    // Which of them are gone is not said; of those that are there nothing was left.
    if (matchedCount < published.length) await this.options.leftTo?.remove(published);
  }

  /**
   * Writes what follows from the rest of the documents alone. The version stays, as nothing that a reader sees has changed;
   * documents in which that changed since they were read are left out. Returns how many were written.
   */
  async derive(documents: readonly Derived[]): Promise<number> {
    const writes = documents.map(({ id, version, only, set }) => ({
      updateOne: { filter: { ...only, _id: id, ...(version === undefined ? {} : { version }) }, update: { $set: set } },
    }));
    const { modifiedCount } = await this.model.bulkWrite(writes as never[], { ordered: false });
    return modifiedCount;
  }

  get name(): string {
    return this.model.modelName;
  }
}

/** The same, or null where it is deleted. */
export function present<T extends Pick<AggregateFields, 'deletedAt'>>(document: T | null): T | null {
  return document?.deletedAt ? null : document;
}

function inboxKey(cause: { event: AnyEvent; consumer: string }): string {
  return `${cause.consumer}:${cause.event.id}`;
}
