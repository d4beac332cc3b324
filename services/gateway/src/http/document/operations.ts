import type { FastifyContextConfig } from 'fastify';
import { headersNamed, refusal } from './refusals';
import type { Operation, Reference, Response } from './types';

/** How callers say who they are; `{}` is nobody. */
const SIGNED_IN = { bearer: [] };

/** What its route says of an operation besides its schemas. */
export type RouteFacts = FastifyContextConfig & { readonly path: string };

/** An operation with everything that follows from what its route says: who may call it, its headers, and all that it may refuse. */
export function describeOperation(operation: Operation, facts: RouteFacts): Operation {
  const { access = 'public', idempotencyKey, ifMatch } = facts;
  const parameters = [
    ...(operation.parameters ?? []),
    ...(ifMatch ? [parameter('IfMatch')] : []),
    ...(idempotencyKey ? [parameter('IdempotencyKey')] : []),
  ];
  return {
    ...operation,
    ...(parameters.length > 0 ? { parameters } : {}),
    security: operation.security ?? (access === 'public' ? [] : [SIGNED_IN]),
    responses: {
      ...Object.fromEntries(
        Object.entries(operation.responses).map(([status, response]) => [status, withHeaders(status, response, facts)]),
      ),
      ...refusals(operation, facts),
    },
  };
}

const parameter = (name: string): Reference => ({ $ref: `#/components/parameters/${name}` });

function withHeaders(status: string, response: Response | Reference, facts: RouteFacts): Response | Reference {
  if ('$ref' in response || !status.startsWith('2')) return response;
  const names = [
    'X-Request-Id',
    ...((facts.limit ?? 'default') === 'none' ? [] : ['RateLimit', 'RateLimit-Policy']),
    ...((status === '201' && facts.access !== 'public') || (status === '202' && facts.idempotencyKey)
      ? ['Location']
      : []),
    ...(hasVersion(response) ? ['ETag'] : []),
    ...(facts.idempotencyKey ? ['Idempotency-Replayed'] : []),
  ];
  return { ...response, headers: { ...response.headers, ...headersNamed(names) } };
}

/** Whatever answers a version says it as its tag, too. */
const hasVersion = ({ content }: Response): boolean =>
  Object.hasOwn(content?.['application/json']?.schema?.properties ?? {}, 'version');

function refusals(operation: Operation, facts: RouteFacts): Record<string, Response | Reference> {
  const { access = 'public', limit = 'default', refuses = {}, idempotencyKey, ifMatch, path } = facts;
  const statuses = new Map<number, readonly string[]>([
    [400, []],
    [500, []],
    [503, []],
  ]);
  const add = (status: number, ...codes: string[]) => statuses.set(status, [...(statuses.get(status) ?? []), ...codes]);
  if (access !== 'public') add(401);
  if (access === 'staff' || access === 'admin') add(403);
  if (path.includes(':')) for (const status of [404, 414]) add(status);
  if (operation.requestBody) for (const status of [408, 413, 415]) add(status);
  if (ifMatch) add(412);
  if (limit !== 'none') add(429);
  if (idempotencyKey) {
    add(409, 'idempotency_in_flight');
    add(422, 'idempotency_mismatch');
  }
  for (const [status, codes] of Object.entries(refuses)) add(Number(status), ...codes);
  const own = Object.keys(operation.responses);
  return Object.fromEntries(
    [...statuses]
      .filter(([status]) => !own.includes(String(status)))
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [String(status), refusal(status, codes)]),
  );
}
