import { type Database, defineCollection, isDuplicateKey } from '@switchboard/persistence';
import { type Checkpoint, entriesOf } from '../domain/checkpoint';
import type { ChainCoverage } from '../domain/coverage';
import { NO_HASH } from '../domain/entry';
import type { ChainHead, Coverage } from '../ports';

/** How far checkpoints have come in a chain. Owner: audit. Follows from trail and checkpoints, and can be made again. */
export interface CoverageDocument {
  /** The chain. */
  _id: string;
  head: number;
  covered: number;
  coveredHash: string;
  /** Whether `covered` is behind `head`. */
  pending: boolean;
}

export const coverageCollection = defineCollection<CoverageDocument>({
  name: 'audit_coverage',
  fields: {
    _id: { type: String, required: true },
    head: { type: Number, required: true },
    covered: { type: Number, required: true },
    coveredHash: { type: String, required: true },
    pending: { type: Boolean, required: true },
  },
  indexes: [{ name: 'pending', keys: { pending: 1, _id: 1 }, partialFilterExpression: { pending: true } }],
});

/** Updates per command. */
const BATCH = 1_000;

/** What puts a chain on the list, or its head further up. */
const toMark = ({ chain, head }: ChainHead) => ({
  updateOne: {
    filter: { _id: chain },
    update: { $max: { head }, $set: { pending: true }, $setOnInsert: { covered: 0, coveredHash: NO_HASH } },
    upsert: true,
  },
});

export class MongoCoverage implements Coverage {
  constructor(private readonly database: Database) {}

  async mark(heads: readonly ChainHead[]): Promise<void> {
    const upsert = () => this.documents.bulkWrite(heads.map(toMark), { ordered: false });
    // Two audits may both find that a chain is new; then one inserts it and the other has to look again.
    await upsert().catch((error: unknown) => {
      if (isDuplicateKey(error)) return upsert();
      throw error;
    });
  }

  async markMissing(heads: readonly ChainHead[]): Promise<number> {
    const ids = heads.map(({ chain }) => chain);
    const known = await this.documents.find({ _id: { $in: ids } }).toArray();
    const byId = new Map(known.map(document => [document._id, document]));
    const missing = heads.filter(({ chain, head }) => {
      const document = byId.get(chain);
      return !document || (document.covered < head && !document.pending);
    });
    if (missing.length > 0) await this.documents.bulkWrite(missing.map(toMark), { ordered: false });
    return missing.length;
  }

  async pending(after: string, limit: number): Promise<ChainCoverage[]> {
    const found = await this.documents
      .find({ pending: true, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id, head, covered, coveredHash }) => ({ chain: _id, head, covered, coveredHash }));
  }

  async release({ chain, covered }: ChainCoverage): Promise<void> {
    await this.documents.updateOne({ _id: chain, head: { $lte: covered } }, { $set: { pending: false } });
  }

  async settle({ leaves }: Checkpoint): Promise<void> {
    const last = leaves.at(-1);
    if (!last) return;
    const reached = (await this.documents.findOne({ _id: last.chain }))?.covered ?? 0;
    // Leaves are noted in their order, so the last one tells whether a crash came between.
    if (reached >= last.from) return;
    const updates = leaves.map(leaf => {
      const [index, hash] = [...entriesOf(leaf)].at(-1) ?? [leaf.from - 1, Buffer.alloc(32)];
      const reachedNow = { covered: index, coveredHash: hash.toString('hex'), pending: { $gt: ['$head', index] } };
      return { updateOne: { filter: { _id: leaf.chain, covered: leaf.from - 1 }, update: [{ $set: reachedNow }] } };
    });
    for (let at = 0; at < updates.length; at += BATCH) await this.documents.bulkWrite(updates.slice(at, at + BATCH));
  }

  private get documents() {
    return this.database.connection.collection<CoverageDocument>(coverageCollection.name);
  }
}
