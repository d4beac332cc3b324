import type { CurrentTaxonomy, TicketView } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, parseIfMatch } from '../../domain/etag';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import type { ChangeRequest } from '../usecases/change-ticket';
import { ticketView } from './views';

/** Who wants to change a ticket. */
export function changeRequestOf(request: FastifyRequest, idOrNumber: string): ChangeRequest {
  return {
    idOrNumber,
    by: callerOf(request),
    accepted: parseIfMatch(request.headers['if-match']),
    cause: causeOf(request),
  };
}

/** The ticket as the caller may see it, with its version. */
export function answerTicket(
  request: FastifyRequest,
  reply: FastifyReply,
  ticket: TicketDocument,
  taxonomy: CurrentTaxonomy,
): TicketView {
  void reply.header('etag', etagOf(ticket.version));
  return ticketView(ticket, callerOf(request), taxonomy);
}
