import type { TicketFilter } from '../tickets/ports';
import type { Counted } from './domain/stats';
import type { Measured } from './domain/times';

export interface TicketCounts {
  /** @param between for the days of `created` and `resolved` */
  count(filter: TicketFilter, between: { from: Date; to: Date }, timeZone: string): Promise<Counted>;
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
