import { PermanentError } from '@switchboard/kernel';

/** The recipient or the message was refused for good: recorded as failed, never tried again, never parked. */
export class MailRefusedError extends PermanentError {}

/** Transient errors that go away only when an operator does something. */
export const OPERATOR_CODES: readonly string[] = ['smtp_auth', 'smtp_sender_refused'];
