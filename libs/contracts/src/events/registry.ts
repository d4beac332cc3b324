import { notificationFailedV1 } from './notification-failed.v1';
import { notificationSentV1 } from './notification-sent.v1';
import { ticketAssignedV1 } from './ticket-assigned.v1';
import { ticketClassifiedV1 } from './ticket-classified.v1';
import { ticketCreatedV1 } from './ticket-created.v1';
import { ticketQueuedV1 } from './ticket-queued.v1';
import { ticketStatusChangedV1 } from './ticket-status-changed.v1';
import { ticketUpdatedV1 } from './ticket-updated.v1';
import { userCreatedV1 } from './user-created.v1';
import { userUpdatedV1 } from './user-updated.v1';

/** Every released version of every event. A new version is a new entry; an entry never changes incompatibly. */
export const EVENT_DEFINITIONS = [
  ticketCreatedV1,
  ticketClassifiedV1,
  ticketAssignedV1,
  ticketQueuedV1,
  ticketUpdatedV1,
  ticketStatusChangedV1,
  userCreatedV1,
  userUpdatedV1,
  notificationSentV1,
  notificationFailedV1,
] as const;

type Definition = (typeof EVENT_DEFINITIONS)[number];

export type EventType = Definition['type'];

/** The data of an event type. */
export type EventData<T extends EventType> = Extract<Definition, { type: T }>['example'];

export const EVENT_TYPES: readonly EventType[] = [...new Set(EVENT_DEFINITIONS.map(definition => definition.type))];
