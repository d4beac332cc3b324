import { type CurrentTaxonomy, TicketTimesQuery, TicketTimesView, TIMES_DAYS } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import { callerOf } from '../../http/access';
import type { App } from '../../http/types';
import type { Tickets } from '../../tickets/ports';
import { ticketFilter } from '../../tickets/routes/ticket-query';
import { timesOf } from '../domain/times';
import type { TicketDurations } from '../ports';

const DAY_MS = 86_400_000;

export interface TimePorts {
  readonly tickets: Tickets;
  readonly ticketTimes: TicketDurations;
  readonly taxonomy: CurrentTaxonomy;
  readonly clock: Clock;
}

/** How long tickets take, and who has how many. */
export function timeRoutes(app: App, ports: TimePorts): void {
  app.get(
    '/tickets/stats/times',
    {
      config: { access: 'signed-in', compartment: 'asking' },
      schema: {
        tags: ['tickets'],
        operationId: 'getTicketTimes',
        summary: 'First response and resolution times, and the workload now',
        description: `Takes the filters of the list; without \`createdAfter\` the tickets of the last ${TIMES_DAYS} days. The workload counts older ones too.`,
        querystring: TicketTimesQuery,
        response: { 200: TicketTimesView },
      },
    },
    async request => {
      const caller = callerOf(request);
      const since = new Date(ports.clock.now().getTime() - TIMES_DAYS * DAY_MS);
      const {
        createdAfter = since,
        createdBefore,
        ...now
      } = await ports.tickets.understand(ticketFilter(request.query, caller, ports.taxonomy));
      const period = { ...now, createdAfter, ...(createdBefore ? { createdBefore } : {}) };
      const [measured, workload] = await Promise.all([
        ports.ticketTimes.measure(period),
        ports.ticketTimes.workload(now),
      ]);
      return { createdAfter: createdAfter.toISOString(), ...timesOf(measured), workload };
    },
  );
}
