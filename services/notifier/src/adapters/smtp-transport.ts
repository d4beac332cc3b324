import { domainToASCII } from 'node:url';
import { createTransport } from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { wireAddress } from '../domain/address';
import { MailRefusedError } from '../domain/errors';
import type { Mail } from '../domain/mail';
import type { MailTransport } from '../ports';
import { toMessage } from './mail-format';
import { smtpError } from './smtp-errors';
import { sendUtf8 } from './smtp-utf8';

export interface SmtpOptions {
  /** `smtp://` (STARTTLS where offered) or `smtps://`, with credentials; `?requireTLS=true` and the like are honoured. */
  url: string;
  maxConnections: number;
}

/** Until the connection stands and until the greeting; milliseconds. */
const CONNECT_MS = 10_000;
/** Without a byte from the server; milliseconds. */
const SILENCE_MS = 30_000;

/** Real mail, over a few connections that stay open. */
export function smtpTransport({ url, maxConnections }: SmtpOptions): MailTransport {
  const connections = new SMTPPool({
    pool: true,
    url: withAsciiName(url),
    maxConnections,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // Trying again is the bus's business: one place that counts, waits and gives up.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const pool = createTransport(connections);
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  // The same failures reach the sender as rejected promises; without a listener they would end the process.
  pool.on('error', () => undefined);
  const sendNonAscii = async (mail: Mail, signal: AbortSignal) => {
    const { envelope, message } = await composer.sendMail(toMessage(mail));
    const { options } = connections;
    const from = envelope.from || mail.from.address;
    await sendUtf8(options, options.auth, { envelope: { from, to: envelope.to }, content: message as Buffer }, signal);
  };
  return {
    send: async (mail, signal) => {
      try {
        if (wireAddress(mail.to.address)?.needsSmtpUtf8) await sendNonAscii(mail, signal);
        else await pool.sendMail({ ...toMessage(mail), signal });
      } catch (error) {
        throw error instanceof MailRefusedError ? error : smtpError(error);
      }
    },
    close: async () => pool.close(),
  };
}

/** `?name=` is what we call ourselves in EHLO, which is ASCII; without it the library uses the name of the machine. */
function withAsciiName(url: string): string {
  const parsed = new URL(url);
  const name = parsed.searchParams.get('name');
  const ascii = name && domainToASCII(name);
  if (!ascii || ascii === name) return url;
  parsed.searchParams.set('name', ascii);
  return parsed.href;
}
