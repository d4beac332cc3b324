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
  const peer = `${socket.remoteAddress ?? 'unix'}:${socket.remotePort ?? 0}`;
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
          .then(() => answer(socket, shared, message, connectionId, peer))
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

async function answer(
  socket: Socket,
  shared: Shared,
  message: Buffer,
  connectionId: number,
  peer: string,
): Promise<void> {
  if (socket.destroyed) return;
  let request: Request;
  try {
    request = parseMessage(message);
  } catch (error) {
    if (!isExpected(error)) console.error('embedded-mongo: message not understood:', error);
    socket.destroy();
    return;
  }
  const work = replyTo(request, { ...shared, connectionId, peer });
  shared.inFlight.add(work);
  const reply = await work.finally(() => shared.inFlight.delete(work));
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

async function replyTo(request: Request, base: Shared & Pick<CommandContext, 'connectionId' | 'peer'>): Promise<Reply> {
  const { body, db, sequences } = request;
  // Drivers of old wrap the handshake: {$query: {ismaster: 1}}.
  const wrapped = body['$query'] as Doc | undefined;
  const command = wrapped ?? body;
  const name = Object.keys(command)[0] ?? '';
  try {
    if (request.legacy && !/^(hello|ismaster)$/i.test(name))
      throw new CommandError(352, `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`);
    const reply = await runCommand({ ...base, name, db, body: command, sequences });
    return Buffer.isBuffer(reply) ? reply : { ...reply, ok: 1 };
  } catch (error) {
    return errorReply(error, name);
  }
}

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
