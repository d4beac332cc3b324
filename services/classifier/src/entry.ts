import { CLASSIFY_RPC, ClassifyRequest, ClassifyResponse } from '@switchboard/contracts';
import type { ConsumerDefinition, RpcDefinition } from '@switchboard/messaging';
import { classifyRpc } from './handlers/classify-rpc';
import type { HandlerDeps } from './handlers/deps';
import { ticketCreated } from './handlers/ticket-created';
import { ticketUpdated } from './handlers/ticket-updated';

/** Room for the write after the model's time is over, milliseconds. */
const WRITE_MS = 15_000;

export function consumers(deps: HandlerDeps, concurrency: number): ConsumerDefinition[] {
  return [
    {
      queue: 'classifier',
      on: { 'ticket.created': ticketCreated(deps), 'ticket.updated': ticketUpdated(deps) },
      concurrency,
      // A text that changes meanwhile is read up to three times.
      timeoutMs: 3 * deps.budgetMs + WRITE_MS,
    },
  ];
}

export function rpcs(
  deps: HandlerDeps,
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
