/** A message ready to leave; every header value is one line. */
export interface Mail {
  /** Id of its notification. */
  id: string;
  /** When the notification came into being. */
  createdAt: Date;
  /** When it leaves. */
  date: Date;
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  /** BCP 47 language of text and subject. */
  language: string;
  text: string;
  html: string;
  messageId: string;
  /** Of the ticket; null for mails about no ticket. */
  thread: { id: string; ticketNumber: string } | null;
}
