import type { Socket } from 'node:net';
import type { Tracker } from './tracker';

const TRANSACTION = /^(MAIL FROM|RCPT TO|DATA)\b/i;
const MESSAGE = 'SMTP message';
/** The last line of a reply; the others have a dash after the code. */
const END_OF_REPLY = /^\d{3}(?: |$)/;

/**
 * Watches the dialogue on a connection to the mail server: every command of a transaction, the message, and the answer to each.
 * Greetings and log-ins belong to the connection, which outlives a mail, and so to no flow.
 */
export function watchSmtp(socket: Socket, tracker: Tracker): void {
  /** Commands without an answer yet, several where the server allows pipelining; undefined for those that are not labelled. */
  const unanswered: (string | undefined)[] = [];
  let inMessage = false;
  let received = '';

  const sent = (text: string): void => {
    // A message is written in pieces; the boundary is before the first.
    if (inMessage && unanswered.length > 0) return;
    const command = TRANSACTION.exec(text)?.[1]?.toUpperCase();
    const what = inMessage ? MESSAGE : command && `SMTP ${command}`;
    if (what) tracker.boundary(tracker.atWork, `before ${what}`);
    unanswered.push(what);
  };
  const answered = (): void => {
    const what = unanswered.shift();
    if (!what) return;
    inMessage = what === 'SMTP DATA';
    if (what === MESSAGE) tracker.boundary(tracker.atWork, 'after SMTP accept', true);
    else tracker.boundary(tracker.atWork, `after ${what}`);
  };

  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
  socket.write = (...args: unknown[]) => {
    sent(String(args[0]));
    return write(...args);
  };
  const emit = socket.emit.bind(socket) as (...args: unknown[]) => boolean;
  socket.emit = (...args: unknown[]) => {
    if (args[0] === 'data') {
      const lines = (received + String(args[1])).split('\r\n');
      received = lines.pop() ?? '';
      for (const line of lines) if (END_OF_REPLY.test(line)) answered();
    }
    return emit(...args);
  };
}
