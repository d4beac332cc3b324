import type { ServiceEntry } from '@switchboard/service-kit';
import type { HandlerDeps } from './handlers/deps';
import { messageEdited } from './handlers/message-edited';
import { messagePosted } from './handlers/message-posted';
import { ticketAssigned } from './handlers/ticket-assigned';
import { ticketCreated } from './handlers/ticket-created';
import { ticketStatusChanged } from './handlers/ticket-status-changed';
import { userCreated } from './handlers/user-created';
import { userLinkIssued } from './handlers/user-link-issued';

export const entry: ServiceEntry<HandlerDeps> = {
  queue: 'notifier',
  concurrency: { setting: 'NOTIFIER_CONCURRENCY' },
  on: {
    'ticket.created': ticketCreated,
    'ticket.assigned': ticketAssigned,
    'ticket.status_changed': ticketStatusChanged,
    'message.posted': messagePosted,
    'message.edited': messageEdited,
    'user.created': userCreated,
    'user.link_issued': userLinkIssued,
  },
};
