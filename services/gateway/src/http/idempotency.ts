import { createHash } from 'node:crypto';
import { newId } from '@switchboard/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { malformed, Refusal } from '../domain/refusal';
import type { IdempotencyRecords, StoredAnswer } from './ports';
import type { Passwords } from '../accounts/ports';
import { versionHeader } from '../domain/etag';
import { callerOf } from './access';
import { BASE_PATH } from './paths';

export interface IdempotencyPorts {
  readonly idempotency: IdempotencyRecords;
  readonly passwords: Passwords;
}

/** The header of every POST that creates. @throws Refusal naming it when it has the wrong form. */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw malformed('/Idempotency-Key', 'must be 1 to 200 visible ASCII characters');
}

export interface Repeatable {
  /** @param id of what it makes. */
  create(id: string): Promise<StoredAnswer>;
  /** The body of the first answer, as far as the caller may see it by now. @throws Refusal where nothing may be seen any more. */
  again(first: unknown): Promise<unknown>;
}

/**
 * Runs `create` once per caller, route and key, and repeats its answer. `create` gets the id of what it makes: after a
 * crash the next try gets the same one, and finds what the first had written.
 */
export async function onceOnly(
  ports: IdempotencyPorts,
  request: FastifyRequest,
  reply: FastifyReply,
  { create, again }: Repeatable,
): Promise<unknown> {
  const key = idempotencyKeyOf(request);
  if (key === undefined) return give(reply, await create(newId()));
  const scope = { userId: callerOf(request).id, route: `${request.method} ${request.routeOptions.url}`, key };
  const claim = await ports.idempotency.claim(scope, await fingerprint(ports.passwords, request, key));
  if (claim.state === 'answered') {
    const body = await again(claim.answer.body);
    return give(reply.header('idempotency-replayed', 'true'), { ...claim.answer, body });
  }
  if (claim.state === 'mismatch') {
    throw new Refusal('unprocessable', 'idempotency_mismatch', 'This Idempotency-Key was used with another body.');
  }
  if (claim.state === 'in_flight') {
    throw new Refusal('conflict', 'idempotency_in_flight', 'The first request with this key is not done yet.', [], 1);
  }
  const { id, resultId } = claim;
  const answer = await create(resultId).catch(async error => {
    // A refusal wrote nothing, so the key may carry a corrected body; after anything else nobody knows.
    const settle = error instanceof Refusal ? ports.idempotency.forget(id) : ports.idempotency.release(id);
    await settle.catch(() => request.log.warn({ requestId: request.id }, 'idempotency key stays until its lease ends'));
    throw error;
  });
  await ports.idempotency
    .answer(id, answer)
    .catch(() => request.log.warn({ requestId: request.id }, 'answer not kept; a repetition finds what was made'));
  return give(reply, answer);
}

export interface Creation<View> {
  /** @param id of what it makes. @returns where it is, below the base path, and how the caller sees it. */
  make(id: string): Promise<{ readonly at: string; readonly body: View }>;
  /** The body of the first answer as the caller may see it by now. Without it: whoever may make one sees all of it. */
  again?(first: View): Promise<View>;
  /** 202 where it is only begun. */
  readonly status?: 201 | 202;
}

/** A POST that makes something, once per key: says where it is, and its version if it has one. */
export async function createOnce<View extends object>(
  ports: IdempotencyPorts,
  request: FastifyRequest,
  reply: FastifyReply,
  { make, again = async first => first, status = 201 }: Creation<View>,
): Promise<View> {
  const answer = onceOnly(ports, request, reply, {
    create: async id => {
      const { at, body } = await make(id);
      return { status, headers: { location: BASE_PATH + at, ...versionHeader(body) }, body };
    },
    again: first => again(first as View),
  });
  return answer as Promise<View>;
}

function give(reply: FastifyReply, { status, headers, body }: StoredAnswer): unknown {
  void reply.code(status).headers({ ...headers });
  return body;
}

/** Hash of a body and the ids in the path; a password in it is hashed as slowly as one that is stored, since this is stored too. */
async function fingerprint(passwords: Passwords, { body, params }: FastifyRequest, key: string): Promise<string> {
  const { password, ...rest } = body as Record<string, unknown>;
  // What is made below something is another thing below another one.
  const place = Object.values((params ?? {}) as Record<string, unknown>);
  const secret = typeof password === 'string' ? await passwords.fingerprint(password, key) : '';
  const fields = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([fields, secret, ...place]))
    .digest('base64url');
}
