/** What we write to people about. */
export const TEMPLATES = [
  'ticket-created',
  'ticket-assigned',
  'ticket-status-changed',
  'ticket-resolved',
  'message',
  'mention',
  'account-created',
  'invitation',
  'password-reset',
  'address-confirmation',
] as const;
export type Template = (typeof TEMPLATES)[number];

/**
 * pending: between two tries. sending: claimed by one worker. The other three are final: a mail server took it, trying
 * again can not help, or it was not wanted.
 */
export const STATES = ['pending', 'sending', 'sent', 'failed', 'skipped'] as const;
export type State = (typeof STATES)[number];

/** One worker's right to send, until it runs out. */
export interface Claim {
  /** The worker: a process has one id for as long as it runs. */
  by: string;
  /** Different for every claim, so that one worker's two attempts are told apart. */
  token: string;
  at: Date;
  until: Date;
}

/** One message to one person about one event. Holds ids only: no address, no text. */
export interface Notification {
  /** Derived from the three that make it unique: event, recipient, channel. */
  _id: string;
  causeEventId: string;
  recipientId: string;
  channel: 'email';
  template: Template;
  /** Ticket or, for accounts, user; the subject of the events about it. */
  subjectId: string;
  state: State;
  claim: Claim | null;
  /** How often sending began. */
  attempts: number;
  /** Code of the last failure, or why it was skipped. */
  reason: string | null;
  messageId: string;
  createdAt: Date;
  /** When it became sent, failed or skipped. */
  settledAt: Date | null;
}

/** Whether a worker may take it: nobody else holds a fresh claim and nothing final is known. */
export function claimability(
  notification: Pick<Notification, 'state' | 'claim'>,
  now: Date,
): 'settled' | 'busy' | 'free' {
  const { state, claim } = notification;
  if (state === 'sent' || state === 'failed' || state === 'skipped') return 'settled';
  return state === 'sending' && claim && claim.until > now ? 'busy' : 'free';
}

/**
 * Whether the holder of `token` may still write this outcome. "sent" may always be written, because it is a fact whoever
 * holds the claim by now; a failure or a release counts only from the worker whose turn it is.
 */
export function maySettle(notification: Pick<Notification, 'state' | 'claim'>, token: string, to: State): boolean {
  const { state, claim } = notification;
  if (state !== 'sending' && state !== 'pending') return false;
  return to === 'sent' || claim?.token === token;
}
