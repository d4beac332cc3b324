import { type CurrentTaxonomy, HistoryPage, HistoryQuery, PAGE_LIMITS } from '@switchboard/contracts';
import { findVisibleTicket } from '../../tickets/usecases/change-ticket';
import { decodeCursor, encodeCursor } from '../../domain/cursor';
import { noSuchEntry, REQUESTER_EVENTS, toCursor } from '../domain/history';
import { isStaff } from '../../domain/principal';
import { callerOf } from '../../http/access';
import type { App } from '../../http/types';
import { historyEntryView } from './views';
import type { AuditTrail } from '../ports';
import type { Tickets } from '../../tickets/ports';
import { idParams } from '../../http/paths';
import { pageFrom } from '../../http/page';

const tags = ['tickets'];

export interface TrailPorts {
  readonly tickets: Tickets;
  readonly auditTrail: AuditTrail;
  readonly taxonomy: CurrentTaxonomy;
}

/** What happened to a ticket. */
export function ticketTrailRoutes(app: App, ports: TrailPorts): void {
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
      const entry = cursor === undefined ? undefined : decodeCursor(cursor, scope).id;
      const after = entry === undefined ? undefined : await ports.auditTrail.find(ticket._id, entry);
      if (after === null) throw noSuchEntry();
      const types = isStaff(caller) ? undefined : REQUESTER_EVENTS;
      const found = await ports.auditTrail.list(ticket._id, types, limit, after);
      return pageFrom(
        found,
        limit,
        entry => historyEntryView(entry, caller, ports.taxonomy),
        last => encodeCursor(toCursor(last), scope),
      );
    },
  );
}
