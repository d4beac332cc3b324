import type { ConsumerDefinition } from '@switchboard/messaging';
import type { HandlerParts } from './handlers/parts';
import { ticketAssigned } from './handlers/ticket-assigned';
import { ticketCreated } from './handlers/ticket-created';
import { ticketStatusChanged } from './handlers/ticket-status-changed';
import { userCreated } from './handlers/user-created';

/** @param timeoutMs how long a handler may take; a claim lives as long, so a handler never outlives its claim. */
export function consumers(parts: HandlerParts, concurrency: number, timeoutMs: number): ConsumerDefinition[] {
  return [
    {
      queue: 'notifier',
      concurrency,
      timeoutMs,
      on: {
        'ticket.created': ticketCreated(parts),
        'ticket.assigned': ticketAssigned(parts),
        'ticket.status_changed': ticketStatusChanged(parts),
        'user.created': userCreated(parts),
      },
    },
  ];
}
