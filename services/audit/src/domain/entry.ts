import { createHash } from 'node:crypto';
import type { AnyEvent, AuditEntry } from '@switchboard/contracts';
import { PermanentError } from '@switchboard/kernel';
import { canonicalJson } from './canonical';
import { changesOf } from './changes';
import { storable } from './storable';

/** The newest entry of a chain, as far as the next one needs it. */
export interface Head {
  readonly index: number;
  readonly hash: string;
}

/** What the first entry of a chain follows. */
export const NO_HASH = '0'.repeat(64);

/** The entry that an event becomes behind `head`. */
export function nextEntry(event: AnyEvent, head: Head | undefined, recordedAt: Date): AuditEntry {
  const kept = storable(event);
  const entry = {
    _id: kept.id,
    chain: kept.subject,
    index: (head?.index ?? 0) + 1,
    sequence: kept.sequence,
    type: kept.type,
    at: new Date(kept.time),
    recordedAt,
    actor: kept.data.actor,
    changes: storable(changesOf(kept)),
    event: kept,
    previousHash: head?.hash ?? NO_HASH,
  };
  return { ...entry, hash: hashOf(entry) };
}

/**
 * SHA-256 over the previous hash and the canonical JSON of every other field that the entry has, unknown ones included;
 * 64 hex digits. The two dates of an entry count as their ISO text; a date anywhere else was never written by us.
 * @throws PermanentError `not_canonical`, RangeError for an invalid date.
 */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const { previousHash, hash: _hash, at, recordedAt, ...rest } = entry as AuditEntry;
  const content = canonicalJson({ ...rest, at: isoText(at), recordedAt: isoText(recordedAt) });
  return createHash('sha256').update(previousHash).update(content).digest('hex');
}

/** ISO text of a date; a text in its place is an edit, however equal it looks. */
function isoText(value: Date): string {
  if (!(value instanceof Date)) throw new PermanentError('not_canonical', 'a time must be stored as a date');
  return value.toISOString();
}
