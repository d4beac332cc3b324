import type { TicketFilter } from '../../tickets/ports';
import { countIn, measureIn, workloadIn } from '../domain/column-numbers';
import type { Days } from '../domain/days';
import { isCovered } from '../domain/selection';
import type { Counted } from '../domain/stats';
import type { TicketColumns } from '../domain/ticket-columns';
import type { Measured } from '../domain/times';
import type { TicketCounts, TicketDurations, Workload } from '../ports';
import type { TicketFollower } from '../usecases/ticket-follower';

/** Numbers from columns where those have what the filter asks about, and from the database else. */
export class QuickNumbers implements TicketCounts, TicketDurations {
  constructor(
    private readonly follower: Pick<TicketFollower, 'current'>,
    private readonly counts: TicketCounts,
    private readonly times: TicketDurations,
  ) {}

  async count(filter: TicketFilter, days: Days, timeZone: string): Promise<Counted> {
    const columns = await this.columnsFor(filter);
    return columns ? countIn(columns, filter, days, timeZone) : this.counts.count(filter, days, timeZone);
  }

  async measure(filter: TicketFilter): Promise<Measured[]> {
    const columns = await this.columnsFor(filter);
    return columns ? measureIn(columns, filter) : this.times.measure(filter);
  }

  async workload(filter: TicketFilter): Promise<Workload> {
    const columns = await this.columnsFor(filter);
    return columns ? workloadIn(columns, filter) : this.times.workload(filter);
  }

  private async columnsFor(filter: TicketFilter): Promise<TicketColumns | undefined> {
    return isCovered(filter) ? this.follower.current() : undefined;
  }
}
