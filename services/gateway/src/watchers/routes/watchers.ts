import { UnwatchQuery, WatchBody, WatchersView } from '@switchboard/contracts';
import { Type } from 'typebox';
import { callerOf } from '../../http/access';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { changeRequestOf } from '../../tickets/routes/change';
import { findVisibleTicket } from '../../tickets/usecases/change-ticket';
import { listWatchers, unwatchTicket, type WatchPorts, watchTicket } from '../usecases/watch-ticket';

const tags = ['tickets'];

/** Who is told what happens to a ticket beside those whose ticket it is. */
export function watcherRoutes(app: App, ports: WatchPorts): void {
  app.get(
    '/tickets/:id/watchers',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listWatchers',
        summary: 'Who watches a ticket',
        params: idParams,
        response: { 200: WatchersView },
      },
    },
    async request => {
      const caller = callerOf(request);
      const ticket = await findVisibleTicket(ports.tickets, request.params.id, caller);
      return { items: await listWatchers(ports.users, ticket, caller) };
    },
  );

  app.post(
    '/tickets/:id/watchers',
    {
      config: {
        access: 'signed-in',
        refuses: { 403: [], 422: ['unknown_person', 'may_not_see', 'too_many_watchers'] },
      },
      schema: {
        tags,
        operationId: 'watchTicket',
        summary: 'Watch a ticket, or let somebody watch it',
        description:
          'Watchers are mailed messages and statuses. Agents and admins may name anybody; a requester becomes a guest, who reads the ticket but neither changes it nor writes on it. Requesters may name themselves. `may_not_see`: an agent of other teams. Done again it changes nothing.',
        params: idParams,
        body: WatchBody,
        response: { 200: WatchersView },
      },
    },
    async request => {
      const ticket = await watchTicket(ports, changeRequestOf(request, request.params.id), request.body.userId);
      return { items: await listWatchers(ports.users, ticket, callerOf(request)) };
    },
  );

  app.delete(
    '/tickets/:id/watchers',
    {
      config: { access: 'signed-in', refuses: { 403: [], 422: ['unknown_person'] } },
      schema: {
        tags,
        operationId: 'unwatchTicket',
        summary: 'Watch a ticket no more, or let somebody watch it no more',
        description: 'Guests do not see the ticket any more. Requesters may take out themselves.',
        params: idParams,
        querystring: UnwatchQuery,
        response: { 204: Type.Null({ description: 'Does not watch it' }) },
      },
    },
    async (request, reply) => {
      await unwatchTicket(ports, changeRequestOf(request, request.params.id), request.query.userId ?? 'me');
      return reply.code(204).send(null);
    },
  );
}
