import { corsOrigins, type GatewayConfig } from '../config';
import type { HttpOptions } from './app';
import { trustProxy } from './trust-proxy';

/** Requests worked on at once at most, however fast they are: bounds what they hold in memory. */
const MAX_IN_FLIGHT = 256;

/** What the settings say of how requests are taken. */
export function httpOptions(config: GatewayConfig): HttpOptions {
  const limits = { perMinute: config.RATE_LIMIT_PER_MINUTE, authPerMinute: config.AUTH_RATE_LIMIT_PER_MINUTE };
  return {
    publicUrl: new URL(config.PUBLIC_URL).origin,
    trustProxy: trustProxy(config.TRUST_PROXY),
    rateLimits: config.RATE_LIMIT === 'on' ? limits : undefined,
    security: {
      https: config.PUBLIC_URL.startsWith('https:'),
      corsOrigins: corsOrigins(config.CORS_ORIGIN),
    },
    admission: { targetMs: config.OVERLOAD_LATENCY_MS, maxInFlight: MAX_IN_FLIGHT },
  };
}
