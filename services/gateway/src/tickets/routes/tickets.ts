import {
  ClassifyRequest,
  ClassifyResponse,
  CreateTicketBody,
  PAGE_LIMITS,
  TicketListQuery,
  TicketPage,
  TicketPatchBody,
  TicketView,
} from '@switchboard/contracts';
import { Type } from 'typebox';
import { changeTicket, findVisibleTicket } from '../usecases/change-ticket';
import { checkNotDeleted, deleteTicket, type DeletePorts } from '../usecases/delete-ticket';
import { createTicket, type CreateTicketPorts } from '../usecases/create-ticket';
import { decodeCursor, encodeCursor } from '../../domain/cursor';
import { etagOf } from '../../domain/etag';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import { createOnce, type IdempotencyPorts } from '../../http/idempotency';
import type { App } from '../../http/types';
import { answerTicket, changeRequestOf } from './change';
import { shownTo, ticketView } from './views';
import type { LifeCycleRules } from '../domain/life-cycle';
import type { Classifier } from '../ports';
import { idParams } from '../../http/paths';
import { pageFrom } from '../../http/page';
import { positionOf, ticketFilter } from './ticket-query';

const tags = ['tickets'];
/** Why values of the desk's own fields are refused. */
const OF_FIELDS = ['unknown_field', 'invalid_field_value', 'field_required'];

export type TicketRoutePorts = CreateTicketPorts &
  IdempotencyPorts &
  LifeCycleRules &
  DeletePorts & { readonly classifier: Classifier };

/** Tickets: open, list, read, change; an opinion on a text before it becomes one. */
export function ticketRoutes(app: App, ports: TicketRoutePorts): void {
  app.post(
    '/tickets',
    {
      config: {
        access: 'signed-in',
        idempotencyKey: true,
        refuses: { 403: [], 422: ['unknown_category', 'unknown_requester', ...OF_FIELDS] },
      },
      schema: {
        tags,
        operationId: 'createTicket',
        summary: 'Open a ticket',
        description:
          'Answers once the ticket is durable; classification and assignment follow. Takes an `Idempotency-Key`.',
        body: CreateTicketBody,
        response: { 201: TicketView },
      },
    },
    async (request, reply) =>
      createOnce<TicketView>(ports, request, reply, {
        make: async id => {
          const by = callerOf(request);
          // An earlier try may have made it, and somebody deleted it since.
          if (request.headers['idempotency-key'] !== undefined) await checkNotDeleted(ports.deletions, id);
          const channel = request.headers['x-client'] === 'web' ? 'web' : 'api';
          const ticket = await createTicket(ports, { id, body: request.body, by, channel, cause: causeOf(request) });
          return { at: `/tickets/${ticket._id}`, body: ticketView(ticket, by, ports.taxonomy) };
        },
        again: async first => {
          const by = callerOf(request);
          await findVisibleTicket(ports.tickets, first.id, by);
          return shownTo(by, first, ports.taxonomy);
        },
      }),
  );

  app.get(
    '/tickets',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listTickets',
        summary: 'List tickets that the caller may see',
        querystring: TicketListQuery,
        response: { 200: TicketPage },
      },
    },
    async request => {
      const caller = callerOf(request);
      const { limit = PAGE_LIMITS.default, cursor, sort = '-createdAt', total, ...asked } = request.query;
      const scope = { list: 'tickets', caller: caller.id, sort, asked };
      const after = cursor === undefined ? undefined : decodeCursor(cursor, scope);
      const filter = await ports.tickets.understand(
        ticketFilter(asked, caller, ports.taxonomy),
        after && (after.forgiven ?? 0),
      );
      const { forgiven } = filter.search ?? {};
      const found = await ports.tickets.list(filter, sort, limit, after);
      return {
        ...pageFrom(
          found,
          limit,
          ticket => ticketView(ticket, caller, ports.taxonomy),
          last => encodeCursor({ ...positionOf(last, sort), ...(forgiven ? { forgiven } : {}) }, scope),
        ),
        ...(total ? { total: await ports.tickets.count(filter) } : {}),
      };
    },
  );

  app.post(
    '/tickets/classify',
    {
      config: { access: 'signed-in', compartment: 'asking' },
      schema: {
        tags,
        operationId: 'classify',
        summary: 'Suggest category, priority and skills for a text',
        description: 'Always an answer within 5 s: without the classifier a local one steps in (`source: local`).',
        body: ClassifyRequest,
        response: { 200: ClassifyResponse },
      },
    },
    async request => ports.classifier.classify(request.body),
  );

  app.get(
    '/tickets/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'getTicket',
        summary: 'One ticket, by id or number',
        params: idParams,
        response: { 200: TicketView },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const ticket = await findVisibleTicket(ports.tickets, request.params.id, caller);
      return reply.header('etag', etagOf(ticket.version)).send(ticketView(ticket, caller, ports.taxonomy));
    },
  );

  app.delete(
    '/tickets/:id',
    {
      config: { access: 'admin', ifMatch: true },
      schema: {
        tags,
        operationId: 'deleteTicket',
        summary: 'Delete a ticket and all that was written on it',
        description: 'Admins. It can not be taken back; the audit trail keeps that there was one. Honours `If-Match`.',
        params: idParams,
        response: { 204: Type.Null({ description: 'Deleted' }) },
      },
    },
    async (request, reply) => {
      await deleteTicket(ports, changeRequestOf(request, request.params.id));
      return reply.code(204).send(null);
    },
  );

  app.patch(
    '/tickets/:id',
    {
      config: {
        access: 'signed-in',
        ifMatch: true,
        refuses: {
          403: [],
          422: [
            'unknown_category',
            ...OF_FIELDS,
            'ticket_not_editable',
            'transition_not_allowed',
            'reopen_window_over',
          ],
        },
      },
      schema: {
        tags,
        operationId: 'changeTicket',
        summary: 'Change a ticket',
        description:
          'Honours `If-Match` (412 `version_stale`). Requesters may edit the text of an open ticket, close and reopen it.',
        params: idParams,
        body: TicketPatchBody,
        response: { 200: TicketView },
      },
    },
    async (request, reply) => {
      const ticket = await changeTicket(ports, { ...changeRequestOf(request, request.params.id), body: request.body });
      return answerTicket(request, reply, ticket, ports.taxonomy);
    },
  );
}
