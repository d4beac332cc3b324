import { LinkBody, LinksView, LinkView } from '@switchboard/contracts';
import { Type } from 'typebox';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import { idParams, linkParams } from '../../http/paths';
import type { App } from '../../http/types';
import { linkTickets, type LinkTicketsPorts, listLinks, type SeenLink, unlinkTickets } from '../usecases/link-tickets';

const tags = ['tickets'];

/** What tickets are to each other. */
export function linkRoutes(app: App, ports: LinkTicketsPorts): void {
  app.get(
    '/tickets/:id/links',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listLinks',
        summary: 'Tickets that a ticket is linked to',
        description: 'Only those that the caller may see.',
        params: idParams,
        response: { 200: LinksView },
      },
    },
    async request => {
      const links = await listLinks(ports, request.params.id, callerOf(request));
      return { items: links.map(linkView) };
    },
  );

  app.post(
    '/tickets/:id/links',
    {
      config: {
        access: 'staff',
        refuses: {
          409: ['linked_otherwise', 'has_parent', 'parent_cycle', 'link_claimed'],
          422: ['self_link', 'too_many_links', 'too_many_ancestors'],
        },
      },
      schema: {
        tags,
        operationId: 'linkTickets',
        summary: 'Link a ticket to another one',
        description:
          'Agents and admins, between tickets that they see. Each shows the link from its side. Done again it changes nothing. `link_claimed`: somebody else is at it, ask again.',
        params: idParams,
        body: LinkBody,
        response: { 200: LinkView },
      },
    },
    async request => {
      const { type, ticketId: otherId } = request.body;
      const asked = { ticketId: request.params.id, by: callerOf(request), cause: causeOf(request) };
      return linkView(await linkTickets(ports, asked, { type, otherId }));
    },
  );

  app.delete(
    '/tickets/:id/links/:linkId',
    {
      config: { access: 'staff', refuses: { 409: ['link_claimed'] } },
      schema: {
        tags,
        operationId: 'unlinkTickets',
        summary: 'Take a link back, from either side',
        params: linkParams,
        response: { 204: Type.Null({ description: 'Not linked any more' }) },
      },
    },
    async (request, reply) => {
      const { id: ticketId, linkId } = request.params;
      await unlinkTickets(ports, { ticketId, by: callerOf(request), cause: causeOf(request) }, linkId);
      return reply.code(204).send(null);
    },
  );
}

const linkView = ({ id, type, ticket, createdAt }: SeenLink): LinkView => ({
  id,
  type,
  ticket: { id: ticket._id, number: ticket.number, title: ticket.title, status: ticket.status },
  createdAt: createdAt.toISOString(),
});
