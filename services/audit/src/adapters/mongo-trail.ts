import type { AuditEntry } from '@switchboard/contracts';
import { type AuditEntryDocument, isDuplicateKey, type Model } from '@switchboard/persistence';
import type { Head } from '../domain/entry';
import type { Appended, Trail } from '../ports';

/** Of the driver's error when one write of several was refused. */
interface Refusal {
  readonly insertedCount?: number;
  readonly writeErrors?: unknown;
}

/** The trail in `audit_entries`; its two unique indexes decide every race. */
export class MongoTrail implements Trail {
  constructor(private readonly model: Model<AuditEntryDocument>) {}

  async head(chain: string): Promise<Head | undefined> {
    const [newest] = await this.model
      .find({ chain }, { index: 1, hash: 1 })
      .sort({ index: -1 })
      .limit(1)
      .lean<Head[]>()
      .exec();
    return newest;
  }

  async append(entries: readonly AuditEntry[]): Promise<Appended> {
    try {
      // The driver's own collection: what was hashed is written as it is. In order, because each entry follows from the one before.
      await this.model.collection.insertMany([...entries] as never[], { ordered: true });
      return { count: entries.length };
    } catch (error) {
      const { insertedCount, writeErrors } = error as Refusal;
      if ([writeErrors ?? []].flat().length === 0) throw error;
      return { count: insertedCount ?? 0, refusal: isDuplicateKey(error) ? 'there already' : error };
    }
  }

  async known(eventIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.model
      .find({ _id: { $in: [...eventIds] } }, { _id: 1 })
      .lean<{ _id: string }[]>()
      .exec();
    return new Set(found.map(({ _id }) => _id));
  }
}
