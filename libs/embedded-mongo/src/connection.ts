import type { Socket } from 'node:net';
import { BSONError } from 'bson';
import type { CommandContext, Reply, Shared } from './commands/context';
import { runCommand } from './commands/registry';
import type { Doc } from './bson/types';
import { CommandError } from './errors';
import { Framer, ProtocolError } from './protocol/framing';
import { encodeReply, parseMessage, type Request } from './protocol/messages';

/** Requests that one connection may have waiting before its socket is no longer read. */
const MAX_WAITING = 64;

/** Bytes of answers not yet taken by the client before its socket is no longer read. */
const MAX_UNSENT = 64 * 1024 * 1024;

/**
 * Serves one client: its requests one after another, in order. A broken message closes the connection; nothing that happens
 * here reaches another connection.
 */
export function serve(socket: Socket, shared: Shared, connectionId: number): void {
  const framer = new Framer();
  const ends = {
    connectionId,
    peer: address(socket.remoteAddress, socket.remotePort),
    address: address(socket.localAddress, socket.localPort),
  };
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  const resume = () => {
    if (waiting < MAX_WAITING && socket.writableLength < MAX_UNSENT) socket.resume();
  };
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('drain', resume);
  socket.on('data', chunk => {
    try {
      for (const message of framer.push(chunk)) {
        waiting += 1;
        if (waiting >= MAX_WAITING) socket.pause();
        last = last
          .then(() => answer(socket, { ...shared, ...ends }, message))
          .finally(() => {
            waiting -= 1;
            resume();
          });
      }
    } catch {
      socket.destroy();
    }
  });
}

function address(host = 'unix', port = 0): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** What a command may know of the server and of its connection. */
type Base = Shared & Pick<CommandContext, 'connectionId' | 'peer' | 'address'>;

async function answer(socket: Socket, base: Base, message: Buffer): Promise<void> {
  if (socket.destroyed) return;
  let request: Request;
  try {
    request = parseMessage(message);
  } catch (error) {
    if (!isExpected(error)) console.error('embedded-mongo: message not understood:', error);
    socket.destroy();
    return;
  }
  const work = replyTo(request, base);
  base.inFlight.add(work);
  const reply = await work.finally(() => base.inFlight.delete(work));
  if (!request.wantsReply || socket.destroyed) return;
  socket.write(encodeReply(request, reply));
  if (socket.writableLength >= MAX_UNSENT) socket.pause();
}

function isExpected(error: unknown): boolean {
  return (
    error instanceof ProtocolError ||
    error instanceof CommandError ||
    error instanceof BSONError ||
    error instanceof RangeError
  );
}

async function replyTo(request: Request, base: Base): Promise<Reply> {
  const { body, bodyBytes, db, sequences } = request;
  // Drivers of old wrap the handshake: {$query: {ismaster: 1}}.
  const wrapped = body['$query'] as Doc | undefined;
  const command = wrapped ?? body;
  const name = Object.keys(command)[0] ?? '';
  try {
    if (request.legacy && !/^(hello|ismaster)$/i.test(name))
      throw new CommandError(352, `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`);
    const reply = await runCommand({ ...base, name, db, body: command, bodyBytes, sequences });
    return Buffer.isBuffer(reply) ? reply : { ...reply, ok: 1 };
  } catch (error) {
    const reply = errorReply(error, name);
    const retry = command['txnNumber'] !== undefined && reply['code'] === SHUTTING_DOWN;
    return retry ? { ...reply, errorLabels: ['RetryableWriteError'] } : reply;
  }
}

/** The error after which a driver may repeat a write as it is. */
const SHUTTING_DOWN = 91;

function errorReply(error: unknown, name: string): Doc {
  if (error instanceof CommandError)
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.extra };
  if (error instanceof RangeError)
    return {
      ok: 0,
      errmsg: 'the command needs more memory or depth than allowed',
      code: 146,
      codeName: 'ExceededMemoryLimit',
    };
  if (error instanceof BSONError) return { ok: 0, errmsg: error.message, code: 2, codeName: 'BadValue' };
  console.error(`embedded-mongo: ${name} failed:`, error);
  return {
    ok: 0,
    errmsg: `${name} failed inside the server: ${(error as Error).message}`,
    code: 1,
    codeName: 'InternalError',
  };
}
