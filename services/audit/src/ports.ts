import type { AuditEntry } from '@switchboard/contracts';
import type { Checkpoint, CheckpointLeaf, Statement } from './domain/checkpoint';
import type { ChainCoverage, Link } from './domain/coverage';
import type { Head } from './domain/entry';
import type { Subject } from './domain/unrecorded';

/** Highest index of a chain. */
export interface ChainHead {
  readonly chain: string;
  readonly head: number;
}

/** What became of an attempt to append. */
export interface Appended {
  /** So many of them are in, from the first one on. */
  readonly count: number;
  /**
   * Why the next one is not: the event or its place in the chain is `there already`, or what the database said. Absent when all are in.
   * Those behind it were not tried: they may follow from it.
   */
  readonly refusal?: unknown;
}

/** The trail as its writer sees it. There is no way to change or remove an entry. */
export interface Trail {
  /** Newest entry of a chain; undefined while it has none. */
  head(chain: string): Promise<Head | undefined>;
  /** Appends entries of any chains in their order, by one command, and ends at the first that is refused. */
  append(entries: readonly AuditEntry[]): Promise<Appended>;
  /** Which of these events are in the trail. */
  known(eventIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The trail as its verifier sees it. */
export interface TrailEntries {
  /** Every entry as it is stored, by chain and index; with `chain`, only those of that chain. */
  inOrder(chain?: string): AsyncIterable<AuditEntry>;
}

/** The trail as its checkpoints see it. */
export interface TrailLinks {
  /** Entries behind what is covered, of all these chains, by chain and index; at most `limit`. */
  uncovered(chains: readonly ChainCoverage[], limit: number): Promise<Link[]>;
  /** Highest index of every chain there is, in batches. */
  heads(): AsyncIterable<readonly ChainHead[]>;
}

/** Which chains have entries that no checkpoint covers: a work list, kept so that nobody has to search the trail. */
export interface Coverage {
  /** Says how far these chains have come, by one command. Resolves when that is durable. */
  mark(heads: readonly ChainHead[]): Promise<void>;
  /** The same for many; chains that are covered that far already are left alone. @returns how many were not. */
  markMissing(heads: readonly ChainHead[]): Promise<number>;
  /** Chains to cover, in order, behind `after`. */
  pending(after: string, limit: number): Promise<ChainCoverage[]>;
  /** Takes a chain off the list that has been covered in the meantime. */
  release(coverage: ChainCoverage): Promise<void>;
  /** Notes what a checkpoint covers. May be repeated. */
  settle(checkpoint: Checkpoint): Promise<void>;
}

/** Checkpoints in the database. There is no way to change or remove one. */
export interface Checkpoints {
  latest(): Promise<Checkpoint | undefined>;
  /** In order of their numbers, from this one. */
  from(number: number): AsyncIterable<Checkpoint>;
  /** False when another audit made this number first. */
  add(checkpoint: Checkpoint): Promise<boolean>;
}

/** A checkpoint as a line of a copy tells it. A line of a log has no leaves. */
export interface CheckpointLine {
  readonly number: number;
  readonly jws: string;
  readonly leaves: readonly CheckpointLeaf[] | undefined;
}

/** A copy of checkpoints as its verifier sees it. */
export interface CheckpointCopy {
  /** For messages. */
  readonly name: string;
  /** Every line that holds a checkpoint, not verified; other lines are passed over, so that a log serves too. */
  lines(): AsyncIterable<CheckpointLine>;
}

/** The copy of all checkpoints that is kept outside of the database. */
export interface OutsideCopy {
  /** For messages. */
  readonly name: string;
  /** Newest checkpoint in it, as signed; undefined while there is none. */
  latest(): Promise<{ readonly number: number; readonly jws: string } | undefined>;
  /** Resolves when it is durable. */
  append(checkpoint: Checkpoint): Promise<void>;
}

export interface CheckpointSigner {
  /** Name of the key. */
  readonly kid: string;
  /** @returns a compact JWS. */
  sign(statement: Statement): Promise<string>;
}

export type VerifiedCheckpoint =
  { readonly valid: true; readonly statement: Statement } | { readonly valid: false; readonly reason: string };

export interface CheckpointVerifier {
  verify(jws: string): Promise<VerifiedCheckpoint>;
}

/** What operators see of the checkpoints. */
export interface AuditMetrics {
  /** A checkpoint was written at that time. */
  written(at: Date, entries: number): void;
  /** Checkpoints are not written, or leave something out, until an operator acts. */
  refused(): void;
}

/** Tickets and people as they are stored; read only, and only to see whether the trail knows them. */
export interface Subjects {
  find(ids: readonly string[]): Promise<Subject[]>;
  /** Those of which the trail has no entry, a part at a time; with `only`, at most this one. */
  withoutChain(only?: string): AsyncIterable<Subject[]>;
}
