import type { AnyEvent } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import type { TicketDocument, UserDocument } from '@switchboard/persistence';
import { anAgent, aTicket } from '@switchboard/testing';
import type { Bench } from '../bench';
import type { Consumer, Scenario } from '../scenario';
import { statusChanged, storeTicket, storeUser, ticketAssigned, ticketCreated, userCreated } from './world';

/** The one write that says that it was sent. */
const RECORD = 'findAndModify notifications $push inbox+outbox';

/** Between these two the mail is out and nobody knows: the only place where it may be sent again. */
export const MAIL_WINDOW = { from: 'after SMTP accept', to: `before ${RECORD}` } as const;

interface Story {
  readonly ticket: TicketDocument;
  readonly recipient: UserDocument;
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
      const recipient = await storeUser(bench, anAgent({ email: `${newId()}@example.com` }));
      const { _id: id, name, email } = recipient;
      const ticket = await storeTicket(bench, aTicket({ requester: { id, name, email } }));
      const event = eventOf({ ticket, recipient });
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
    telling('user.created', ({ recipient }) => userCreated(recipient)),
  ],
};
