import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../domain/refusal';
import type { App } from './types';

const WINDOW_S = 60;

export interface RateLimitOptions {
  /** Requests per minute and caller: a signed-in person, else an address. */
  readonly perMinute: number;
  /** Requests per minute to `/auth/*` for one address and e-mail. */
  readonly authPerMinute: number;
}

type Limiter = ReturnType<App['createRateLimit']>;

/** Counts in this process: with several gateways, each allows this much. */
export async function registerRateLimits(app: App, options: RateLimitOptions): Promise<void> {
  await app.register(rateLimit, { global: false });
  const byCaller = app.createRateLimit({
    max: options.perMinute,
    timeWindow: WINDOW_S * 1_000,
    keyGenerator: request => (request.principal ? `user:${request.principal.id}` : `ip:${network(request.ip)}`),
  });
  const byCredentials = app.createRateLimit({
    max: options.authPerMinute,
    timeWindow: WINDOW_S * 1_000,
    keyGenerator: request => `auth:${network(request.ip)}:${addressIn(request.body) ?? request.principal?.id ?? ''}`,
  });
  app.addHook('onRequest', async (request, reply) => {
    if (limitOf(request) !== 'none') await apply('default', byCaller, request, reply);
  });
  // Only now is the body known, and with it the address that somebody may be guessing passwords of.
  app.addHook('preValidation', async (request, reply) => {
    if (limitOf(request) === 'auth') await apply('auth', byCredentials, request, reply);
  });
}

/** Whoever has one IPv6 address usually has the whole /64. */
const network = (ip: string) => normalizeIP(ip, 64);

const limitOf = (request: FastifyRequest) => request.routeOptions.config.limit ?? 'default';

function addressIn(body: unknown): string | undefined {
  const email = (body as { email?: unknown } | null | undefined)?.email;
  return typeof email === 'string' ? email.slice(0, 254).toLowerCase() : undefined;
}

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
