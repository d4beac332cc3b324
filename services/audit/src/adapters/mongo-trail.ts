import type { AuditEntry } from '@switchboard/contracts';
import { type AuditEntryDocument, isDuplicateKey, type Model } from '@switchboard/persistence';
import type { Head } from '../domain/entry';
import type { AppendOutcome, Trail } from '../ports';

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

  async append(entry: AuditEntry): Promise<AppendOutcome> {
    try {
      await new this.model(entry).save();
      return 'appended';
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Both indexes may have refused it and a server names only one: the id alone says whether the event is in.
      return (await this.model.exists({ _id: entry._id })) ? 'duplicate' : 'taken';
    }
  }
}
