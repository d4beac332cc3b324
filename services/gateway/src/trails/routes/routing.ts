import { ACTIVE_STATUSES, RoutingQuery, RoutingView, WhatIfBody, WhatIfView } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import type { TicketDocument } from '@switchboard/persistence';
import { isStaff } from '../../domain/principal';
import { forbidden } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import type { Tickets } from '../../tickets/ports';
import { findVisibleTicket } from '../../tickets/usecases/change-ticket';
import { computedOf } from '../domain/what-if';
import type { Forecaster, RoutingLog, WaitingLine } from '../ports';
import { decisionView, whatIfView } from './routing-views';

const tags = ['tickets'];

export interface RoutingPorts {
  readonly tickets: Tickets;
  readonly routingLog: RoutingLog;
  readonly waitingLine: WaitingLine;
  readonly forecaster: Forecaster;
  readonly clock: Clock;
}

/** Why a ticket is where it is, and where it would be if. */
export function routingRoutes(app: App, ports: RoutingPorts): void {
  app.get(
    '/tickets/:id/routing',
    {
      config: { access: 'signed-in', refuses: { 403: [] } },
      schema: {
        tags,
        operationId: 'getRouting',
        summary: 'Decisions of the router: who was looked at, what tipped it, what a ticket waits for',
        description:
          'Agents and admins. Decisions that took effect, oldest first, at most the last 50. Each is made again from what was stored (`recomputed`). Among many agents those near the top are listed and the others counted (`more`).',
        params: idParams,
        querystring: RoutingQuery,
        response: { 200: RoutingView },
      },
    },
    async request => {
      const caller = callerOf(request);
      // First whether the ticket exists for the caller: a foreign one is not found, an own one is not allowed.
      const ticket = await findVisibleTicket(ports.tickets, request.params.id, caller);
      if (!isStaff(caller)) throw forbidden('Only agents and admins may see how a ticket was routed.');
      const newest = ticket.assignment.decisionIds.slice(-(request.query.limit ?? 50));
      const [decisions, line] = await Promise.all([
        ports.routingLog.list(ticket._id, newest),
        lineOf(ports.waitingLine, ticket),
      ]);
      return { items: decisions.map(decisionView), line };
    },
  );

  app.post(
    '/tickets/:id/routing/what-if',
    {
      config: {
        access: 'staff',
        compartment: 'asking',
        refuses: { 409: ['not_classified'], 422: ['unknown_agent'] },
      },
      schema: {
        tags,
        operationId: 'whatIfRouting',
        summary: 'Who would get a ticket under another policy or with other people',
        description:
          'Computed by the router with who is there now; nothing is reserved, written or told. 503 also while no router answers.',
        params: idParams,
        body: WhatIfBody,
        response: { 200: WhatIfView },
      },
    },
    async request => {
      const ticket = await findVisibleTicket(ports.tickets, request.params.id, callerOf(request));
      const computed = computedOf(await ports.forecaster.whatIf({ ticketId: ticket._id, ...request.body }));
      const [last] = await ports.routingLog.list(ticket._id, ticket.assignment.decisionIds.slice(-1));
      return whatIfView(computed, last, ports.clock.now());
    },
  );
}

async function lineOf(line: WaitingLine, ticket: TicketDocument): Promise<RoutingView['line']> {
  const { assignment, classification, status } = ticket;
  const waits =
    assignment.state === 'waiting' && classification.state !== 'pending' && ACTIVE_STATUSES.includes(status);
  if (!waits) return null;
  const { before, of } = await line.placeOf(ticket);
  return { place: before + 1, before, of, since: (assignment.at ?? ticket.createdAt).toISOString() };
}
