import type { ConsumerDefinition } from '@switchboard/messaging';
import type { RouterConfig } from './config';
import { onTicketClassified } from './handlers/ticket-classified';
import { onTicketStatusChanged } from './handlers/ticket-status-changed';
import { onTicketUpdated } from './handlers/ticket-updated';
import { onUserCreated } from './handlers/user-created';
import { onUserUpdated } from './handlers/user-updated';
import type { RoutingDeps } from './routing/deps';
import type { Dispatcher } from './routing/dispatcher';

export function consumers(deps: RoutingDeps, dispatcher: Dispatcher, config: RouterConfig): ConsumerDefinition[] {
  return [
    {
      queue: 'router',
      concurrency: config.ROUTER_CONCURRENCY,
      timeoutMs: config.ROUTER_HANDLER_TIMEOUT_MS,
      on: {
        'ticket.classified': onTicketClassified(dispatcher),
        'ticket.updated': onTicketUpdated(dispatcher),
        'ticket.status_changed': onTicketStatusChanged(deps, dispatcher),
        'user.created': onUserCreated(deps, dispatcher),
        'user.updated': onUserUpdated(deps, dispatcher),
      },
    },
  ];
}
