import type { Actor, AnyEvent, FieldChange } from './events';

/** One event in the trail: what audit hashes, what is stored, what the history shows. Never changed, never deleted. */
export interface AuditEntry {
  /** Event id: an event is appended once. */
  _id: string;
  /** Id of the ticket or user; each has a chain of its own. */
  chain: string;
  /** Place in the chain, from 1 without gaps. */
  index: number;
  /** Version of the aggregate after the change. */
  sequence: number;
  type: string;
  /** When it happened. */
  at: Date;
  /** When it was appended. */
  recordedAt: Date;
  actor: Actor;
  changes: FieldChange[];
  event: AnyEvent;
  /** Hash of the entry before; 64 zeros for the first. */
  previousHash: string;
  /** SHA-256 over the previous hash and the canonical JSON of the rest; hex. */
  hash: string;
}
