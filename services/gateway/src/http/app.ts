import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Logger } from '@switchboard/kernel';
import { LIMITS } from '@switchboard/contracts';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { registerAccess, registerIdentity } from './access';
import { type AdmissionOptions, compartmentsOf, registerAdmission } from './admission';
import { registerUnambiguous } from './ambiguous';
import { registerBodies } from './bodies';
import { onClientError } from './client-errors';
import { registerCorrelation, type RequestObserver, requestIdOf } from './correlation';
import type { Identifier } from './identify';
import { registerOpenApi } from './openapi';
import { registerPacking } from './packing';
import { BASE_PATH } from './paths';
import { frameworkError, type ProblemOptions, registerProblems } from './problems';
import { type RateLimitOptions, registerRateLimits } from './rate-limits';
import { registerUnread } from './unread';
import { registerSecurity, type SecurityOptions } from './security';
import type { App } from './types';
import { compileValidator } from './validation';

export interface HttpPorts extends ProblemOptions {
  readonly logger: Logger;
  readonly observe: RequestObserver;
  /** Whether it will stop soon: connections end with their current answer, so that clients go elsewhere. */
  readonly isDraining: () => boolean;
}

export interface HttpOptions {
  readonly publicUrl: string;
  /** Whose `X-Forwarded-*` is believed. */
  readonly trustProxy: boolean | string | ((address: string, hop: number) => boolean);
  readonly security: SecurityOptions;
  readonly admission: AdmissionOptions;
  /** Undefined: no limits. */
  readonly rateLimits: RateLimitOptions | undefined;
}

/**
 * Headers have 15 s to arrive, the longest upload ten minutes; looked at each second. Other bodies have less: `admission.ts` gives them up
 * within 25 s, and what nobody reads any more is cut off soon after the answer.
 */
const ARRIVAL = { requestTimeout: 600_000, http: { headersTimeout: 15_000, connectionsCheckingInterval: 1_000 } };

/** What every request passes before it comes to its route; routes are added by the entry. */
export async function createApp(ports: HttpPorts, identifier: Identifier, options: HttpOptions): Promise<App> {
  const app: App = Fastify({
    loggerInstance: ports.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: options.trustProxy,
    genReqId: requestIdOf,
    ...ARRIVAL,
    // Requests on kept-alive connections are still answered while the server drains; only then the connection ends.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: frameworkError,
    clientErrorHandler: onClientError,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  registerBodies(app);
  // Order: name the request, be sure what it says, shed load, learn who calls, count, refuse; each step needs the one before.
  registerProblems(app, ports);
  registerCorrelation(app, ports.observe);
  registerUnambiguous(app);
  registerUnread(app);
  registerAdmission(app, compartmentsOf(options.admission), ports.isDraining);
  await registerSecurity(app, options.security);
  registerIdentity(app, identifier);
  if (options.rateLimits) await registerRateLimits(app, options.rateLimits);
  registerAccess(app, BASE_PATH);
  registerPacking(app);
  await registerOpenApi(app, options.publicUrl);
  return app;
}
