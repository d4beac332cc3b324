import { Socket } from 'node:net';
import { watchSmtp } from './smtp';
import type { Tracker } from './tracker';

/**
 * Notes every connection that the process opens, so that a test can see when it speaks to somebody whom nothing here watches, and
 * watches those to the mail server.
 */
export function watchSockets(smtpPort: number | undefined, tracker: Tracker): void {
  const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
    const port = portOf(args);
    if (port !== undefined) tracker.connected(port);
    connect.apply(this, args);
    // Not before: connecting puts the socket's own `write` back.
    if (port !== undefined && port === smtpPort) watchSmtp(this, tracker);
    return this;
  } as Socket['connect'];
}

/** From (port, …), (options, …) or what `net.connect` makes of either: one array that holds the options first. */
function portOf([first]: unknown[]): number | undefined {
  const target: unknown = Array.isArray(first) ? first[0] : first;
  const port = typeof target === 'object' ? (target as { port?: unknown } | null)?.port : target;
  return port === undefined || Number.isNaN(Number(port)) ? undefined : Number(port);
}
