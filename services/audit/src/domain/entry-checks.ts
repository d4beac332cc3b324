import type { AuditEntry } from '@switchboard/contracts';
import { hashOf } from './entry';

/** How far behind its place an entry's old place is looked for, beyond the entries at hand. */
const SEARCH_BEYOND = 64;

/** Whether the entry, put at that place, has one of these hashes. */
export function fits(entry: AuditEntry, index: number, previousHash: string, hashes: readonly string[]): boolean {
  const hash = tryHash({ ...entry, index, previousHash });
  return hash !== undefined && hashes.includes(hash);
}

/** Whether the entry's own hash is right; its place may still be wrong. */
export function hasOwnHash(entry: AuditEntry): boolean {
  return tryHash(entry) === entry.hash;
}

/** Hash of what the entry holds now; undefined if it holds what was never written. */
export function tryHash(entry: AuditEntry): string | undefined {
  try {
    return hashOf(entry);
  } catch {
    return undefined;
  }
}

/** The place behind `index` that the entry was written for; undefined if its content fits none. */
export function originalIndexOf(entry: AuditEntry, suspects: readonly AuditEntry[], index: number): number | undefined {
  const other = suspects.find(
    suspect =>
      suspect.index > index &&
      [entry.previousHash, suspect.previousHash].some(previousHash =>
        fits(entry, suspect.index, previousHash, [entry.hash, suspect.hash]),
      ),
  );
  if (other) return other.index;
  for (let place = index + 1; place <= index + suspects.length + SEARCH_BEYOND; place += 1) {
    if (fits(entry, place, entry.previousHash, [entry.hash])) return place;
  }
  return undefined;
}

/** Whether the entry's own fields name two events or two chains; audit writes no such entry. */
export function isInconsistent({ _id, chain, event }: AuditEntry): boolean {
  return Boolean(event) && (_id !== event.id || chain !== event.subject);
}
