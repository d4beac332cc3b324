import type { EventDraft } from '@switchboard/contracts';
import {
  type AggregateStore,
  type Cause,
  type Change,
  type ChangeResult,
  isDuplicateKey,
  type NewAggregate,
  type QueryFilter,
} from '@switchboard/persistence';
import type { Shareable } from '../domain/shareable';
import type { Shareables } from '../ports';

/** Those that are not removed. */
export const THERE = { deletedAt: null };

/** Things of one person, or shared, in a collection of their own. */
export class MongoShareables<T extends Shareable> implements Shareables<T> {
  constructor(protected readonly store: AggregateStore<T, Partial<T>>) {}

  /** What is stored with one, and follows from the rest of it. */
  protected derived(_item: T): Partial<T> {
    return {};
  }

  find(id: string): Promise<T | null> {
    return this.store.find(id);
  }

  countOf(owner: string): Promise<number> {
    return this.store.model.countDocuments({ ...THERE, owner } as QueryFilter<T>).exec();
  }

  async create(item: NewAggregate<T>, events: readonly EventDraft[], cause: Cause): Promise<T> {
    try {
      return await this.store.create({ ...item, ...this.derived(item as unknown as T) }, events, cause);
    } catch (error) {
      // The same request got as far as the write before.
      const before = isDuplicateKey(error, '_id') && (await this.find(item._id));
      if (!before) throw error;
      return before;
    }
  }

  change(
    id: string,
    cause: Cause,
    decide: (item: T, now: Date) => Change<Partial<T>> | null,
  ): Promise<ChangeResult<T>> {
    return this.store.change(id, cause, (before, now) => {
      const change = decide(before, now);
      return change?.set
        ? { ...change, set: { ...change.set, ...this.derived({ ...before, ...change.set }) } }
        : change;
    });
  }

  /** Makes those of earlier versions, which had no events, like the others. */
  async adopt(now: Date): Promise<void> {
    const old = { version: { $exists: false } };
    // Past the model, which does not know what they had.
    const { collection } = this.store.model;
    const added = { version: 1, inbox: [], outbox: [] };
    await collection.updateMany({ ...old, removed: true }, { $set: { ...added, deletedAt: now } });
    await collection.updateMany(old, { $set: added });
  }

  /** Takes out what was removed and told of; what came with the desk stays marked, so that the next start does not bring it back. */
  async clear(): Promise<void> {
    const told = { deletedAt: { $type: 'date' }, owner: { $ne: null }, 'outbox.id': { $exists: false } };
    await this.store.model.deleteMany(told as never).exec();
  }
}
