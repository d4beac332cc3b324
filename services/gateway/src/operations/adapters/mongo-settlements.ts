import { type AggregateStore, type Cause, isDuplicateKey } from '@switchboard/persistence';
import type { Settlement } from '../domain/settlement';
import type { NewSettlement, Settlements } from '../ports';

/** In the collection `parked_settlements`, which holds few at a time. */
export class MongoSettlements implements Settlements {
  constructor(private readonly store: AggregateStore<Settlement, Partial<Settlement>>) {}

  async begin(settlement: NewSettlement, cause: Cause): Promise<boolean> {
    try {
      await this.store.create(settlement, [], cause);
      return true;
    } catch (error) {
      if (isDuplicateKey(error, '_id')) return false;
      throw error;
    }
  }

  change: Settlements['change'] = (id, cause, decide) => this.store.change(id, cause, decide);

  async left(since: Date): Promise<Settlement[]> {
    const left = { endedAt: { $exists: false }, updatedAt: { $lt: since } };
    return this.store.model
      .find(left as never)
      .lean<Settlement[]>()
      .exec();
  }

  async clear(): Promise<void> {
    const told = { endedAt: { $exists: true }, 'outbox.id': { $exists: false } };
    await this.store.model.deleteMany(told as never).exec();
  }
}
