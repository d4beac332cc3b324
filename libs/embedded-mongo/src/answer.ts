import { BSONError } from 'bson';
import type { Doc } from './bson/types';
import type { Reply } from './commands/context';
import { runCommand } from './commands/registry';
import type { Base } from './connection';
import { CommandError } from './errors';
import { Framed } from './protocol/document-list';
import type { Request } from './protocol/messages';

/** Runs the command of a request. Never rejects: errors are answers too. */
export async function answerTo(request: Request, base: Base): Promise<Reply> {
  const { body, bodyBytes, db, sequences } = request;
  // Drivers of old wrap the handshake: {$query: {ismaster: 1}}.
  const wrapped = body['$query'] as Doc | undefined;
  const command = wrapped ?? body;
  const name = Object.keys(command)[0] ?? '';
  try {
    if (request.legacy && !/^(hello|ismaster)$/i.test(name))
      throw new CommandError(352, `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`);
    const reply = await runCommand({ ...base, name, db, body: command, bodyBytes, sequences });
    return reply instanceof Framed ? reply : { ...reply, ok: 1 };
  } catch (error) {
    const reply = errorReply(error, name);
    const retry = command['txnNumber'] !== undefined && reply['code'] === SHUTTING_DOWN;
    return retry ? { ...reply, errorLabels: ['RetryableWriteError'] } : reply;
  }
}

/** The error after which a driver may repeat a write as it is. */
const SHUTTING_DOWN = 91;

/** The answer `{ok: 0, code, codeName, errmsg}` to an error. What should never happen is also printed. */
export function errorReply(error: unknown, name: string): Doc {
  if (error instanceof CommandError)
    return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.extra };
  if (error instanceof BSONError) return { ok: 0, errmsg: error.message, code: 2, codeName: 'BadValue' };
  console.error(`embedded-mongo: ${name} failed:`, error);
  if (error instanceof RangeError)
    return {
      ok: 0,
      errmsg: 'the command needs more memory or depth than allowed',
      code: 146,
      codeName: 'ExceededMemoryLimit',
    };
  return {
    ok: 0,
    errmsg: `${name} failed inside the server: ${(error as Error).message}`,
    code: 1,
    codeName: 'InternalError',
  };
}
