import { AssignTicketBody, type CurrentTaxonomy, TicketView, TransferTicketBody } from '@switchboard/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf } from '../../domain/etag';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import { type IdempotencyPorts, onceOnly } from '../../http/idempotency';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import type { Assigner, Tickets } from '../ports';
import { findVisibleTicket } from '../usecases/change-ticket';
import { handOver } from '../usecases/hand-over';
import { changeRequestOf } from './change';
import { shownTo, ticketView } from './views';

const tags = ['tickets'];
const REFUSES = {
  409: ['ticket_closed', 'assignment_changed'],
  422: ['unknown_agent', 'not_an_agent', 'agent_disabled', 'account_not_usable', 'agent_not_in_team', 'unknown_team'],
};
const MORE = '`assignment_changed`: another person was faster. Honours `If-Match`. 503 also while no router answers.';

export type HandOverPorts = IdempotencyPorts & {
  readonly tickets: Tickets;
  readonly assigner: Assigner;
  readonly taxonomy: CurrentTaxonomy;
};

/** Who has a ticket, as people decide it. */
export function handOverRoutes(app: App, ports: HandOverPorts): void {
  app.post(
    '/tickets/:id/assign',
    {
      config: { access: 'staff', compartment: 'asking', idempotencyKey: true, ifMatch: true, refuses: REFUSES },
      schema: {
        tags,
        operationId: 'assignTicket',
        summary: 'Give a ticket to an agent, to a team, or back to the router',
        description: `An agent gets it also when away or full, and no machine takes it away again. A team or \`auto\`: the router chooses, the answer shows the ticket while it waits. ${MORE}`,
        params: idParams,
        body: AssignTicketBody,
        response: { 200: TicketView },
      },
    },
    async (request, reply) => handOverOnce(ports, request, reply, request.params.id, request.body),
  );

  app.post(
    '/tickets/:id/transfer',
    {
      config: { access: 'staff', compartment: 'asking', idempotencyKey: true, ifMatch: true, refuses: REFUSES },
      schema: {
        tags,
        operationId: 'transferTicket',
        summary: 'Hand a ticket on, and say why',
        description: `The reason stays in the history. With both, the agent has to be in the team (422 \`agent_not_in_team\`). ${MORE}`,
        params: idParams,
        body: TransferTicketBody,
        response: { 200: TicketView },
      },
    },
    async (request, reply) => handOverOnce(ports, request, reply, request.params.id, request.body),
  );
}

function handOverOnce(
  ports: HandOverPorts,
  request: FastifyRequest,
  reply: FastifyReply,
  idOrNumber: string,
  to: AssignTicketBody | TransferTicketBody,
): Promise<TicketView> {
  const by = callerOf(request);
  return onceOnly(ports, request, reply, {
    create: async id => {
      const cause = causeOf(request);
      const ticket = await handOver(ports, { ...changeRequestOf(request, idOrNumber), id, to, cause });
      return { status: 200, headers: { etag: etagOf(ticket.version) }, body: ticketView(ticket, by, ports.taxonomy) };
    },
    again: async first => {
      await findVisibleTicket(ports.tickets, (first as TicketView).id, by);
      return shownTo(by, first as TicketView, ports.taxonomy);
    },
  }) as Promise<TicketView>;
}
