import { HistoryPage, HistoryQuery, PAGE_LIMITS, RoutingView } from '@switchboard/contracts';
import { findVisibleTicket } from '../actions/change-ticket';
import { decodeCursor, encodeCursor } from '../domain/cursor';
import { REQUESTER_EVENTS } from '../domain/history';
import { isStaff } from '../domain/principal';
import { forbidden } from '../domain/refusal';
import { callerOf } from '../http/access';
import type { App } from '../http/types';
import { decisionView, historyEntryView } from '../http/views';
import type { AuditTrail, RoutingLog, Tickets } from '../ports';
import { idParams, pageFrom } from './shared';

const tags = ['tickets'];

export interface TrailPorts {
  readonly tickets: Tickets;
  readonly routingLog: RoutingLog;
  readonly auditTrail: AuditTrail;
}

/** Why a ticket is where it is, and what happened to it. */
export function ticketTrailRoutes(app: App, ports: TrailPorts): void {
  app.get(
    '/tickets/:id/routing',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'getRouting',
        summary: 'Decisions of the router with every candidate',
        description: 'Agents and admins. Decisions that took effect, oldest first, at most the last 50.',
        params: idParams,
        response: { 200: RoutingView },
      },
    },
    async request => {
      const caller = callerOf(request);
      // First whether the ticket exists for the caller: a foreign one is not found, an own one is not allowed.
      const ticket = await findVisibleTicket(ports.tickets, request.params.id, caller);
      if (!isStaff(caller)) throw forbidden('Only agents and admins may see how a ticket was routed.');
      const decisions = await ports.routingLog.list(ticket._id, ticket.assignment.decisionIds);
      return { items: decisions.map(decisionView) };
    },
  );

  app.get(
    '/tickets/:id/history',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'getHistory',
        summary: 'Audit trail of a ticket, oldest first',
        description: 'Requesters see what was created, who has it, and its status; agents and admins see everything.',
        params: idParams,
        querystring: HistoryQuery,
        response: { 200: HistoryPage },
      },
    },
    async request => {
      const caller = callerOf(request);
      const { limit = PAGE_LIMITS.default, cursor } = request.query;
      const ticket = await findVisibleTicket(ports.tickets, request.params.id, caller);
      const scope = { list: 'history', ticket: ticket._id, caller: caller.id };
      const after = cursor === undefined ? undefined : decodeCursor(cursor, scope);
      const types = isStaff(caller) ? undefined : REQUESTER_EVENTS;
      const found = await ports.auditTrail.list(ticket._id, types, limit, after);
      return pageFrom(
        found,
        limit,
        entry => historyEntryView(entry, caller),
        last => encodeCursor({ value: last.sequence, id: String(last.index) }, scope),
      );
    },
  );
}
