import type { TicketFilter } from '../tickets/ports';
import type { Days } from './domain/days';
import type { Counted } from './domain/stats';
import type { TicketRow } from './domain/ticket-columns';
import type { Measured } from './domain/times';

export interface TicketCounts {
  /** @param days of `created` and `resolved`; others may be counted, too */
  count(filter: TicketFilter, days: Days, timeZone: string): Promise<Counted>;
}

export interface Workload {
  byAgent: { id: string; name: string; open: number }[];
  byTeam: Record<string, number>;
}

export interface TicketDurations {
  /** Times of tickets that had a first response or a resolution, by what they have in common. */
  measure(filter: TicketFilter): Promise<Measured[]>;
  /** Open tickets at this moment. */
  workload(filter: TicketFilter): Promise<Workload>;
}

/** Where the rows of columns come from. */
export interface TicketRows {
  /** Every ticket once, some at a time, those that are written meanwhile or not. */
  all(signal: AbortSignal): AsyncIterable<readonly TicketRow[]>;
  /** What was written at that moment or later, and ids of what was deleted. */
  since(at: Date): Promise<{ readonly rows: readonly TicketRow[]; readonly gone: readonly string[] }>;
}
