import {
  OperationsView,
  PARKED_LIMIT,
  ParkedChoiceBody,
  ParkedListView,
  ParkedMessageView,
  ParkedOutcomeView,
  ParkedParams,
  type ParkedSummaryView,
} from '@switchboard/contracts';
import type { ParkedSummary, ParkingOutcome } from '@switchboard/messaging';
import { notFound } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import type { App } from '../../http/types';
import { settleParked, type SettlePorts } from '../usecases/settle-parked';

export type OperationsPorts = SettlePorts;

const tags = ['operations'];

/** For admins: how the queues are, and what becomes of messages that were given up. */
export function operationsRoutes(app: App, ports: OperationsPorts): void {
  const { queues, clock } = ports;
  app.get(
    '/operations',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        operationId: 'getOperations',
        summary: 'How the services do',
        description: '503 while the broker is away.',
        response: { 200: OperationsView },
      },
    },
    async () => ({ at: clock.now().toISOString(), queues: await queues.states() }),
  );

  app.get(
    '/operations/parked',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        operationId: 'listParked',
        summary: 'Messages that were given up',
        response: { 200: ParkedListView },
      },
    },
    async () => {
      const lists = [];
      for (const { queue, parked } of await queues.states())
        if (parked > 0) lists.push(await queues.parked(queue, { limit: PARKED_LIMIT }));
      return {
        items: lists.flatMap(list => list?.messages.map(summaryView) ?? []),
        total: lists.reduce((sum, list) => sum + (list?.parked ?? 0), 0),
      };
    },
  );

  app.get(
    '/operations/parked/:queue/:id',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        operationId: 'getParked',
        summary: 'One of them, with its body',
        params: ParkedParams,
        response: { 200: ParkedMessageView },
      },
    },
    async request => {
      const found = await queues.find(request.params.queue, request.params.id);
      if (!found) throw notFound('parked message');
      return { ...summaryView(found), body: found.body.toString() };
    },
  );

  for (const action of ['replay', 'drop'] as const)
    app.post(
      `/operations/parked/${action}`,
      {
        config: { access: 'admin', refuses: { 404: [] } },
        schema: {
          tags,
          operationId: action === 'replay' ? 'replayParked' : 'dropParked',
          summary: action === 'replay' ? 'Have them tried again' : 'Discard them for good',
          description:
            action === 'replay'
              ? 'Back to the queue that gave them up, and to no other. Replaying twice does no harm: effects happen once. The trail tells who did.'
              : 'Nothing brings them back. What they would have done is not done. The trail tells who did.',
          body: ParkedChoiceBody,
          response: { 200: ParkedOutcomeView },
        },
      },
      async request => {
        const { queue, ids } = request.body;
        const by = callerOf(request);
        return outcomeView(await settleParked(ports, { queue, ids, action, by, cause: causeOf(request) }));
      },
    );
}

function summaryView(message: ParkedSummary): ParkedSummaryView {
  const { id, queue, type = null, subject = null, code, reason, attempts, parkedAt, unreadable = null } = message;
  return { id, queue, type, subject, code, reason, attempts, parkedAt: parkedAt.toISOString(), unreadable };
}

const outcomeView = ({ done, refusals }: Pick<ParkingOutcome, 'done' | 'refusals'>) => ({
  done,
  refused: [...refusals],
});
