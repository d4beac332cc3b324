import type { AuditEntryDocument, Model } from '@switchboard/persistence';
import type { ChainCoverage, Link } from '../domain/coverage';
import type { ChainHead, TrailLinks } from '../ports';

/** Chains handed on at a time. */
const BATCH = 1_000;

/** Reads of the trail by its index on chain and place; contents stay where they are. */
export class MongoTrailLinks implements TrailLinks {
  constructor(private readonly model: Model<AuditEntryDocument>) {}

  async uncovered(chains: readonly ChainCoverage[], limit: number): Promise<Link[]> {
    if (chains.length === 0) return [];
    return this.model.collection
      .find<Link>(
        { $or: chains.map(({ chain, covered }) => ({ chain, index: { $gt: covered } })) },
        { projection: { _id: 0, chain: 1, index: 1, hash: 1, previousHash: 1 } },
      )
      .sort({ chain: 1, index: 1 })
      .limit(limit)
      .batchSize(limit)
      .toArray();
  }

  async *heads(): AsyncGenerator<ChainHead[]> {
    const cursor = this.model.collection
      .find<{ chain: string; index: number }>({}, { projection: { _id: 0, chain: 1, index: 1 } })
      .sort({ chain: 1, index: 1 })
      .batchSize(10 * BATCH);
    let batch: { chain: string; head: number }[] = [];
    for await (const { chain, index } of cursor) {
      const last = batch.at(-1);
      if (last?.chain === chain) {
        last.head = index;
        continue;
      }
      if (batch.length >= BATCH) {
        yield batch;
        batch = [];
      }
      batch.push({ chain, head: index });
    }
    if (batch.length > 0) yield batch;
  }
}
