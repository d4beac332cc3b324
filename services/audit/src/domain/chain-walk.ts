import type { AuditEntry } from '@switchboard/contracts';
import { diagnose, type TrailBreak } from './diagnose';
import { NO_HASH } from './entry';
import { isInconsistent, hasOwnHash } from './entry-checks';

/** Entries kept behind a break to find out what happened; bounds the memory that one long chain can take. */
const MAX_SUSPECTS = 2_000;

/** Follows one chain in index order and keeps no more of it than the question needs. */
export class ChainWalk {
  private previous: { id: string; hash: string; previousHash: string } | undefined;
  private index = 1;
  private readonly suspects: AuditEntry[] = [];

  constructor(readonly chain: string) {}

  /** How many entries from the front hold together. */
  get sound(): number {
    return this.index - 1;
  }

  next(entry: AuditEntry): void {
    if (this.suspects.length === 0 && this.follows(entry)) {
      this.previous = { id: entry._id, hash: entry.hash, previousHash: entry.previousHash };
      this.index += 1;
    } else if (this.suspects.length < MAX_SUSPECTS) this.suspects.push(entry);
  }

  /** The first bad place, if there is one. Call after the last entry. */
  end(): TrailBreak | undefined {
    const [first, ...rest] = this.suspects;
    if (!first) return undefined;
    return diagnose({ chain: this.chain, index: this.index, previous: this.previous, suspects: [first, ...rest] });
  }

  private follows(entry: AuditEntry): boolean {
    const linked = entry.index === this.index && entry.previousHash === (this.previous?.hash ?? NO_HASH);
    return linked && hasOwnHash(entry) && !isInconsistent(entry);
  }
}
