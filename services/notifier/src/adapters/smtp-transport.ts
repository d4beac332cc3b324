import { createTransport } from 'nodemailer';
import type { MailTransport } from '../ports';
import { toMessage } from './mail-format';
import { smtpError } from './smtp-errors';

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
  const pool = createTransport({
    pool: true,
    url,
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
  // The same failures reach the sender as rejected promises; without a listener they would end the process.
  pool.on('error', () => undefined);
  return {
    send: async (mail, signal) => {
      try {
        await pool.sendMail({ ...toMessage(mail), signal });
      } catch (error) {
        throw smtpError(error);
      }
    },
    close: async () => pool.close(),
  };
}
