import { type CurrentTaxonomy, SnoozeTicketBody, TicketView } from '@switchboard/contracts';
import { Type } from 'typebox';
import { callerOf } from '../../http/access';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { answerTicket, changeRequestOf } from '../../tickets/routes/change';
import { changeVisible } from '../../tickets/usecases/change-ticket';
import type { Tickets } from '../../tickets/ports';
import { snooze, wakeByPerson } from '../domain/snooze';

const tags = ['tickets'];

interface SnoozePorts {
  readonly tickets: Tickets;
  readonly taxonomy: CurrentTaxonomy;
}

/** Tickets that are put aside for a while. */
export function snoozeRoutes(app: App, { tickets, taxonomy }: SnoozePorts): void {
  app.post(
    '/tickets/:id/snooze',
    {
      config: {
        access: 'staff',
        ifMatch: true,
        refuses: { 409: ['ticket_closed'], 422: ['until_not_ahead', 'until_too_far'] },
      },
      schema: {
        tags,
        operationId: 'snoozeTicket',
        summary: 'Put a ticket aside until a time or an answer',
        description:
          'Agents and admins. It wakes at the time, a few seconds later at most, when the requester answers, and when it is resolved or closed.',
        params: idParams,
        body: SnoozeTicketBody,
        response: { 200: TicketView },
      },
    },
    async (request, reply) => {
      const by = callerOf(request);
      const until = new Date(request.body.until);
      const asked = changeRequestOf(request, request.params.id);
      return answerTicket(
        request,
        reply,
        await changeVisible(tickets, asked, (ticket, now) => snooze(ticket, until, by, now)),
        taxonomy,
      );
    },
  );

  app.delete(
    '/tickets/:id/snooze',
    {
      config: { access: 'staff', ifMatch: true },
      schema: {
        tags,
        operationId: 'wakeTicket',
        summary: 'Wake a ticket that is put aside',
        description: 'One that is not stays as it is.',
        params: idParams,
        response: { 204: Type.Null({ description: 'Not put aside' }) },
      },
    },
    async (request, reply) => {
      const by = callerOf(request);
      await changeVisible(tickets, changeRequestOf(request, request.params.id), ticket => wakeByPerson(ticket, by));
      return reply.code(204).send(null);
    },
  );
}
