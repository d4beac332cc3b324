import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { MailRefusedError } from '../domain/errors';

interface Message {
  envelope: { from: string; to: string[] };
  content: Buffer;
}

/**
 * Sends one message whose envelope is not ASCII, over a connection of its own, because only there the server's answer to EHLO is
 * known before anything is sent; the client library would send the address as it is to a server that can not read it.
 * @throws MailRefusedError when the server does not offer SMTPUTF8 (RFC 6531); else what the client library throws.
 */
export function sendUtf8(
  options: SMTPConnection.Options,
  auth: { user?: string | undefined; pass?: string | undefined } | undefined,
  message: Message,
  signal: AbortSignal,
): Promise<void> {
  const connection = new SMTPConnection(options);
  const sent = new Promise<void>((resolve, reject) => {
    // Failures reach a listener, a callback, or both.
    const after = (next: () => void) => (error?: Error | null) => (error ? reject(error) : next());
    const abort = () => reject(Object.assign(new Error('given up'), { code: 'EABORT' }));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    connection.on('error', reject);
    connection.once(
      'end',
      after(() => reject(Object.assign(new Error('connection ended'), { code: 'ECONNECTION' }))),
    );
    const send = () => connection.send({ ...message.envelope, use8BitMime: true }, message.content, after(resolve));
    connection.connect(
      after(() => {
        if (!/^250[ -]SMTPUTF8\s*$/im.test(String(connection.lastServerResponse))) reject(notOffered());
        else if (auth && connection.allowsAuth) connection.login({ credentials: auth }, after(send));
        else send();
      }),
    );
  });
  return sent.finally(() => {
    connection.quit();
    connection.close();
  });
}

function notOffered(): MailRefusedError {
  return new MailRefusedError('address_needs_smtputf8', 'address needs SMTPUTF8, which the mail server does not offer');
}
