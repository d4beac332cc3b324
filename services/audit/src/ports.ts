import type { AuditEntry } from '@switchboard/contracts';
import type { Head } from './domain/entry';

/** What became of an attempt to append. */
export type AppendOutcome =
  /** It is the head of its chain now. */
  | 'appended'
  /** The event is in the trail already. */
  | 'duplicate'
  /** Another audit took this place in the chain first. */
  | 'taken';

/** The trail as its writer sees it. There is no way to change or remove an entry. */
export interface Trail {
  /** Newest entry of a chain; undefined while it has none. */
  head(chain: string): Promise<Head | undefined>;
  append(entry: AuditEntry): Promise<AppendOutcome>;
}
