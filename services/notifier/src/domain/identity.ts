import { deriveId } from '@switchboard/kernel';

/** Channel of every notification; a second one would be a second message about the same event. */
export const CHANNEL = 'email' as const;

/** The same event and recipient give the same id, however often the event is delivered. */
export function notificationId(eventId: string, recipientId: string): string {
  return deriveId(eventId, recipientId, CHANNEL);
}

/** RFC 5322 Message-ID. `domain` is that of MAIL_FROM. */
export function messageId(id: string, domain: string): string {
  return `<${id}@${domain}>`;
}

/**
 * Root of a ticket's thread. No message has it; every message about the ticket refers to it, so that mail clients group
 * them whichever arrives first.
 */
export function threadId(ticketId: string, domain: string): string {
  return `<ticket-${ticketId}@${domain}>`;
}
