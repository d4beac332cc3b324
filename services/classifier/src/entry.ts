import { CLASSIFY_RPC, ClassifyRequest, ClassifyResponse } from '@switchboard/contracts';
import type { RpcDefinition } from '@switchboard/messaging';
import type { Job, ServiceEntry } from '@switchboard/service-kit';
import type { ClassifierConfig } from './config';
import { classifyRpc } from './handlers/classify-rpc';
import type { Classifier } from './ports';
import type { BacklogDeps } from './usecases/backlog-rounds';
import { classifyOverdue } from './usecases/classify-overdue';
import type { ClassifierDeps } from './usecases/deps';
import { reclassifyDegraded } from './usecases/reclassify-degraded';
import { ticketCreated } from './handlers/ticket-created';
import { ticketUpdated } from './handlers/ticket-updated';

export const entry: ServiceEntry<ClassifierDeps> = {
  queue: 'classifier',
  concurrency: { setting: 'CLASSIFIER_CONCURRENCY' },
  on: { 'ticket.created': ticketCreated, 'ticket.updated': ticketUpdated },
};

export function rpcs(
  deps: ClassifierDeps,
  concurrency: number,
): RpcDefinition<typeof ClassifyRequest, typeof ClassifyResponse>[] {
  return [
    {
      name: CLASSIFY_RPC,
      request: ClassifyRequest,
      response: ClassifyResponse,
      concurrency,
      timeoutMs: 4_500,
      handle: classifyRpc(deps),
    },
  ];
}

/** Degraded tickets are looked for only with a model that could do better. */
export function jobs(deps: BacklogDeps, model: Classifier | undefined, config: ClassifierConfig): Job[] {
  const everyMs = config.RECLASSIFY_EVERY_MS;
  const overdue = classifyOverdue({ ...deps, overdueMs: config.CLASSIFY_OVERDUE_MS });
  return [
    { name: 'classify-overdue', everyMs, run: overdue },
    ...(model ? [{ name: 'reclassify-degraded', everyMs, run: reclassifyDegraded({ ...deps, model }) }] : []),
  ];
}
