import type { Clock } from '@switchboard/kernel';
import { isDuplicateKey, type Model } from '@switchboard/persistence';
import type { RecipientBudgets } from '../ports';
import type { RecipientBudgetDocument } from './recipient-budgets-collection';

const HOUR_MS = 3_600_000;

/** Counted in the database, so that any number of notifiers together keep within the limit. */
export class MongoRecipientBudgets implements RecipientBudgets {
  constructor(
    private readonly model: Model<RecipientBudgetDocument>,
    private readonly clock: Clock,
    private readonly perHour: number,
  ) {}

  async take(recipientId: string, notificationId: string): Promise<boolean> {
    const at = this.clock.now();
    const old = new Date(at.getTime() - HOUR_MS);
    await this.update({ _id: recipientId }, { $pull: { recent: { at: { $lte: old } } } });
    const mine = { _id: recipientId, 'recent.notificationId': notificationId };
    if (await this.update(mine, { $set: { expiresAt: new Date(at.getTime() + HOUR_MS) } })) return true;
    // The place that must be free decides: two who want the last one can not both have it.
    const room = {
      _id: recipientId,
      [`recent.${this.perHour - 1}`]: { $exists: false },
      'recent.notificationId': { $ne: notificationId },
    };
    const push = {
      $push: { recent: { notificationId, at } },
      $set: { expiresAt: new Date(at.getTime() + HOUR_MS) },
    };
    if (await this.update(room, push)) return true;
    try {
      // The first mail for a long time.
      await this.model.create({ _id: recipientId, recent: [{ notificationId, at }], expiresAt: push.$set.expiresAt });
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Full, or another notifier wrote the document between the two writes; the guard tells which.
      return this.update(room, push);
    }
  }

  private async update(filter: Record<string, unknown>, update: Record<string, unknown>): Promise<boolean> {
    return (await this.model.updateOne(filter as never, update as never).exec()).matchedCount > 0;
  }
}
