import {
  ASSIGN_RPC,
  AssignRequest,
  AssignResponse,
  WHAT_IF_RPC,
  WhatIfRequest,
  WhatIfResponse,
} from '@switchboard/contracts';
import type { RpcDefinition } from '@switchboard/messaging';
import type { Job, ServiceEntry } from '@switchboard/service-kit';
import type { RouterConfig } from './config';
import { onTicketClassified } from './handlers/ticket-classified';
import { onTicketDeleted } from './handlers/ticket-deleted';
import { onTicketStatusChanged } from './handlers/ticket-status-changed';
import { assignRpc } from './handlers/assign-rpc';
import { onTicketTransferred } from './handlers/ticket-transferred';
import { onTicketUpdated } from './handlers/ticket-updated';
import { onUserCreated } from './handlers/user-created';
import { onUserUpdated } from './handlers/user-updated';
import { whatIfRpc } from './handlers/what-if-rpc';
import type { RouterDeps } from './usecases/deps';
import type { Dispatcher } from './usecases/dispatcher';
import { reconcileAndDrain } from './usecases/reconcile-and-drain';

/** What the handlers work with. */
export interface HandlerDeps {
  readonly deps: RouterDeps;
  readonly dispatcher: Dispatcher;
}

export const entry: ServiceEntry<HandlerDeps> = {
  queue: 'router',
  concurrency: { setting: 'ROUTER_CONCURRENCY' },
  on: {
    'ticket.classified': ({ dispatcher }) => onTicketClassified(dispatcher),
    'ticket.transferred': ({ dispatcher }) => onTicketTransferred(dispatcher),
    'ticket.updated': ({ dispatcher }) => onTicketUpdated(dispatcher),
    'ticket.status_changed': ({ deps, dispatcher }) => onTicketStatusChanged(deps, dispatcher),
    'ticket.deleted': ({ deps, dispatcher }) => onTicketDeleted(deps, dispatcher),
    'user.created': ({ deps, dispatcher }) => onUserCreated(deps, dispatcher),
    'user.updated': ({ deps, dispatcher }) => onUserUpdated(deps, dispatcher),
  },
};

/** Longer than that nobody waits for an answer. Milliseconds. */
const RPC_TIMEOUT_MS = 4_500;
/** Questions that only read must not take the places of those that write. */
const WHAT_IF_CONCURRENCY = 2;

export function rpcs(
  deps: RouterDeps,
  concurrency: number,
): [
  RpcDefinition<typeof AssignRequest, typeof AssignResponse>,
  RpcDefinition<typeof WhatIfRequest, typeof WhatIfResponse>,
] {
  return [
    {
      name: ASSIGN_RPC,
      request: AssignRequest,
      response: AssignResponse,
      concurrency,
      timeoutMs: RPC_TIMEOUT_MS,
      handle: assignRpc(deps),
    },
    {
      name: WHAT_IF_RPC,
      request: WhatIfRequest,
      response: WhatIfResponse,
      concurrency: WHAT_IF_CONCURRENCY,
      timeoutMs: RPC_TIMEOUT_MS,
      handle: whatIfRpc(deps),
    },
  ];
}

export function jobs(
  { deps, dispatcher }: HandlerDeps,
  config: Pick<RouterConfig, 'ROUTER_RESERVATION_GRACE_MS' | 'ROUTER_RECONCILE_INTERVAL_MS'>,
): Job[] {
  const run = reconcileAndDrain(deps, dispatcher, config.ROUTER_RESERVATION_GRACE_MS);
  return [{ name: 'reconcile', everyMs: config.ROUTER_RECONCILE_INTERVAL_MS, run }];
}
