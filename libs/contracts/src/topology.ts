// Written by `npm run generate` from the entry.ts of each service.
import type { EventType } from './events/registry';

/**
 * Which queue gets which events. Every process declares all of them, so that an event published before a consumer has
 * ever been started waits for it; a service whose own table says something else does not start.
 */
export const QUEUE_BINDINGS: Readonly<Record<string, readonly (EventType | '#')[]>> = {
  gateway: [
    'attachment.added',
    'message.edited',
    'message.posted',
    'ticket.assigned',
    'ticket.deleted',
    'ticket.merged',
    'ticket.unmerged',
    'ticket.woken',
  ],
  audit: ['#'],
  classifier: ['ticket.created', 'ticket.updated'],
  notifier: [
    'message.edited',
    'message.posted',
    'ticket.assigned',
    'ticket.created',
    'ticket.status_changed',
    'user.created',
    'user.link_issued',
  ],
  router: [
    'ticket.classified',
    'ticket.deleted',
    'ticket.status_changed',
    'ticket.transferred',
    'ticket.updated',
    'user.created',
    'user.updated',
  ],
};
