import { silentLogger } from '@switchboard/kernel';
import { type AppPorts, buildApp } from '../entry';
import type { ApiDocument } from '../http/document/types';
import { DOCUMENT_PATH } from '../http/openapi';
import type { App } from '../http/types';

/** Anything that is asked of it is nothing, too. */
const nothing: unknown = new Proxy(() => nothing, {
  get: (_target, name) => (name === 'then' ? undefined : nothing),
});

/** The routes with nothing behind them: good for what they say of themselves. */
export function routesAlone(): Promise<App> {
  const ports = new Proxy(
    { logger: silentLogger() },
    { get: (target, name) => (name === 'logger' ? target.logger : nothing) },
  ) as unknown as AppPorts;
  return buildApp(ports, {
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    security: { https: false, corsOrigins: [] },
    admission: { targetMs: 0, maxInFlight: 1 },
    rateLimits: undefined,
  });
}

/** The OpenAPI document, without a database or a broker. */
export async function apiDocument(): Promise<ApiDocument> {
  const app = await routesAlone();
  try {
    return (await app.inject(DOCUMENT_PATH)).json<ApiDocument>();
  } finally {
    await app.close();
  }
}
