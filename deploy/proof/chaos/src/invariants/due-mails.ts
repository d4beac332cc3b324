import { deriveId } from '@switchboard/kernel';
import type { Evidence } from '../evidence';

export interface DueMail {
  /** Left part of the Message-ID, as the notifier's README derives it from event and recipient. */
  readonly id: string;
  readonly to: string;
  readonly ticketId: string | null;
  readonly why: string;
}

const PREFERENCE = {
  'ticket.created': 'ticketConfirmation',
  'ticket.assigned': 'assignment',
  'ticket.status_changed': 'statusChange',
} as const;

/** Who must be written to, from trail and people alone; what the notifier noted about it is not looked at. */
export function dueMails(evidence: Evidence): DueMail[] {
  const people = new Map(evidence.users.map(user => [user._id, user]));
  const requesters = new Map(evidence.tickets.map(ticket => [ticket._id, ticket.requester.id]));
  return evidence.events.flatMap(event => {
    let recipientId: string | undefined;
    if (event.type === 'ticket.created') recipientId = event.data.requesterId;
    else if (event.type === 'ticket.assigned') recipientId = event.data.agentId;
    else if (event.type === 'ticket.status_changed') recipientId = requesters.get(event.subject);
    else if (event.type === 'user.created') recipientId = event.subject;
    else return [];
    const person = people.get(recipientId ?? '');
    if (!person || person.disabled) return [];
    if (person.emailConfirmed === false) return [];
    if (event.type !== 'ticket.created' && event.data.actor.id === person._id) return [];
    if (event.type !== 'user.created') {
      const resolution = event.type === 'ticket.status_changed' && event.data.to === 'resolved';
      if (!person.notifications[resolution ? 'resolution' : PREFERENCE[event.type]]) return [];
    }
    const ticketId = event.type === 'user.created' ? null : event.subject;
    return [
      { id: deriveId(event.id, person._id, 'email'), to: person.email, ticketId, why: `${event.type} ${event.id}` },
    ];
  });
}

/** `<id@domain>` → id. */
export function localPart(messageId: string): string {
  return messageId.replace(/^<|@.*$/g, '');
}
