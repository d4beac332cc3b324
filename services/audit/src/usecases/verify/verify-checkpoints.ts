import { NO_HASH } from '../../domain/entry';
import { type Checkpoint, digestOf, isAbout, type Statement } from '../../domain/checkpoint';
import { SignedHashes } from '../../domain/signed-hashes';
import type { CheckpointCopy, Checkpoints, CheckpointVerifier } from '../../ports';
import { OutsideCopies } from './outside-copies';

export type CheckpointProblemKind =
  /** It should be in the database and is not. */
  | 'missing'
  /** Not signed by a known key, or not for this place. */
  | 'forged'
  /** Signed, but what it covers was changed afterwards. */
  | 'altered'
  /** Signed, but another one than in the outside copy: the database was set back and went on from there. */
  | 'replaced'
  /** Signed, but does not follow the one before. */
  | 'unchained'
  /** Entries that a checkpoint should cover by now. */
  | 'uncovered';

export interface CheckpointProblem {
  readonly kind: CheckpointProblemKind;
  /** Number of the checkpoint; null where none is meant. */
  readonly number: number | null;
  readonly found: string;
}

/** What the checkpoints prove, as far as they are valid themselves. */
export interface SignedTrail {
  readonly hashes: SignedHashes;
  /** The newest that can be trusted. */
  readonly newest: Statement | undefined;
  /** In the database and in order. */
  readonly verified: number;
  /** In the outside copies; null without one. */
  readonly outside: number | null;
  readonly problems: readonly CheckpointProblem[];
}

/**
 * Verifies every checkpoint: signature, order, contents, and that database and outside copies have the same ones. What the
 * database lacks, or has in another form, is taken from the copies.
 */
export async function verifyCheckpoints(
  checkpoints: Checkpoints,
  verifier: CheckpointVerifier,
  outside: readonly CheckpointCopy[],
  signal?: AbortSignal,
): Promise<SignedTrail> {
  // The copies first: what is in them was in the database before, so nothing can seem to be missing that comes in between.
  const copies = await OutsideCopies.read(outside);
  const run = new Verification(verifier, copies);
  for await (const checkpoint of checkpoints.from(Number.MIN_SAFE_INTEGER)) {
    signal?.throwIfAborted();
    await run.next(checkpoint);
  }
  return run.end();
}

class Verification {
  private readonly hashes = new SignedHashes();
  private readonly problems: CheckpointProblem[] = [];
  /** Numbers to take from the copies. */
  private readonly wanted = new Set<number>();
  private expected = 1;
  /** Digest of the one before; undefined if it is not there to be compared. */
  private previous: string | undefined = NO_HASH;
  private newest: Statement | undefined;
  private verified = 0;

  constructor(
    private readonly verifier: CheckpointVerifier,
    private readonly copies: OutsideCopies,
  ) {}

  async next(checkpoint: Checkpoint): Promise<void> {
    const { number, jws } = checkpoint;
    if (!Number.isSafeInteger(number) || number < 1) {
      this.problems.push({ kind: 'forged', number, found: 'there is no such number' });
      return;
    }
    if (number > this.expected) this.missing(this.expected, number - 1);
    const problem = await this.judge(checkpoint);
    if (problem) {
      this.problems.push({ ...problem, number });
      const sameInCopy = this.copies.digestOf(number) === digestOf(jws);
      if (!(sameInCopy && problem.kind === 'forged')) this.wanted.add(number);
    } else this.verified += 1;
    // What stands in the place of another one says nothing of its successor.
    const displaced = problem?.kind === 'forged' || problem?.kind === 'replaced';
    this.previous = displaced ? this.copies.digestOf(number) : digestOf(jws);
    this.expected = number + 1;
  }

  async end(): Promise<SignedTrail> {
    const { highest, count, conflicts } = this.copies;
    for (const number of conflicts) this.problems.push({ kind: 'replaced', number, found: 'outside copies disagree' });
    if (highest >= this.expected) this.missing(this.expected, highest);
    for await (const line of this.copies.lines(this.wanted)) {
      const { number, jws, leaves } = line;
      const verified = await this.verifier.verify(jws);
      if (!verified.valid)
        this.problems.push({ kind: 'forged', number, found: `in the outside copy: ${verified.reason}` });
      else if (leaves && isAbout(verified.statement, leaves)) this.trust(verified.statement, { number, jws, leaves });
      else if (leaves) this.problems.push({ kind: 'altered', number, found: 'in the outside copy' });
    }
    const { hashes, newest, verified, problems } = this;
    return { hashes, newest, verified, outside: count, problems };
  }

  private async judge(checkpoint: Checkpoint): Promise<Omit<CheckpointProblem, 'number'> | undefined> {
    const { number, jws, leaves } = checkpoint;
    const verified = await this.verifier.verify(jws);
    if (!verified.valid) return { kind: 'forged', found: verified.reason };
    const { statement } = verified;
    if (statement.number !== number) return { kind: 'forged', found: `it is checkpoint ${statement.number}` };
    const copied = this.copies.digestOf(number);
    if (copied && copied !== digestOf(jws)) return { kind: 'replaced', found: 'the outside copy has another one' };
    if (!isAbout(statement, leaves)) return { kind: 'altered', found: 'its entries are not those that were signed' };
    if (this.previous !== undefined && statement.previous !== this.previous) {
      return { kind: 'unchained', found: 'it was signed behind another one' };
    }
    this.trust(statement, checkpoint);
    return undefined;
  }

  private trust(statement: Statement, { number, leaves }: Checkpoint): void {
    for (const leaf of leaves) this.hashes.add(number, leaf);
    if (!this.newest || statement.number > this.newest.number) this.newest = statement;
  }

  private missing(from: number, to: number): void {
    const which = from === to ? '' : `, and all up to ${to}`;
    const how = this.copies.digestOf(to) ? 'the outside copy has it' : 'a later one has its place';
    this.problems.push({ kind: 'missing', number: from, found: `not in the database${which}; ${how}` });
    for (const number of this.copies.numbers()) if (number >= from && number <= to) this.wanted.add(number);
    this.previous = this.copies.digestOf(to);
  }
}
