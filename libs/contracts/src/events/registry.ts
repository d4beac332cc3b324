import { attachmentAddedV1 } from './attachment-added.v1';
import { attachmentRefusedV1 } from './attachment-refused.v1';
import { attachmentRemovedV1 } from './attachment-removed.v1';
import { cannedReplyChangedV1 } from './canned-reply-changed.v1';
import { messageEditedV1 } from './message-edited.v1';
import { messagePostedV1 } from './message-posted.v1';
import { notificationFailedV1 } from './notification-failed.v1';
import { notificationSentV1 } from './notification-sent.v1';
import { parkedMessageSettledV1 } from './parked-message-settled.v1';
import { taxonomyChangedV1 } from './taxonomy-changed.v1';
import { ticketAssignedV1 } from './ticket-assigned.v1';
import { ticketClassifiedV1 } from './ticket-classified.v1';
import { ticketCreatedV1 } from './ticket-created.v1';
import { ticketDeletedV1 } from './ticket-deleted.v1';
import { ticketLinkedV1 } from './ticket-linked.v1';
import { ticketMergedV1 } from './ticket-merged.v1';
import { ticketQueuedV1 } from './ticket-queued.v1';
import { ticketSnoozedV1 } from './ticket-snoozed.v1';
import { ticketStatusChangedV1 } from './ticket-status-changed.v1';
import { ticketTransferredV1 } from './ticket-transferred.v1';
import { ticketUnlinkedV1 } from './ticket-unlinked.v1';
import { ticketUnmergedV1 } from './ticket-unmerged.v1';
import { ticketUpdatedV1 } from './ticket-updated.v1';
import { ticketWokenV1 } from './ticket-woken.v1';
import { userCreatedV1 } from './user-created.v1';
import { userLinkIssuedV1 } from './user-link-issued.v1';
import { userUpdatedV1 } from './user-updated.v1';
import { verificationEndedV1 } from './verification-ended.v1';
import { verificationStartedV1 } from './verification-started.v1';
import { viewChangedV1 } from './view-changed.v1';

/** Every released version of every event. A new version is a new entry; an entry never changes incompatibly. */
export const EVENT_DEFINITIONS = [
  ticketCreatedV1,
  ticketClassifiedV1,
  ticketAssignedV1,
  ticketQueuedV1,
  ticketUpdatedV1,
  ticketStatusChangedV1,
  ticketTransferredV1,
  ticketDeletedV1,
  ticketLinkedV1,
  ticketUnlinkedV1,
  ticketMergedV1,
  ticketUnmergedV1,
  ticketSnoozedV1,
  ticketWokenV1,
  messagePostedV1,
  messageEditedV1,
  attachmentAddedV1,
  attachmentRemovedV1,
  attachmentRefusedV1,
  userCreatedV1,
  userUpdatedV1,
  userLinkIssuedV1,
  notificationSentV1,
  notificationFailedV1,
  taxonomyChangedV1,
  viewChangedV1,
  cannedReplyChangedV1,
  verificationStartedV1,
  verificationEndedV1,
  parkedMessageSettledV1,
] as const;

type Definition = (typeof EVENT_DEFINITIONS)[number];

export type EventType = Definition['type'];

/** The data of an event type. */
export type EventData<T extends EventType> = Extract<Definition, { type: T }>['example'];

export const EVENT_TYPES: readonly EventType[] = [...new Set(EVENT_DEFINITIONS.map(definition => definition.type))];
