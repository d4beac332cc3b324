import type { TicketFieldValues } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';

/** What the gateway's rules read of a ticket. */
export type Ticket = Readonly<
  TicketFieldValues &
    Pick<
      TicketDocument,
      | 'version'
      | 'talkWords'
      | 'talkRevision'
      | 'requester'
      | 'assignee'
      | 'setByPerson'
      | 'snooze'
      | 'merge'
      | 'merged'
      | 'firstResponseAt'
      | 'resolvedAt'
      | 'closedAt'
    >
>;
