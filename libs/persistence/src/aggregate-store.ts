import type { Model, UpdateQuery } from 'mongoose';
import { type AnyEvent, completeEvent, type EventDraft } from '@switchboard/contracts';
import { type Clock, newId, retry, systemClock, TransientError } from '@switchboard/kernel';
import { type AggregateFields, type Cause, type Change, type ChangeResult, INBOX_SIZE } from './aggregate';

/** Told of events right after they were written, so that they need not wait for the sweeper. */
export type OutboxListener = (entry: { aggregateId: string; events: readonly AnyEvent[] }) => void;

export interface AggregateStoreOptions<T extends AggregateFields = AggregateFields> {
  /** Name of the writing service; becomes the events' `source`. */
  readonly source: string;
  readonly clock?: Clock;
  readonly onEvents?: OutboxListener;
  /** What the events are about, where that is not the aggregate itself: a notification's events belong to its ticket. */
  readonly subjectOf?: (document: T) => string;
}

/**
 * The only way to write an aggregate: ONE guarded update of ONE document changes state, marks the causing event as done
 * and appends the outgoing events. Two writers never overwrite each other: the loser reads again and decides again.
 * `in out`: a store of one type is none of another; said, so that no compilation has to find it out from mongoose's types.
 */
export class AggregateStore<in out T extends AggregateFields> {
  private readonly clock: Clock;

  constructor(
    readonly model: Model<T>,
    private readonly options: AggregateStoreOptions<T>,
  ) {
    this.clock = options.clock ?? systemClock;
  }

  /** The document as it is, or null. */
  async find(id: string): Promise<T | null> {
    return this.model.findById(id).lean<T>().exec();
  }

  /**
   * Writes a new aggregate with version 1 and its first events.
   * @throws the driver's duplicate-key error (`isDuplicateKey`) when a unique index refuses it.
   */
  async create(
    document: Omit<T, 'version' | 'updatedAt' | 'inbox' | 'outbox'>,
    drafts: readonly EventDraft[],
    cause: Cause,
  ): Promise<T> {
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
   * @throws TransientError `write_contention` when other writers got in between 12 times in a row.
   */
  async change(id: string, cause: Cause, decide: (document: T, now: Date) => Change | null): Promise<ChangeResult<T>> {
    return retry(() => this.attempt(id, cause, decide), { tries: 12, baseMs: 4, maxMs: 250 });
  }

  private async attempt(
    id: string,
    cause: Cause,
    decide: (document: T, now: Date) => Change | null,
  ): Promise<ChangeResult<T>> {
    const before = await this.find(id);
    if (!before) return { outcome: 'missing' };
    const key = 'event' in cause ? inboxKey(cause) : undefined;
    if (key && before.inbox.includes(key)) return { outcome: 'duplicate', document: before };
    const now = this.clock.now();
    const change = decide(before, now);
    if (!change) return { outcome: 'declined', document: before };
    const events = this.complete(change.events, this.subjectOf(before), before.version + 1, now, cause);
    const filter = { _id: id, version: before.version, ...(key ? { inbox: { $ne: key } } : {}) };
    const document = await this.model
      .findOneAndUpdate(filter as never, this.toUpdate(change, now, key, events), { returnDocument: 'after' })
      .lean<T>()
      .exec();
    if (!document) throw new TransientError('write_contention', `${this.model.modelName} ${id} changed in between`);
    this.announce(id, events);
    return { outcome: 'applied', document, events };
  }

  private toUpdate(change: Change, now: Date, key: string | undefined, events: readonly AnyEvent[]): UpdateQuery<T> {
    const push: Record<string, unknown> = {};
    for (const [path, { value, keep }] of Object.entries(change.push ?? {})) {
      push[path] = { $each: [value], ...(keep ? { $slice: -keep } : {}) };
    }
    if (key) push['inbox'] = { $each: [key], $slice: -INBOX_SIZE };
    if (events.length > 0) push['outbox'] = { $each: events };
    const update: Record<string, unknown> = { $set: { ...change.set, updatedAt: now }, $inc: { version: 1 } };
    if (Object.keys(push).length > 0) update['$push'] = push;
    if (change.unset?.length) update['$unset'] = Object.fromEntries(change.unset.map(path => [path, '']));
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
      completeEvent(draft, { id: newId(), source: this.options.source, subject, sequence, time, ...link }),
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

  /** Takes published events out. The version stays: nothing that a reader sees has changed. */
  async remove(aggregateId: string, eventIds: readonly string[]): Promise<void> {
    const update = { $pull: { outbox: { id: { $in: eventIds } } } };
    await this.model.updateOne({ _id: aggregateId } as never, update as never).exec();
  }

  get name(): string {
    return this.model.modelName;
  }
}

function inboxKey(cause: { event: AnyEvent; consumer: string }): string {
  return `${cause.consumer}:${cause.event.id}`;
}
