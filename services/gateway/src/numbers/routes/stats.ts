import { type CurrentTaxonomy, TicketStats, TicketStatsQuery } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import { callerOf } from '../../http/access';
import type { App } from '../../http/types';
import { checkTimeZone } from '../../people/domain/locale';
import type { Users } from '../../people/ports';
import { ticketFilter } from '../../tickets/routes/ticket-query';
import { daysOf } from '../domain/days';
import { statsOf } from '../domain/stats';
import type { TicketCounts } from '../ports';

export interface NumberPorts {
  readonly ticketCounts: TicketCounts;
  readonly users: Users;
  readonly taxonomy: CurrentTaxonomy;
  readonly clock: Clock;
}

/** Numbers of the tickets that somebody may see. */
export function numberRoutes(app: App, ports: NumberPorts): void {
  app.get(
    '/tickets/stats',
    {
      config: { access: 'signed-in', compartment: 'asking' },
      schema: {
        tags: ['tickets'],
        operationId: 'getTicketStats',
        summary: 'Numbers: totals, by status, priority, category and agent, and by day',
        description: 'Takes the filters of the list. Each number is that of the list with the same filter.',
        querystring: TicketStatsQuery,
        response: { 200: TicketStats },
      },
    },
    async request => {
      const caller = callerOf(request);
      const { timeZone: asked, ...filters } = request.query;
      const timeZone = checkTimeZone(asked ?? (await ports.users.find(caller.id))?.timeZone ?? 'UTC');
      const filter = ticketFilter(filters, caller, ports.taxonomy);
      const now = ports.clock.now();
      const days = daysOf(filter, now, timeZone);
      return statsOf(await ports.ticketCounts.count(filter, days, timeZone), filter, { days, now, timeZone });
    },
  );
}
