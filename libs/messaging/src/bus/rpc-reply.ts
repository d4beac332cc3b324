import { isPermanent, messageOf, PermanentError, SwitchboardError, TransientError } from '@switchboard/kernel';
import type { RpcReply } from '../transport';

/** Body of a reply that reports a failure. */
interface RpcFailure {
  readonly code: string;
  readonly message: string;
  readonly permanent: boolean;
  readonly retryAfterMs?: number;
}

export function success(answer: unknown): RpcReply {
  return { ok: true, body: Buffer.from(JSON.stringify(answer)) };
}

/** An error as a reply. The message of a foreign error may quote secrets, so a general one takes its place. */
export function failure(error: unknown): RpcReply {
  const known = error instanceof SwitchboardError;
  const retryAfterMs = error instanceof TransientError ? error.retryAfterMs : undefined;
  const body: RpcFailure = {
    code: known ? error.code : 'rpc_failed',
    message: known ? messageOf(error) : 'the answering service failed unexpectedly',
    permanent: isPermanent(error),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
  return { ok: false, body: Buffer.from(JSON.stringify(body)) };
}

/** The answer in a reply. @throws the answering side's error, as transient or permanent as it was there. */
export function unwrap(reply: RpcReply): unknown {
  let value: unknown;
  try {
    value = JSON.parse(reply.body.toString());
  } catch {
    throw new TransientError('rpc_bad_response', 'the answer is not JSON');
  }
  if (reply.ok) return value;
  const { code, message, permanent, retryAfterMs } = value as RpcFailure;
  throw permanent ? new PermanentError(code, message) : new TransientError(code, message, { retryAfterMs });
}
