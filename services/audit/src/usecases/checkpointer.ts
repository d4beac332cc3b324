import { type Clock, type Logger, PermanentError } from '@switchboard/kernel';
import {
  byChain,
  type Checkpoint,
  type CheckpointLeaf,
  digestOf,
  isAbout,
  MAX_ENTRIES,
  nextStatement,
  NO_CHECKPOINT,
  type Predecessor,
} from '../domain/checkpoint';
import { gather, type GatherDeps } from './gather';
import type {
  AuditMetrics,
  Checkpoints,
  CheckpointSigner,
  CheckpointVerifier,
  Coverage,
  OutsideCopy,
  TrailLinks,
} from '../ports';

export interface CheckpointerDeps extends GatherDeps {
  readonly trailLinks: TrailLinks;
  readonly coverage: Coverage;
  readonly checkpoints: Checkpoints;
  readonly signer: CheckpointSigner;
  readonly verifier: CheckpointVerifier;
  readonly outside: OutsideCopy | undefined;
  readonly metrics: AuditMetrics;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Entries per checkpoint at most; a test may want several. */
  readonly maxEntries?: number;
}

/** How often the whole trail is searched for chains that the work list lacks; milliseconds. */
const SEARCH_EVERY_MS = 24 * 3_600_000;

/**
 * Signs what was appended since the last checkpoint. Several may run at the same time, in one process or many: the number of a
 * checkpoint is unique, so whoever inserts it first has made it, and the other starts over from there. The document is the
 * truth; the work list and the outside copy follow from it and catch up after a crash.
 */
export class Checkpointer {
  private searchedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly deps: CheckpointerDeps) {}

  /**
   * Until nothing is left to cover, or `signal` is aborted.
   * @throws PermanentError `audit_checkpoints_disagree` when the database is not what the outside copy or the keys say.
   */
  async run(signal: AbortSignal): Promise<void> {
    const { coverage, logger, metrics, maxEntries = MAX_ENTRIES } = this.deps;
    await this.search(signal);
    let after = '';
    while (!signal.aborted) {
      const previous = await this.catchUp();
      const found = await gather(this.deps, after, maxEntries);
      for (const { chain, index } of found.broken) {
        metrics.refused();
        logger.error({ chain, index }, 'the trail is broken here and no checkpoint covers it: run audit:verify');
      }
      if (found.leaves.length > 0 && !(await this.write(previous, found.leaves, found.more))) continue;
      for (const done of found.nothingLeft) await coverage.release(done);
      if (!found.more) return;
      after = found.after;
    }
  }

  /** Marks may be missing: entries older than the first checkpoint, entries of a version that knew none. */
  private async search(signal: AbortSignal): Promise<void> {
    const now = this.deps.clock.now().getTime();
    if (now - this.searchedAt < SEARCH_EVERY_MS) return;
    for await (const heads of this.deps.trailLinks.heads()) {
      if (signal.aborted) return;
      await this.deps.coverage.markMissing(heads);
    }
    this.searchedAt = now;
  }

  /** @returns false when another audit was first. */
  private async write(previous: Predecessor, leaves: CheckpointLeaf[], more: boolean): Promise<boolean> {
    const { signer, clock, checkpoints, coverage, outside, metrics, logger } = this.deps;
    const sorted = leaves.sort(byChain);
    const at = clock.now();
    const statement = nextStatement(previous, sorted, { at, more });
    const checkpoint: Checkpoint = { number: statement.number, jws: await signer.sign(statement), leaves: sorted };
    if (!(await checkpoints.add(checkpoint))) return false;
    metrics.written(at, statement.entries);
    // The signed statement itself: a log that leaves this machine is one more copy.
    const { number, entries, total } = statement;
    logger.info({ checkpoint: checkpoint.jws, number, entries, total }, 'checkpoint written');
    await outside?.append(checkpoint);
    await coverage.settle(checkpoint);
    return true;
  }

  /** Finishes what a crash, or another audit, has left: the outside copy, and the notes of what is covered. */
  private async catchUp(): Promise<Predecessor> {
    const { checkpoints, coverage, outside } = this.deps;
    const copied = await outside?.latest();
    let newest: Checkpoint | undefined;
    let previous: Predecessor | undefined;
    if (outside) {
      for await (const checkpoint of checkpoints.from(copied?.number ?? 1)) {
        if (copied && checkpoint.number === copied.number) {
          if (checkpoint.jws !== copied.jws)
            this.disagree(checkpoint.number, 'is another one than in the outside copy');
          previous = await this.predecessor(checkpoint);
        } else {
          previous = await this.follows(checkpoint, previous ?? NO_CHECKPOINT);
          await outside.append(checkpoint);
        }
        newest = checkpoint;
      }
      if (copied && !newest) this.disagree(copied.number, 'is in the outside copy and not in the database');
    } else {
      newest = await checkpoints.latest();
      previous = newest && (await this.predecessor(newest));
    }
    if (newest) await coverage.settle(newest);
    return previous ?? NO_CHECKPOINT;
  }

  private async follows(checkpoint: Checkpoint, before: Predecessor): Promise<Predecessor> {
    const { number, jws, leaves } = checkpoint;
    const verified = await this.deps.verifier.verify(jws);
    if (!verified.valid) return this.disagree(number, `can not be trusted: ${verified.reason}`);
    const { statement } = verified;
    if (statement.number !== number || statement.previous !== before.digest) {
      return this.disagree(number, 'does not follow the one before');
    }
    if (!isAbout(statement, leaves)) return this.disagree(number, 'was changed');
    return { number, digest: digestOf(jws), total: statement.total };
  }

  private async predecessor({ number, jws }: Checkpoint): Promise<Predecessor> {
    const verified = await this.deps.verifier.verify(jws);
    if (!verified.valid) return this.disagree(number, `can not be trusted: ${verified.reason}`);
    if (verified.statement.number !== number) return this.disagree(number, 'has the place of another one');
    return { number, digest: digestOf(jws), total: verified.statement.total };
  }

  private disagree(number: number, what: string): never {
    this.deps.metrics.refused();
    const where = this.deps.outside ? ` Copy: ${this.deps.outside.name}.` : '';
    throw new PermanentError(
      'audit_checkpoints_disagree',
      `Checkpoint ${number} ${what}; no further one is written. Run audit:verify. After a restore of the database that you ` +
        `made yourself, move the copy away; after a change of the key, keep the old public key in AUDIT_SIGNING_KEY.${where}`,
    );
  }
}
