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
    const expiresAt = new Date(at.getTime() + HOUR_MS);
    // The place that must be free decides: two who want the last one can not both have it.
    const room = {
      _id: recipientId,
      [`recent.${this.perHour - 1}`]: { $exists: false },
      'recent.notificationId': { $ne: notificationId },
    };
    const push = { $push: { recent: { notificationId, at } }, $set: { expiresAt } };
    if (await this.insertOrUpdate(room, push)) return true;
    // No room, or it has its place already. What is older than an hour counts no more, which is looked at only now.
    const old = new Date(at.getTime() - HOUR_MS);
    await this.update({ _id: recipientId }, { $pull: { recent: { at: { $lte: old } } } });
    const mine = { _id: recipientId, 'recent.notificationId': notificationId };
    if (await this.update(mine, { $set: { expiresAt } })) return true;
    return this.update(room, push);
  }

  /** Where there is no document, the guard holds of it. @returns false when the guard refused the one that is there. */
  private async insertOrUpdate(filter: Record<string, unknown>, update: Record<string, unknown>): Promise<boolean> {
    try {
      await this.model.updateOne(filter as never, update as never, { upsert: true }).exec();
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  }

  private async update(filter: Record<string, unknown>, update: Record<string, unknown>): Promise<boolean> {
    return (await this.model.updateOne(filter as never, update as never).exec()).matchedCount > 0;
  }
}
