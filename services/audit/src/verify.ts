import type { AuditEntry } from '@switchboard/contracts';
import { auditEntriesCollection, type Database } from '@switchboard/persistence';
import { MongoCheckpoints } from './adapters/mongo-checkpoints';
import { ChainJudge, type Verdict } from './domain/chain-judge';
import type { Statement } from './domain/checkpoint';
import { SignedHashes } from './domain/signed-hashes';
import type { CheckpointVerifier } from './ports';
import { type CheckpointProblem, type SignedTrail, verifyCheckpoints } from './verify-checkpoints';

export interface VerifyProgress {
  readonly entries: number;
  readonly chains: number;
}

export interface VerifyOptions {
  /** Only the chain of this ticket or user. */
  readonly chain?: string | undefined;
  /** Knows the public keys; without it checkpoints are left out of account. */
  readonly verifier?: CheckpointVerifier | undefined;
  /** Files with copies of the checkpoints. */
  readonly copies?: readonly string[] | undefined;
  /** Called every 1,000 entries. */
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
}

/** What checkpoints had to say. */
export interface CheckpointReport {
  /** In the database, signed and in order. */
  readonly verified: number;
  /** Newest of all, and when it was signed; null without any. */
  readonly newest: { readonly number: number; readonly at: string } | null;
  /** Checkpoints in the outside copies; null without a copy. */
  readonly outside: number | null;
  /** Entries that none covers, and since when the oldest of them waits. */
  readonly uncovered: { readonly entries: number; readonly since: string | null };
  readonly problems: readonly CheckpointProblem[];
}

export interface VerifyReport extends VerifyProgress {
  readonly intact: boolean;
  readonly seconds: number;
  /** The first bad place of each broken chain. */
  readonly broken: readonly Verdict[];
  /** Null when no key was given. */
  readonly checkpoints: CheckpointReport | null;
}

const BATCH = 1_000;
/** How much older than the newest checkpoint an entry without one may be: clocks differ, and writers can be slow. */
const OVERDUE_MS = 3_600_000;

/**
 * Reads the whole trail (or one chain) once, in chain and index order, and checks every hash, link and place, and that what
 * was signed is what is there. Memory: 40 bytes for each entry that a checkpoint covers, nothing for the rest. Entries appended
 * meanwhile may or may not be seen; either way the result is right.
 * @throws the driver's error when the database stops answering, ConfigError for a copy that can not be read.
 */
export async function verifyTrail(database: Database, options: VerifyOptions = {}): Promise<VerifyReport> {
  const started = performance.now();
  const { chain: only, verifier, copies = [] } = options;
  const signed = verifier && (await verifyCheckpoints(new MongoCheckpoints(database), verifier, copies));
  const walk = new TrailWalk(signed?.hashes ?? new SignedHashes());
  // The driver's own cursor: what is checked is what is stored, not what a schema makes of it.
  const cursor = database
    .model(auditEntriesCollection)
    .collection.find<AuditEntry>(only === undefined ? {} : { chain: only })
    .sort({ chain: 1, index: 1 })
    .batchSize(BATCH);
  for await (const entry of cursor) {
    walk.next(entry);
    if (walk.entries % BATCH === 0) options.onProgress?.(walk);
  }
  walk.end(only);
  const checkpoints = signed ? reportOf(signed, walk) : null;
  const { entries, chains, broken } = walk;
  const seconds = (performance.now() - started) / 1_000;
  const intact = broken.length === 0 && (checkpoints?.problems.length ?? 0) === 0;
  return { intact, entries, chains, seconds, broken, checkpoints };
}

/** One chain after the other. */
class TrailWalk {
  entries = 0;
  chains = 0;
  uncovered = 0;
  /** Of chains that hold: what is broken is not covered either. */
  oldestUncovered: Date | undefined;
  readonly broken: Verdict[] = [];
  private current: ChainJudge | undefined;

  constructor(private readonly signed: SignedHashes) {}

  next(entry: AuditEntry): void {
    if (this.current?.chain !== entry.chain) {
      this.finish();
      this.current = new ChainJudge(entry.chain, this.signed.take(entry.chain));
      this.chains += 1;
    }
    this.current?.next(entry);
    this.entries += 1;
  }

  /** The last chain, and those of which nothing is left. */
  end(only: string | undefined): void {
    this.finish();
    for (const chain of only === undefined ? this.signed.rest() : [only]) {
      this.current = new ChainJudge(chain, this.signed.take(chain));
      this.finish();
    }
  }

  private finish(): void {
    if (!this.current) return;
    const { uncovered, oldestUncovered: oldest } = this.current;
    const found = this.current.end();
    if (found) this.broken.push(found);
    else if (oldest && !(this.oldestUncovered && this.oldestUncovered <= oldest)) this.oldestUncovered = oldest;
    this.uncovered += uncovered;
    this.current = undefined;
  }
}

function reportOf({ newest, verified, outside, problems }: SignedTrail, walk: TrailWalk): CheckpointReport {
  const { uncovered: entries, oldestUncovered } = walk;
  const overdue = overdueProblem(oldestUncovered, newest);
  return {
    verified,
    newest: newest ? { number: newest.number, at: newest.at } : null,
    outside,
    uncovered: { entries, since: oldestUncovered?.toISOString() ?? null },
    problems: overdue ? [...problems, overdue] : problems,
  };
}

/** Somebody may have kept entries away from the checkpoints, to change them later or because they were never recorded. */
function overdueProblem(oldest: Date | undefined, newest: Statement | undefined): CheckpointProblem | undefined {
  if (!oldest || newest?.more) return undefined;
  const covered = newest ? Date.parse(newest.at) : Date.now();
  if (oldest.getTime() > covered - OVERDUE_MS) return undefined;
  const found = newest
    ? `entries recorded ${oldest.toISOString()} are in no checkpoint, though this one was signed ${newest.at}`
    : `entries recorded ${oldest.toISOString()} are in no checkpoint: does audit run, and has it a key?`;
  return { kind: 'uncovered', number: newest?.number ?? null, found };
}
