import type { AuditEntry } from '@switchboard/contracts';
import { ChainWalk } from './chain-walk';
import type { TrailBreak } from './diagnose';
import type { SignedChain } from './signed-hashes';
import type { MissingStart } from './unrecorded';

/** The first bad place of a chain, and the checkpoint that proves what should be there. */
export interface Verdict extends TrailBreak {
  /** Number of the first checkpoint that covers this place; null where none does. */
  readonly checkpoint: number | null;
}

/** Verifies one chain: every hash, link and index, and that it is what was signed of it. */
export class ChainVerifier {
  private readonly walk: ChainWalk;
  private readonly coveredTo: number;
  /** The first entry that is not the one that was signed. */
  private differs: { readonly index: number; readonly id: string; readonly hash: string } | undefined;
  private last = 0;
  /** Entries behind everything that was signed. */
  uncovered = 0;
  oldestUncovered: Date | undefined;
  private oldest: Date | undefined;
  private firstVersion: number | undefined;

  constructor(
    readonly chain: string,
    private readonly signed: SignedChain,
  ) {
    this.walk = new ChainWalk(chain);
    this.coveredTo = [...signed.keys()].reduce((highest, index) => Math.max(highest, index), 0);
  }

  next(entry: AuditEntry): void {
    const { index, hash, recordedAt } = entry;
    this.walk.next(entry);
    const signed = this.signed.get(index);
    if (signed && signed.hash !== hash) this.differs ??= { index, id: entry._id, hash };
    if (index > this.coveredTo) {
      this.uncovered += 1;
      const older = recordedAt instanceof Date && !(this.oldestUncovered && this.oldestUncovered <= recordedAt);
      if (older) this.oldestUncovered = recordedAt;
    }
    this.last = Math.max(this.last, index);
    if (recordedAt instanceof Date) this.oldest ??= recordedAt;
    // Mails are in the chain of their ticket and count versions of their own.
    if (!String(entry.type).startsWith('notification.'))
      this.firstVersion = Math.min(this.firstVersion ?? Infinity, entry.sequence);
  }

  /** Undefined where the chain tells of version 1, or has no entry. */
  missingStart(): MissingStart | undefined {
    if (this.firstVersion === 1 || !this.oldest) return undefined;
    return { chain: this.chain, firstVersion: this.firstVersion ?? null, recordedAt: this.oldest };
  }

  /** Call after the last entry. */
  end(): Verdict | undefined {
    const found = this.decide();
    return found && { ...found, checkpoint: this.signed.get(found.index)?.checkpoint ?? null };
  }

  private decide(): TrailBreak | undefined {
    const found = this.walk.end();
    if (!this.differs) return found ?? this.truncated();
    // By the hashes alone the entry before a link that does not fit would be the bad one; if that one is as it was signed, the next is not.
    const blamesSigned = found && found.index <= this.walk.sound && found.index < this.differs.index;
    if (found && found.index <= this.differs.index && !blamesSigned) return found;
    return this.rewritten(this.differs);
  }

  private rewritten({ index, id, hash }: { index: number; id: string; hash: string }): TrailBreak {
    const expected = `hash ${this.signed.get(index)?.hash ?? ''}, which was signed`;
    return { kind: 'rewritten', chain: this.chain, index, id, expected, found: `hash ${hash}` };
  }

  private truncated(): TrailBreak | undefined {
    if (this.last >= this.coveredTo) return undefined;
    const expected = `entries up to index ${this.coveredTo}, which were signed`;
    const found = this.last === 0 ? 'no entry of this chain' : `index ${this.last} is the last`;
    return { kind: 'truncated', chain: this.chain, index: this.last + 1, id: null, expected, found };
  }
}
