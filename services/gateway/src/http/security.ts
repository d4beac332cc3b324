import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import { BASE_PATH } from './paths';
import type { App } from './types';

export interface SecurityOptions {
  /** Whether browsers reach the gateway by https; only then are they told to insist on it. */
  readonly https: boolean;
  /** Origins of other sites that may call the API from a browser. */
  readonly corsOrigins: readonly string[];
}

export async function registerSecurity(app: App, options: SecurityOptions): Promise<void> {
  // What the API answers is about people: no browser, proxy or disk shall keep it.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith(BASE_PATH)) void reply.header('cache-control', 'no-store');
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { 'upgrade-insecure-requests': options.https ? [] : null, 'img-src': ["'self'", 'data:'] },
    },
    strictTransportSecurity: options.https,
  });
  if (options.corsOrigins.length > 0) {
    await app.register(cors, {
      origin: [...options.corsOrigins],
      methods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
      allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'X-Request-Id', 'Traceparent'],
      exposedHeaders: ['ETag', 'Location', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'],
      maxAge: 600,
    });
  }
}
