import type { AnyEvent } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import type { MessageDocument, TicketDocument, UserDocument } from '@switchboard/persistence';
import { aMessage, anAgent, aTicket } from '@switchboard/testing';
import type { Bench } from '../bench';
import type { Consumer, Scenario } from '../scenario';
import {
  linkIssued,
  messageEdited,
  messagePosted,
  statusChanged,
  storeLinkOf,
  storeMessage,
  storeTicket,
  storeUser,
  ticketAssigned,
  ticketCreated,
  userCreated,
} from './world';

/** The one write that says that it was sent. */
const RECORD = 'findAndModify notifications $push inbox+outbox';

/** Between these two the mail is out and nobody knows: the only place where it may be sent again. */
export const MAIL_WINDOW = { from: 'after SMTP accept', to: `before ${RECORD}` } as const;

interface Story {
  readonly ticket: TicketDocument;
  readonly recipient: UserDocument;
  readonly message: MessageDocument;
}

function telling(type: string, eventOf: (story: Story) => AnyEvent): Scenario {
  return {
    name: type,
    mustPass: [
      'receive',
      'after insert notifications',
      'before SMTP message',
      MAIL_WINDOW.from,
      MAIL_WINDOW.to,
      `after ${RECORD}`,
      'after publish notification.sent',
      'before update notifications $pull outbox',
      'before ack',
    ],
    arrange: async bench => {
      const recipient = await storeLinkOf(bench, await storeUser(bench, anAgent({ email: `${newId()}@example.com` })));
      const { _id: id, name, email } = recipient;
      // Nobody is told that their own ticket came back to them.
      const own = type === 'ticket.assigned' ? {} : { requester: { id, name, email } };
      const ticket = await storeTicket(bench, aTicket(own));
      const message = await storeMessage(bench, aMessage({ ticketId: ticket._id }));
      const event = eventOf({ ticket, recipient, message });
      return {
        flow: event.id,
        subjects: { mailboxes: { recipient: email }, chains: { subject: event.subject } },
        trigger: () => bench.publish(event),
        done: () => isSent(bench, event.id),
        beforeRestart: () => endClaim(bench, event.id),
      };
    },
  };
}

/** Puts the clock forward for the claim that the dead process has left, which would hold for up to a minute. */
async function endClaim(bench: Bench, causeEventId: string): Promise<void> {
  const notifications = bench.database.connection.collection('notifications');
  await notifications.updateMany(
    { causeEventId, 'claim.until': { $exists: true } },
    { $set: { 'claim.until': new Date(0) } },
  );
}

async function isSent(bench: Bench, causeEventId: string): Promise<boolean> {
  const found = bench.database.connection.collection('notifications');
  return (await found.findOne({ causeEventId, state: 'sent' })) !== null;
}

export const notifier: Consumer = {
  service: 'notifier',
  queue: 'notifier',
  env: {},
  scenarios: [
    telling('ticket.created', ({ ticket }) => ticketCreated(ticket)),
    telling('ticket.assigned', ({ ticket, recipient }) => ticketAssigned(ticket, recipient)),
    telling('ticket.status_changed', ({ ticket }) => statusChanged(ticket, 'open', 'resolved')),
    telling('message.posted', ({ message }) => messagePosted(message)),
    telling('message.edited', ({ message, recipient }) => messageEdited(message, [recipient._id])),
    telling('user.created', ({ recipient }) => userCreated(recipient)),
    telling('user.link_issued', ({ recipient }) => linkIssued(recipient)),
  ],
};
