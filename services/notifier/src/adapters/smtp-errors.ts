import { type SwitchboardError, TransientError } from '@switchboard/kernel';
import { MailRefusedError } from '../domain/errors';
import { isCertificateCode } from './certificate-codes';

/** What nodemailer adds to an error. */
interface SmtpFailure {
  /** `EAUTH`, `EENVELOPE`, `ECONNECTION`, … */
  code?: string;
  /** Of the system or of TLS: `ECONNREFUSED`, `CERT_HAS_EXPIRED`, … */
  originalCode?: string;
  responseCode?: number;
  /** The server's words. */
  response?: string;
  /** The SMTP command that failed: `RCPT TO`, `DATA`, `CONN`, … */
  command?: string;
}

const AUTH_CODES = [530, 534, 535, 538];
const EXCEEDS_STORAGE = 552;
const TIMEOUTS = ['ETIMEDOUT', 'EABORT'];
/** RFC 3463, without the class: `x.2.2` mailbox full; `x.2.3` and `x.3.4` message too large. */
const FULL = ['2.2'];
const TOO_LARGE = ['2.3', '3.4'];

/**
 * Sorts a failure by what it is about. Only an answer about this recipient or this message is final; whatever is about the
 * server, the connection or our own account concerns every mail and is tried again.
 * The message has no words of the server, because those quote addresses, and no `cause`, because logs would print it.
 */
export function smtpError(error: unknown): SwitchboardError {
  const failure = error as SmtpFailure;
  const { code = 'unknown', responseCode, command = 'CONN' } = failure;
  if (refusesLogin(failure)) {
    return new TransientError('smtp_auth', `the mail server refuses our log-in (${responseCode ?? code})`);
  }
  if (command === 'STARTTLS' && (responseCode ?? 500) >= 500) {
    return new TransientError('smtp_no_tls', 'SMTP_URL demands TLS and the mail server does not offer STARTTLS');
  }
  if (responseCode !== undefined) return byAnswer(failure, responseCode, command);
  if (code === 'EMESSAGE' && command === 'MAIL FROM') return tooLarge('the mail server announced a limit');
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    // Found by the client before the server was asked: an address that can not be sent.
    return new MailRefusedError('message_unsendable', `the message can not be sent (${command})`);
  }
  return byConnection(failure, code, command);
}

/** 4xx is a server that can not check passwords at the moment. */
function refusesLogin({ code, responseCode = 0 }: SmtpFailure): boolean {
  if (AUTH_CODES.includes(responseCode)) return true;
  return (code === 'EAUTH' || code === 'ENOAUTH') && !(responseCode >= 400 && responseCode < 500);
}

function byAnswer({ response = '' }: SmtpFailure, responseCode: number, command: string): SwitchboardError {
  const what = `the mail server answered ${responseCode} to ${command}`;
  const status = /^\d{3}[ -]\d\.(\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? '';
  if (responseCode < 500) {
    return FULL.includes(status)
      ? new TransientError('smtp_mailbox_full', `${what}: the mailbox is full`)
      : new TransientError(
          `smtp_${responseCode}`,
          responseCode === 450 ? `${what}: later, perhaps (greylisting)` : what,
        );
  }
  if (command === 'MAIL FROM') {
    return responseCode === EXCEEDS_STORAGE || TOO_LARGE.includes(status)
      ? tooLarge(what)
      : new TransientError('smtp_sender_refused', what);
  }
  if (command !== 'RCPT TO' && command !== 'DATA') return new TransientError(`smtp_${responseCode}`, what);
  if (command === 'RCPT TO' && speaksOfRelaying(response)) {
    return new TransientError('smtp_relay_denied', `${what}: it does not relay for us`);
  }
  if (TOO_LARGE.includes(status)) return tooLarge(what);
  if (FULL.includes(status)) return new MailRefusedError('mailbox_full', `${what}: the mailbox is full`);
  return new MailRefusedError(`smtp_${responseCode}`, what);
}

/** No status code says it apart from "refused", every server's words do. Addresses in them are not words of the server. */
function speaksOfRelaying(response: string): boolean {
  return /\brelay/i.test(response.replace(/<[^>]*>|\S*@\S*/g, ''));
}

function byConnection({ originalCode = '' }: SmtpFailure, code: string, command: string): SwitchboardError {
  const at = `(${originalCode || code} at ${command})`;
  if (isCertificateCode(originalCode)) {
    return new TransientError('smtp_certificate', `the certificate of the mail server is not trusted ${at}`);
  }
  if (code === 'ETLS' || /^(ERR_SSL_|EPROTO$)/.test(originalCode)) {
    return new TransientError('smtp_no_tls', `the port that SMTP_URL names does not speak TLS as expected ${at}`);
  }
  if (code === 'EPROTOCOL') return new TransientError('smtp_protocol', `what answers is no mail server ${at}`);
  if (originalCode === 'ENOTFOUND') return new TransientError('smtp_name_unknown', `no such host ${at}`);
  if (originalCode === 'ECONNREFUSED') {
    return new TransientError('smtp_connection_refused', `nobody listens at host and port of SMTP_URL ${at}`);
  }
  if (TIMEOUTS.includes(code)) {
    return new TransientError(
      'smtp_timeout',
      `no answer in time; a port that expects TLS at once needs smtps:// ${at}`,
    );
  }
  return new TransientError('smtp_connection', `no connection to the mail server, or it broke off ${at}`);
}

function tooLarge(what: string): MailRefusedError {
  return new MailRefusedError('message_too_large', `the message is too large: ${what}`);
}
