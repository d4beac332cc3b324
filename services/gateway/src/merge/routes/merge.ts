import { type CurrentTaxonomy, MergeTicketBody, TicketView } from '@switchboard/contracts';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { answerTicket, changeRequestOf } from '../../tickets/routes/change';
import type { Tickets } from '../../tickets/ports';
import { mergeTicket, unmergeTicket } from '../usecases/merge-ticket';

const tags = ['tickets'];

export interface MergePorts {
  readonly tickets: Tickets;
  readonly taxonomy: CurrentTaxonomy;
}

/** Two tickets that are one. */
export function mergeRoutes(app: App, { tickets, taxonomy }: MergePorts): void {
  app.post(
    '/tickets/:id/merge',
    {
      config: {
        access: 'staff',
        ifMatch: true,
        refuses: {
          409: ['ticket_merged', 'has_merged', 'merge_in_progress'],
          422: ['self_merge', 'too_many_merged'],
        },
      },
      schema: {
        tags,
        operationId: 'mergeTicket',
        summary: 'Merge a ticket into another one',
        description:
          'Agents and admins, of tickets that they see. The ticket is closed and stays as it is; its conversation is shown with that of the other one, and what is written on it goes there. Its requester and watchers see the other one and are told of it. Neither may be merged otherwise. Done again it changes nothing.',
        params: idParams,
        body: MergeTicketBody,
        response: { 200: TicketView },
      },
    },
    async (request, reply) =>
      answerTicket(
        request,
        reply,
        await mergeTicket(tickets, changeRequestOf(request, request.params.id), request.body.into),
        taxonomy,
      ),
  );

  app.post(
    '/tickets/:id/unmerge',
    {
      config: { access: 'staff', ifMatch: true, refuses: { 409: ['not_merged'] } },
      schema: {
        tags,
        operationId: 'unmergeTicket',
        summary: 'Take the merging of a ticket back',
        description: 'Both are what they were; what was written meanwhile stays on the one that went on.',
        params: idParams,
        response: { 200: TicketView },
      },
    },
    async (request, reply) =>
      answerTicket(request, reply, await unmergeTicket(tickets, changeRequestOf(request, request.params.id)), taxonomy),
  );
}
