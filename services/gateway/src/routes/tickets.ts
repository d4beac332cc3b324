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
import { changeTicket, findVisibleTicket } from '../actions/change-ticket';
import { createTicket, type CreateTicketPorts } from '../actions/create-ticket';
import { decodeCursor, encodeCursor } from '../domain/cursor';
import { etagOf, parseIfMatch } from '../domain/etag';
import { callerOf } from '../http/access';
import { causeOf } from '../http/correlation';
import { type IdempotencyPorts, onceOnly } from '../http/idempotency';
import type { App } from '../http/types';
import { ticketView } from '../http/views';
import type { Classifier } from '../ports';
import { BASE_PATH, idParams, pageFrom } from './shared';
import { positionOf, ticketFilter } from './ticket-query';

const tags = ['tickets'];

const Suggestion = Type.Object(ClassifyResponse.properties, {
  additionalProperties: false,
  description: 'A suggestion; `source` says whose',
});

export type TicketRoutePorts = CreateTicketPorts & IdempotencyPorts & { readonly classifier: Classifier };

/** Tickets: open, list, read, change; an opinion on a text before it becomes one. */
export function ticketRoutes(app: App, ports: TicketRoutePorts): void {
  app.post(
    '/tickets',
    {
      config: { access: 'signed-in' },
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
      onceOnly(ports, request, reply, async id => {
        const by = callerOf(request);
        const channel = request.headers['x-client'] === 'web' ? 'web' : 'api';
        const ticket = await createTicket(ports, { id, body: request.body, by, channel, cause: causeOf(request) });
        const headers = { location: `${BASE_PATH}/tickets/${ticket._id}`, etag: etagOf(ticket.version) };
        return { status: 201, headers, body: ticketView(ticket, by) };
      }) as Promise<TicketView>,
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
      const filter = ticketFilter(asked, caller);
      const after = cursor === undefined ? undefined : decodeCursor(cursor, scope);
      const found = await ports.tickets.list(filter, sort, limit, after);
      return {
        ...pageFrom(
          found,
          limit,
          ticket => ticketView(ticket, caller),
          last => encodeCursor(positionOf(last, sort), scope),
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
        response: { 200: Suggestion },
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
      return reply.header('etag', etagOf(ticket.version)).send(ticketView(ticket, caller));
    },
  );

  app.patch(
    '/tickets/:id',
    {
      config: { access: 'signed-in' },
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
      const by = callerOf(request);
      const accepted = parseIfMatch(request.headers['if-match']);
      const ticket = await changeTicket(ports, {
        idOrNumber: request.params.id,
        body: request.body,
        by,
        accepted,
        cause: causeOf(request),
      });
      return reply.header('etag', etagOf(ticket.version)).send(ticketView(ticket, by));
    },
  );
}
