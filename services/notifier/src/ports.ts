import type { AnyEvent } from '@switchboard/contracts';
import type { Mail } from './domain/mail';
import type { Message } from './domain/message';
import type { Notification, Template } from './domain/notification';
import type { Person } from './domain/person';
import type { Ticket } from './domain/ticket';

export interface Users {
  find(id: string): Promise<Person | null>;
}

export interface LinkSecrets {
  /** Null when the link is used, replaced or expired. */
  find(linkId: string): Promise<string | null>;
}

/** How many mails a person may still get. */
export interface RecipientBudgets {
  /** Takes a place among the mails of this hour; the same notification takes one, however often it is tried. False when all are taken. */
  take(recipientId: string, notificationId: string): Promise<boolean>;
}

export interface Messages {
  find(id: string): Promise<Message | null>;
}

export interface Tickets {
  find(id: string): Promise<Ticket | null>;
}

/** Takes messages to a mail server, or to a folder. */
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

export interface NotifierMetrics {
  settled(template: Template, outcome: 'sent' | 'failed' | 'skipped'): void;
  /** One more than this person may get in an hour. */
  suppressed(template: Template): void;
  /** Time from handing a message to the transport until its answer. */
  sendSeconds(template: Template, seconds: number): void;
  /** Whether all mails wait for an operator to remove this cause. */
  blocked(cause: string, is: boolean): void;
}
