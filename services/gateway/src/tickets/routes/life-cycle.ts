import { CloseTicketBody, ReopenTicketBody, TicketView } from '@switchboard/contracts';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { type ChangePorts, changeTicket, reopenTicket } from '../usecases/change-ticket';
import { answerTicket, changeRequestOf } from './change';

const tags = ['tickets'];

export type LifeCyclePorts = ChangePorts;

/** Steps of a ticket's life that have a name; doing one again changes nothing. */
export function lifeCycleRoutes(app: App, ports: LifeCyclePorts): void {
  app.post(
    '/tickets/:id/close',
    {
      config: { access: 'signed-in', ifMatch: true, refuses: { 403: [], 422: ['transition_not_allowed'] } },
      schema: {
        tags,
        operationId: 'closeTicket',
        summary: 'Close a ticket',
        description:
          'Also by its requester, who says no resolution. A closed ticket stays as it is. Honours `If-Match` (412 `version_stale`).',
        params: idParams,
        body: CloseTicketBody,
        response: { 200: TicketView },
      },
    },
    async (request, reply) => {
      const body = { ...request.body, status: 'closed' as const };
      return answerTicket(
        request,
        reply,
        await changeTicket(ports, { ...changeRequestOf(request, request.params.id), body }),
        ports.taxonomy,
      );
    },
  );

  app.post(
    '/tickets/:id/reopen',
    {
      config: {
        access: 'signed-in',
        ifMatch: true,
        refuses: { 403: [], 422: ['transition_not_allowed', 'reopen_window_over'] },
      },
      schema: {
        tags,
        operationId: 'reopenTicket',
        summary: 'Open a resolved or closed ticket again',
        description:
          'A ticket that is worked on stays as it is. Requesters have `REOPEN_DAYS` days for it; afterwards 422 `reopen_window_over`: open a new ticket. Honours `If-Match`.',
        params: idParams,
        body: ReopenTicketBody,
        response: { 200: TicketView },
      },
    },
    async (request, reply) => {
      const { reason } = request.body;
      return answerTicket(
        request,
        reply,
        await reopenTicket(ports, { ...changeRequestOf(request, request.params.id), reason }),
        ports.taxonomy,
      );
    },
  );
}
