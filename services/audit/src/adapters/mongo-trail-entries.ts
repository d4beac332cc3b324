import type { AuditEntry } from '@switchboard/contracts';
import type { AuditEntryDocument, Model } from '@switchboard/persistence';
import type { TrailEntries } from '../ports';

const BATCH = 1_000;

/** The driver's own cursor: what is verified is what is stored, not what a schema makes of it. */
export class MongoTrailEntries implements TrailEntries {
  constructor(private readonly model: Model<AuditEntryDocument>) {}

  inOrder(chain?: string): AsyncIterable<AuditEntry> {
    return this.model.collection
      .find<AuditEntry>(chain === undefined ? {} : { chain })
      .sort({ chain: 1, index: 1 })
      .batchSize(BATCH);
  }
}
