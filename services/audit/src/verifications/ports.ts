import type { Actor, AuditStateView } from '@switchboard/contracts';
import type { End, Verification } from './domain/verification';

/** A verification that one audit has. */
export interface Turn {
  readonly id: string;
  /** Stands for this turn: whoever has another one by now writes, and nobody else. */
  readonly holder: string;
  /** Turns so far, with this one. */
  readonly attempts: number;
}

export interface Read {
  readonly entries: number;
  readonly chains: number;
}

export interface Verifications {
  newest(): Promise<Verification | null>;
  /** The newest that came to a verdict. */
  newestWithVerdict(): Promise<Verification | null>;
  /** Nothing where one is under way: of all audits, and of all who ask, one reads the trail at a time. */
  create(by: Actor, expected: number): Promise<void>;
  /** The one that waits, also one whose audit has not been heard of for a while; null where none does. */
  take(): Promise<Turn | null>;
  /** Says that the turn goes on, and how far it is. @returns false where it was cancelled, or another audit has it. */
  keep(turn: Turn, read: Read): Promise<boolean>;
  /** Gives it back for another attempt after a pause. */
  release(turn: Turn): Promise<void>;
  end(turn: Turn, end: End): Promise<void>;
  /** One that has ended stays as it is. @returns false where there is none. */
  cancel(id: string, by: Actor): Promise<boolean>;
}

/** The trail at a glance, without reading it. */
export interface TrailGlance {
  entries(): Promise<number>;
  /** Null where there is none that can be trusted. */
  checkpoint(): Promise<AuditStateView['checkpoint']>;
  /** Of those that are tickets. */
  ticketNumbers(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
