import { createHash } from 'node:crypto';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { canonicalEmail } from '@switchboard/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../domain/refusal';
import { refreshCookieOf } from './refresh-cookie';
import type { App } from './types';

const WINDOW_S = 60;

export interface RateLimitOptions {
  /** Requests per minute and caller: a signed-in person, else an address. */
  readonly perMinute: number;
  /** Requests per minute to `/auth/*` for one address and e-mail. */
  readonly authPerMinute: number;
}

type Limiter = ReturnType<App['createRateLimit']>;

/**
 * Counts in this process: with several gateways, each allows this much.
 *
 * - `default`: per person, or per address where nobody is signed in.
 * - `auth`: besides, per account from one address.
 * - `token`: per token alone, so that nobody else at that address can use it up. Tokens that do not work are counted apart, per
 *   address: over the limit they are refused with 429 instead of 401, and those that work still do.
 */
export async function registerRateLimits(app: App, options: RateLimitOptions): Promise<void> {
  await app.register(rateLimit, { global: false });
  const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max, timeWindow: WINDOW_S * 1_000, keyGenerator });
  const { perMinute, authPerMinute } = options;
  const byCaller = limiter(perMinute, request =>
    request.principal ? `user:${request.principal.id}` : `ip:${network(request.ip)}`,
  );
  const byAccount = limiter(authPerMinute, request => `auth:${network(request.ip)}:${accountOf(request)}`);
  const byToken = limiter(authPerMinute, request => `token:${tokenOf(request)}`);
  const byFailure = limiter(authPerMinute, request => `failed:${network(request.ip)}`);
  app.addHook('onRequest', async (request, reply) => {
    const limit = limitOf(request);
    if (limit !== 'none' && limit !== 'token') await apply('default', byCaller, request, reply);
  });
  // Only now is the body known, and with it the account or the token that somebody may be guessing.
  app.addHook('preValidation', async (request, reply) => {
    if (limitOf(request) === 'auth') await apply('auth', byAccount, request, reply);
    if (limitOf(request) === 'token') await apply('token', byToken, request, reply);
  });
  app.addHook('onRoute', route => {
    if (route.config?.limit !== 'token') return;
    const { handler } = route;
    route.handler = async function (request, reply) {
      try {
        return await handler.call(this, request, reply);
      } catch (error) {
        if (error instanceof Refusal && TOKEN_REFUSED.has(error.code)) await apply('token', byFailure, request, reply);
        throw error;
      }
    };
  });
}

/** Codes by which routes say that a token does not work. */
const TOKEN_REFUSED: ReadonlySet<string> = new Set(['invalid_refresh_token', 'token_invalid']);

/** Whoever has one IPv6 address usually has the whole /64. */
const network = (ip: string) => normalizeIP(ip, 64);

const limitOf = (request: FastifyRequest) => request.routeOptions.config.limit ?? 'default';

/** The account that a request is about, written as log-in compares it, so that no other spelling has a limit of its own. */
function accountOf(request: FastifyRequest): string {
  const email = (request.body as { email?: unknown } | null | undefined)?.email;
  if (typeof email !== 'string') return request.principal?.id ?? '';
  const cleaned = canonicalEmail(email);
  // What is no address is refused soon after; all of it shares one limit.
  return digest(cleaned.ok ? cleaned.text : '');
}

/** What all tokens of one sign-in share. */
function tokenOf(request: FastifyRequest): string {
  const { refreshToken, token } = (request.body ?? {}) as { refreshToken?: unknown; token?: unknown };
  const given = refreshToken ?? token ?? refreshCookieOf(request);
  if (typeof given === 'string') return digest(given.split('.', 1)[0] ?? '');
  return request.principal?.id ?? `ip:${network(request.ip)}`;
}

/** Keys of one length, and no secrets in memory for longer than a request. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

async function apply(name: string, limiter: Limiter, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const state = await limiter(request);
  if (state.isAllowed) return;
  const { max, remaining, ttlInSeconds, isExceeded } = state;
  void reply.header('ratelimit-policy', `"${name}";q=${max};w=${WINDOW_S}`);
  void reply.header('ratelimit', `"${name}";r=${remaining};t=${ttlInSeconds}`);
  if (!isExceeded) return;
  const wait = Math.max(1, ttlInSeconds);
  throw new Refusal('too_many', 'rate_limited', `Too many requests. Try again in ${wait} s.`, [], wait);
}
