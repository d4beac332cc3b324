import type { AuditEntry } from '@switchboard/contracts';
import { ChainVerifier, type Verdict } from '../../domain/chain-verifier';
import type { Statement } from '../../domain/checkpoint';
import { SignedHashes } from '../../domain/signed-hashes';
import type { MissingStart } from '../../domain/unrecorded';
import type { CheckpointCopy, Checkpoints, CheckpointVerifier, Subjects, TrailEntries } from '../../ports';
import { type Completeness, findUnrecorded } from './find-unrecorded';
import { type CheckpointProblem, type SignedTrail, verifyCheckpoints } from './verify-checkpoints';

export interface VerifyProgress {
  readonly entries: number;
  readonly chains: number;
}

export interface VerifyDeps {
  readonly entries: TrailEntries;
  readonly subjects: Subjects;
  readonly checkpoints: Checkpoints;
  /** Knows the public keys; without it checkpoints are left out of account. */
  readonly verifier: CheckpointVerifier | undefined;
  /** Copies of the checkpoints outside of the database. */
  readonly copies: readonly CheckpointCopy[];
}

export interface VerifyQuestion {
  /** Only the chain of this ticket or user. */
  readonly chain?: string | undefined;
  /** How long an event may be on its way before it counts as lost; milliseconds, 5 minutes by default. */
  readonly graceMs?: number | undefined;
  /** Called every 1,000 entries. */
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
  /** Ends it without a report. */
  readonly signal?: AbortSignal | undefined;
}

/** What verifying the checkpoints found. */
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
  /** What the trail should tell of and does not. */
  readonly completeness: Completeness;
  /** Null when no key was given. */
  readonly checkpoints: CheckpointReport | null;
}

const PROGRESS_EVERY = 1_000;
/** How much older than the newest checkpoint an entry without one may be: clocks differ, and writers can be slow. */
const OVERDUE_MS = 3_600_000;
/** Longer than an event is on its way on a busy day, and short enough that a loss is reported soon. */
const GRACE_MS = 5 * 60_000;

/**
 * Reads the whole trail (or one chain) once, in chain and index order, and checks every hash, link and place, and that what
 * was signed is what is there. Then looks for tickets and people of which the trail does not tell from the beginning.
 * Memory: 40 bytes for each entry that a checkpoint covers, nothing for the rest. Entries appended meanwhile may or may not
 * be seen; either way the result is right.
 * @throws the driver's error when the database stops answering, ConfigError for a copy that can not be read, the reason of `signal`.
 */
export async function verifyTrail(deps: VerifyDeps, question: VerifyQuestion = {}): Promise<VerifyReport> {
  const started = performance.now();
  const { verifier, copies } = deps;
  const { chain: only, graceMs = GRACE_MS, signal } = question;
  const signed = verifier && (await verifyCheckpoints(deps.checkpoints, verifier, copies, signal));
  const walk = new TrailWalk(signed?.hashes ?? new SignedHashes());
  for await (const entry of deps.entries.inOrder(only)) {
    walk.next(entry);
    if (walk.entries % PROGRESS_EVERY !== 0) continue;
    question.onProgress?.(walk);
    signal?.throwIfAborted();
  }
  signal?.throwIfAborted();
  walk.end(only);
  const checkpoints = signed ? reportOf(signed, walk) : null;
  const { entries, chains, broken, missingStarts } = walk;
  const completeness = await findUnrecorded(deps.subjects, {
    missingStarts,
    broken: new Set(broken.map(({ chain }) => chain)),
    only,
    now: { at: new Date(), graceMs },
  });
  const seconds = (performance.now() - started) / 1_000;
  const wrong = broken.length + completeness.unrecorded.length + (checkpoints?.problems.length ?? 0);
  return { intact: wrong === 0, entries, chains, seconds, broken, completeness, checkpoints };
}

/** One chain after the other. */
class TrailWalk {
  entries = 0;
  chains = 0;
  uncovered = 0;
  /** Of chains that hold: what is broken is not covered either. */
  oldestUncovered: Date | undefined;
  readonly broken: Verdict[] = [];
  readonly missingStarts: MissingStart[] = [];
  private current: ChainVerifier | undefined;

  constructor(private readonly signed: SignedHashes) {}

  next(entry: AuditEntry): void {
    if (this.current?.chain !== entry.chain) {
      this.finish();
      this.current = new ChainVerifier(entry.chain, this.signed.take(entry.chain));
      this.chains += 1;
    }
    this.current?.next(entry);
    this.entries += 1;
  }

  /** The last chain, and those of which nothing is left. */
  end(only: string | undefined): void {
    this.finish();
    for (const chain of only === undefined ? this.signed.rest() : [only]) {
      this.current = new ChainVerifier(chain, this.signed.take(chain));
      this.finish();
    }
  }

  private finish(): void {
    if (!this.current) return;
    const { uncovered, oldestUncovered: oldest } = this.current;
    const found = this.current.end();
    const missingStart = this.current.missingStart();
    if (missingStart) this.missingStarts.push(missingStart);
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
