import type { EventType } from './events/registry';

/**
 * Which queue gets which events. Every process declares all of them, so that an event published before a consumer has
 * ever been started waits for it; each service's own table must say the same, or it does not start.
 */
export const QUEUE_BINDINGS: Readonly<Record<string, readonly (EventType | '#')[]>> = {
  classifier: ['ticket.created', 'ticket.updated'],
  router: ['ticket.classified', 'ticket.status_changed', 'ticket.updated', 'user.created', 'user.updated'],
  notifier: ['ticket.assigned', 'ticket.created', 'ticket.status_changed', 'user.created'],
  audit: ['#'],
};
