import { Problem } from '@switchboard/contracts';
import { TITLES } from '../problems';
import type { Reference, Response } from './types';

/** What routes refuse alike. Each is written once in the document; routes refer to it. */
const COMMON = {
  400: ['Malformed', ['validation_failed', 'bad_request'], 'The body is not valid: /title must not be empty.'],
  401: ['NotSignedIn', ['unauthenticated', 'invalid_token'], 'Sign in first.'],
  403: ['NotAllowed', ['forbidden'], 'Only agents and admins may do this.'],
  404: ['NotFound', ['not_found'], 'There is no such ticket.'],
  408: ['TooSlow', ['request_timeout'], 'The body did not arrive in time.'],
  412: ['Stale', ['version_stale'], 'The ticket has version 4 by now. Read it again.'],
  413: ['TooLarge', ['body_too_large'], 'The body has more than 1048576 bytes.'],
  414: ['AddressTooLong', ['address_too_long'], 'A part of the path is too long.'],
  415: [
    'WrongContentType',
    ['unsupported_media_type', 'unsupported_charset', 'unsupported_encoding'],
    'The body must be application/json.',
  ],
  429: ['TooMany', ['rate_limited'], 'Too many requests. Try again in 7 s.'],
  500: ['Failed', ['internal'], 'Something went wrong on our side.'],
  503: ['NotReady', ['unavailable', 'overloaded'], 'The service can not do this right now. Try again.'],
} as const satisfies Record<number, readonly [name: string, codes: readonly [string, ...string[]], detail: string]>;

export type CommonStatus = keyof typeof COMMON;

const ERRORS = { errors: [{ path: '/title', message: 'must not be empty' }] };

function problemExample(status: number, code: string, detail: string): Problem {
  return {
    type: `urn:switchboard:problem:${code}`,
    title: TITLES[status] ?? 'Refused',
    status,
    detail,
    instance: '/api/v1/tickets',
    code,
    requestId: '0198a1f0-0000-7000-8000-0000000000ff',
    ...(status === 400 ? ERRORS : {}),
  };
}

const HEADERS: Readonly<Record<number, readonly string[]>> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
  503: ['Retry-After'],
};

/** References to headers that the document shares. */
export const headersNamed = (names: readonly string[]) =>
  Object.fromEntries(names.map(name => [name, { $ref: `#/components/headers/${name}` }]));

function problem(status: number, codes: readonly string[], detail: string): Response {
  const description = `${TITLES[status] ?? 'Refused'}: ${codes.map(code => `\`${code}\``).join(', ')}`;
  const example = problemExample(status, codes[0] ?? 'refused', detail);
  const headers = headersNamed(['X-Request-Id', ...(HEADERS[status] ?? [])]);
  return { description, headers, content: { 'application/problem+json': { schema: { ...Problem }, example } } };
}

/** `components.responses`. */
export const commonRefusals = (): Record<string, Response> =>
  Object.fromEntries(
    Object.entries(COMMON).map(([status, [name, codes, detail]]) => [name, problem(Number(status), codes, detail)]),
  );

/** One refusal of a route: the common one, or with the codes that it has of its own. */
export function refusal(status: number, codes: readonly string[]): Response | Reference {
  const common = (COMMON as Partial<Record<number, (typeof COMMON)[CommonStatus]>>)[status];
  if (common && codes.length === 0) return { $ref: `#/components/responses/${common[0]}` };
  return problem(status, [...codes, ...(common?.[1] ?? [])], 'A sentence that says what to do.');
}
