import { getHeapStatistics } from 'node:v8';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import underPressure from '@fastify/under-pressure';
import { Refusal } from '../domain/refusal';
import type { App } from './types';

export interface SecurityOptions {
  /** Whether browsers reach the gateway by https; only then are they told to insist on it. */
  readonly https: boolean;
  /** Origins of other sites that may call the API from a browser. */
  readonly corsOrigins: readonly string[];
  /** Mean delay of the event loop above which requests are put off; milliseconds, 0 for never. */
  readonly overloadDelayMs: number;
}

/** Beyond this part of the heap that V8 may use, requests are put off until it has been cleaned up. */
const HEAP_SHARE = 0.9;
const RETRY_AFTER_S = 5;
const PROBES: readonly (string | undefined)[] = ['/healthz', '/readyz'];

export async function registerSecurity(app: App, options: SecurityOptions): Promise<void> {
  if (options.overloadDelayMs > 0) {
    await app.register(underPressure, {
      maxEventLoopDelay: options.overloadDelayMs,
      maxHeapUsedBytes: Math.floor(getHeapStatistics().heap_size_limit * HEAP_SHARE),
      pressureHandler: async request => {
        if (PROBES.includes(request.routeOptions.url)) return;
        throw new Refusal('unavailable', 'overloaded', 'Too much to do right now. Try again.', [], RETRY_AFTER_S);
      },
    });
  }
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
