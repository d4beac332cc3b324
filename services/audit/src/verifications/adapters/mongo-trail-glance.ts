import { type AuditStateView } from '@switchboard/contracts';
import {
  auditEntriesCollection,
  type Database,
  type TicketDocument,
  ticketsCollection,
} from '@switchboard/persistence';
import { type CheckpointDocument, checkpointsCollection } from '../../adapters/mongo-checkpoints';
import type { CheckpointVerifier } from '../../ports';
import type { TrailGlance } from '../ports';

/** Ids asked for at a time. */
const BATCH = 1_000;

/** The trail from outside: what counting and the newest checkpoint tell. */
export class MongoTrailGlance implements TrailGlance {
  constructor(
    private readonly database: Database,
    private readonly verifier: CheckpointVerifier | undefined,
  ) {}

  entries(): Promise<number> {
    return this.database.connection.collection(auditEntriesCollection.name).estimatedDocumentCount();
  }

  async checkpoint(): Promise<AuditStateView['checkpoint']> {
    // Without its leaves, which can have 2 MB.
    const [newest] = await this.database.connection
      .collection<CheckpointDocument>(checkpointsCollection.name)
      .find({}, { projection: { jws: 1 } })
      .sort({ _id: -1 })
      .limit(1)
      .toArray();
    const verified = newest && (await this.verifier?.verify(String(newest.jws)));
    if (!verified?.valid) return null;
    const { number, at, total: covered } = verified.statement;
    return { number, at, covered };
  }

  async ticketNumbers(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const numbers = new Map<string, string>();
    for (let from = 0; from < ids.length; from += BATCH) {
      const found = await this.database.connection
        .collection<Pick<TicketDocument, '_id' | 'number'>>(ticketsCollection.name)
        .find({ _id: { $in: ids.slice(from, from + BATCH) } }, { projection: { number: 1 } })
        .toArray();
      for (const { _id, number } of found) numbers.set(_id, number);
    }
    return numbers;
  }
}
