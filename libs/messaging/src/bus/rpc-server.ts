import { type Logger, messageOf, PermanentError, TransientError, withDeadline } from '@switchboard/kernel';
import { Compile } from 'typebox/compile';
import type { AnyRpcDefinition } from './bus';
import { withTraceparent } from '../trace-context';
import type { RpcReply, WireMessage } from '../transport';
import { failure, success } from './rpc-reply';

export type Answer = (body: Buffer, headers: WireMessage['headers']) => Promise<RpcReply>;

interface Checker {
  Check(value: unknown): boolean;
  Errors(value: unknown): Iterable<{ instancePath: string; message: string }>;
}

/**
 * Serves the calls of a definition: validates the request, runs the handler within its time limit, validates the response. Never rejects:
 * every failure becomes a reply, so that the caller need not wait for its timeout.
 */
export function rpcResponder(definition: AnyRpcDefinition, options: { logger: Logger; stopping: AbortSignal }): Answer {
  const { name, timeoutMs } = definition;
  const request = Compile(definition.request);
  const response = Compile(definition.response);
  const logger = options.logger.child({ rpc: name });

  const answer = async (body: Buffer): Promise<RpcReply> => {
    const question = read(body, request);
    const reply = await withDeadline({ timeoutMs, code: 'rpc_timeout', what: name, signal: options.stopping }, signal =>
      definition.handle(question as never, { consumer: name, logger, signal }),
    );
    const wrong = complaint(response, reply);
    if (wrong) throw new TransientError('rpc_bad_response', `answer of ${name}: ${wrong}`);
    return success(reply);
  };

  return async (body, headers) => {
    const { traceparent } = headers;
    try {
      return await withTraceparent(typeof traceparent === 'string' ? traceparent : undefined, () => answer(body));
    } catch (error) {
      logger.warn({ reason: messageOf(error) }, 'question answered with a failure');
      return failure(error);
    }
  };
}

function read(body: Buffer, checker: Checker): unknown {
  let question: unknown;
  try {
    question = JSON.parse(body.toString());
  } catch {
    throw new PermanentError('rpc_refused', 'the question is not JSON');
  }
  const wrong = complaint(checker, question);
  if (wrong) throw new PermanentError('rpc_refused', wrong);
  return question;
}

function complaint(checker: Checker, value: unknown): string | undefined {
  if (checker.Check(value)) return undefined;
  for (const error of checker.Errors(value)) return `${error.instancePath || '/'} ${error.message}`;
  return '/ does not match the schema';
}
