import type { AuditEntry } from '@switchboard/contracts';
import { auditEntriesCollection, type Database } from '@switchboard/persistence';
import { ChainWalk } from './domain/chain-walk';
import type { TrailBreak } from './domain/diagnose';

export interface VerifyProgress {
  readonly entries: number;
  readonly chains: number;
}

export interface VerifyOptions {
  /** Only the chain of this ticket or user. */
  readonly chain?: string | undefined;
  /** Called every 1,000 entries. */
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
}

export interface VerifyReport extends VerifyProgress {
  readonly intact: boolean;
  readonly seconds: number;
  /** The first bad place of each broken chain. */
  readonly broken: readonly TrailBreak[];
}

const BATCH = 1_000;

/**
 * Reads the whole trail (or one chain) once, in chain and index order, and checks every hash, link and place. Memory does
 * not grow with the trail. Entries appended meanwhile may or may not be seen; either way the result is right.
 * @throws the driver's error when the database stops answering.
 */
export async function verifyTrail(database: Database, options: VerifyOptions = {}): Promise<VerifyReport> {
  const started = performance.now();
  const broken: TrailBreak[] = [];
  let entries = 0;
  let chains = 0;
  let walk: ChainWalk | undefined;
  const finish = () => {
    const found = walk?.end();
    if (found) broken.push(found);
  };
  // The driver's own cursor: what is checked is what is stored, not what a schema makes of it.
  const cursor = database
    .model(auditEntriesCollection)
    .collection.find<AuditEntry>(options.chain === undefined ? {} : { chain: options.chain })
    .sort({ chain: 1, index: 1 })
    .batchSize(BATCH);
  for await (const entry of cursor) {
    if (!walk || walk.chain !== entry.chain) {
      finish();
      walk = new ChainWalk(entry.chain);
      chains += 1;
    }
    walk.next(entry);
    entries += 1;
    if (entries % BATCH === 0) options.onProgress?.({ entries, chains });
  }
  finish();
  const seconds = (performance.now() - started) / 1_000;
  return { intact: broken.length === 0, entries, chains, seconds, broken };
}
