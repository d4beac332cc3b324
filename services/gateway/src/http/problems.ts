import { LIMITS, type Problem } from '@switchboard/contracts';
import { TransientError } from '@switchboard/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type RefusalKind } from '../domain/refusal';
import type { App } from './types';
import { fieldErrors } from './validation';

const STATUS: Record<RefusalKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  timeout: 408,
  conflict: 409,
  stale: 412,
  too_large: 413,
  range: 416,
  unsupported: 415,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
};

export const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  408: 'Too slow',
  409: 'Conflict',
  412: 'Stale version',
  413: 'Too large',
  414: 'Address too long',
  415: 'Wrong content type',
  416: 'No such part',
  422: 'Refused',
  429: 'Too many requests',
  431: 'Header too large',
  500: 'Internal error',
  503: 'Not ready',
};

/** When a client should try again after a failure that passes; seconds. */
const RETRY_AFTER_S = 2;

/** What Fastify refuses before a handler sees it. */
const FASTIFY_CODES: Record<string, { code: string; detail: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'body_too_large', detail: `The body has more than ${LIMITS.bodyBytes} bytes.` },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'unsupported_media_type', detail: 'The body must be application/json.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'invalid_json', detail: 'The body is empty; it must be JSON.' },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: 'invalid_json',
    detail: 'The body is not JSON, or has a key that is refused.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'invalid_length', detail: 'Content-Length does not match the body.' },
  FST_ERR_MAX_PARAM_LENGTH: { code: 'address_too_long', detail: 'A part of the path is too long.' },
};

export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: Problem['errors'];
  readonly retryAfterSeconds?: number | undefined;
}

export interface ProblemOptions {
  /** Whether an unknown error means that the database can not be reached. */
  readonly isDatabaseAway: (error: unknown) => boolean;
}

/** Every error leaves as problem+json with a stable code, and without anything from the inside. */
export function registerProblems(app: App, options: ProblemOptions): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const answer = answerTo(error, options);
    reportAnswer(request, error, answer);
    return sendProblem(request, reply, answer);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, { status: 404, code: 'not_found', detail: 'There is no such route.' }),
  );
}

/** What an operator learns of a failure; a refusal is nobody's failure. */
export function reportAnswer(request: FastifyRequest, error: unknown, { status, code }: Answer): void {
  if (status === 500) request.log.error({ err: error, requestId: request.id }, 'request failed');
  else if (status === 503 && code !== 'overloaded')
    request.log.warn({ code, requestId: request.id }, 'request put off');
}

/** A request that Fastify gives up before it has a route: its handlers and hooks do not run. */
export function frameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-request-id', request.id);
  sendProblem(request, reply, answerTo(error, { isDatabaseAway: () => false }));
}

/** What a caller learns of an error. */
export function answerTo(error: FastifyError | Refusal, options: ProblemOptions): Answer {
  if (error instanceof Refusal) return fromRefusal(error);
  if (error.validation) return fromValidation(error);
  if (error instanceof TransientError || options.isDatabaseAway(error)) {
    const detail = 'The service can not do this right now. Try again.';
    return { status: 503, code: 'unavailable', detail, retryAfterSeconds: RETRY_AFTER_S };
  }
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500)
    return { status: 500, code: 'internal', detail: 'Something went wrong on our side.' };
  const known = FASTIFY_CODES[error.code];
  return { status, code: known?.code ?? 'bad_request', detail: known?.detail ?? 'The request is malformed.' };
}

function fromRefusal(error: Refusal): Answer {
  const { code, message: detail, retryAfterSeconds } = error;
  const errors = error.fields.length > 0 ? { errors: [...error.fields] } : {};
  return { status: STATUS[error.kind], code, detail, retryAfterSeconds, ...errors };
}

const PARTS: Record<string, string> = { body: 'body', querystring: 'query', params: 'path', headers: 'headers' };

function fromValidation(error: FastifyError): Answer {
  const part = PARTS[error.validationContext ?? 'body'] ?? 'request';
  const errors = fieldErrors(error.validation ?? []);
  const fields = errors.map(({ path, message }) => `${path || '/'} ${message}`).join('; ');
  return { status: 400, code: 'validation_failed', detail: `The ${part} is not valid: ${fields}.`, errors };
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const { status, code, detail, errors, retryAfterSeconds } = answer;
  const problem: Problem = {
    type: `urn:switchboard:problem:${code}`,
    title: TITLES[status] ?? 'Bad request',
    status,
    detail,
    instance: request.url.split('?')[0] ?? '/',
    code,
    requestId: request.id,
    ...(errors ? { errors } : {}),
  };
  if (status === 401) void reply.header('www-authenticate', 'Bearer realm="switchboard"');
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
}
