import type { Case, Operation } from '../case';
import type { Outcome } from '../outcome';

/** A difference between the two servers that is understood. */
export interface KnownDifference {
  readonly name: string;
  /** What MongoDB does by its documentation or its published sources, and who departs from it. */
  readonly reason: string;
  /** Whether this is what happened. `ours` is the embedded store's answer, `theirs` the reference's. */
  readonly explains: (found: Found) => boolean;
}

/** A case that was answered differently. */
export interface Found {
  readonly docs: Case['docs'];
  readonly operation: Operation;
  /** The operation's command as text, see show.ts. */
  readonly command: string;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}
