import type { AnyEvent, Priority } from '@switchboard/contracts';
import type { Notification, Template } from './domain/notification';

export interface Preferences {
  ticketConfirmation: boolean;
  assignment: boolean;
  statusChange: boolean;
  resolution: boolean;
}

/** What a mail needs to know of its recipient; read when it is sent, never taken from an event. */
export interface Person {
  id: string;
  name: string;
  email: string;
  /** BCP 47. */
  locale: string;
  disabled: boolean;
  notifications: Partial<Preferences>;
}

export interface People {
  find(id: string): Promise<Person | null>;
}

/** What a mail says of a ticket. */
export interface Ticket {
  id: string;
  number: string;
  title: string;
  description: string;
  requesterId: string;
  priority: Priority | null;
  category: string | null;
  subcategory: string | null;
  /** One sentence by the classifier; empty until then. */
  summary: string;
}

export interface Tickets {
  find(id: string): Promise<Ticket | null>;
}

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

/** The way out. */
export interface MailTransport {
  /**
   * Resolves when the other side has taken the message.
   * @throws MailRefusedError when it never will; TransientError when a later try may succeed.
   */
  send(mail: Mail, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** An event that somebody is written to about. */
export interface NotificationRequest {
  template: Template;
  recipientId: string;
  /** Ticket or user. */
  subjectId: string;
  messageId: string;
  event: AnyEvent;
  /** Queue it came from. */
  consumer: string;
}

export type ClaimResult =
  | { outcome: 'claimed'; notification: Notification; token: string }
  /** Sent, failed or skipped before. */
  | { outcome: 'settled' }
  /** Another worker is at it; worth a look after so many milliseconds. */
  | { outcome: 'busy'; retryAfterMs: number };

export type Outcome = { state: 'sent' } | { state: 'failed' | 'skipped'; reason: string };

/** Who was told what; the memory that makes a notification happen once. */
export interface Ledger {
  /** Creates the record or finds it, and takes the right to send for one lease. */
  claim(request: NotificationRequest): Promise<ClaimResult>;
  /** Writes the end of it. False when another worker had written one. */
  settle(request: NotificationRequest, token: string, outcome: Outcome): Promise<boolean>;
  /** Gives the right back after a try that may be repeated. */
  release(request: NotificationRequest, token: string, reason: string): Promise<void>;
}

export interface NotificationMetrics {
  settled(template: Template, outcome: 'sent' | 'failed' | 'skipped'): void;
  /** Time from handing a message to the transport until its answer. */
  sendSeconds(template: Template, seconds: number): void;
}
