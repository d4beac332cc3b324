import { type BulkTicketsBody as Body, BulkTicketsBody, BulkTicketsView, LIMITS } from '@switchboard/contracts';
import type { FastifyError } from 'fastify';
import type { Principal } from '../../domain/principal';
import { malformed } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import { answerTo, type ProblemOptions, reportAnswer } from '../../http/problems';
import type { App } from '../../http/types';
import { checkConfirmed, checkMayDelete } from '../domain/deletion';
import { changeMany } from '../usecases/change-many';
import { type ChangePorts, type ChangeRequest, changeTicket } from '../usecases/change-ticket';
import { deleteTicket, type DeletePorts } from '../usecases/delete-ticket';

export type BulkPorts = ChangePorts & ProblemOptions & DeletePorts;

/** One change to many tickets, or their deletion. */
export function bulkRoutes(app: App, ports: BulkPorts): void {
  app.post(
    '/tickets/bulk',
    {
      config: { access: 'staff', compartment: 'asking', refuses: { 422: ['not_confirmed'] } },
      schema: {
        tags: ['tickets'],
        operationId: 'changeTickets',
        summary: 'Change or delete many tickets at once',
        description: `Agents and admins; up to ${LIMITS.bulk}. Admins may \`delete\` them and \`confirm\` how many (422 \`not_confirmed\`). Always 200 with what became of each: one that is refused stops none of the others. A change that is asked for again changes nothing, so after a lost answer ask again.`,
        body: BulkTicketsBody,
        response: { 200: BulkTicketsView },
      },
    },
    async request => {
      const by = callerOf(request);
      const { one, status: success } = actionOf(ports, request.body, by);
      const done = await changeMany({ ids: request.body.ids, by, cause: causeOf(request) }, one);
      const items = done.map(({ idOrNumber: id, error }) => {
        if (error === undefined) return { id, status: success };
        const answer = answerTo(error as FastifyError, ports);
        reportAnswer(request, error, answer);
        const { status, code, detail } = answer;
        return { id, status, code, detail };
      });
      return { items };
    },
  );
}

/** What is done to each ticket, and the status that it answers with. @throws Refusal where the body does not say one thing. */
function actionOf(ports: BulkPorts, body: Body, by: Principal) {
  const { ids, change, delete: deletes, confirm } = body;
  if ((change === undefined) === (deletes === undefined))
    throw malformed('/change', 'or /delete must be given, one of them');
  if (change !== undefined) {
    if (confirm !== undefined) throw malformed('/confirm', 'goes with /delete');
    return { one: (request: ChangeRequest) => changeTicket(ports, { ...request, body: change }), status: 200 };
  }
  checkMayDelete(by);
  checkConfirmed(ids, confirm);
  return { one: (request: ChangeRequest) => deleteTicket(ports, request), status: 204 };
}
