import { type SwitchboardError, TransientError } from '@switchboard/kernel';
import { MailRefusedError } from '../domain/errors';

/** What nodemailer adds to an error. */
interface SmtpFailure {
  /** `EAUTH`, `EENVELOPE`, `ECONNECTION`, … */
  code?: string;
  responseCode?: number;
  /** The SMTP command that failed: `RCPT TO`, `DATA`, `CONN`, … */
  command?: string;
}

const AUTH_CODES = [530, 534, 535, 538];
const EXCEEDS_STORAGE = 552;
const TIMEOUTS = ['ETIMEDOUT', 'EABORT'];

/**
 * Sorts a failure by what it is about. Only an answer about this recipient or this message is final; whatever is about the
 * server, the connection or our own account concerns every mail and is tried again.
 * The message has no words of the server, because those quote addresses, and no `cause`, because logs would print it.
 */
export function smtpError(error: unknown): SwitchboardError {
  const { code, responseCode, command = 'CONN' } = error as SmtpFailure;
  if (code === 'EAUTH' || code === 'ENOAUTH' || AUTH_CODES.includes(responseCode ?? 0)) {
    return new TransientError('smtp_auth', `the mail server refuses our log-in (${responseCode ?? code})`);
  }
  if (responseCode !== undefined) return byAnswer(responseCode, command);
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    // Found by the client before the server was asked: an address or size that can not be sent.
    return new MailRefusedError('message_unsendable', `the message can not be sent (${command})`);
  }
  const reason = TIMEOUTS.includes(code ?? '') ? 'smtp_timeout' : 'smtp_connection';
  return new TransientError(reason, `no mail server, or no answer in time (${code ?? 'unknown'} at ${command})`);
}

function byAnswer(responseCode: number, command: string): SwitchboardError {
  const what = `the mail server answered ${responseCode} to ${command}`;
  const permanent = responseCode >= 500;
  if (permanent && (command === 'RCPT TO' || command === 'DATA'))
    return new MailRefusedError(`smtp_${responseCode}`, what);
  if (permanent && command === 'MAIL FROM') {
    if (responseCode === EXCEEDS_STORAGE) return new MailRefusedError(`smtp_${responseCode}`, what);
    return new TransientError('smtp_sender_refused', what);
  }
  return new TransientError(`smtp_${responseCode}`, what);
}
