import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Logger } from '@switchboard/kernel';
import { LIMITS } from '@switchboard/contracts';
import Fastify, { type FastifyBaseLogger, type FastifyPluginCallback, LogController } from 'fastify';
import type { AccountPorts } from './actions/sign-in';
import { registerAccess, registerIdentity } from './http/access';
import { type AdmissionOptions, compartmentsOf, registerAdmission } from './http/admission';
import { onClientError } from './http/client-errors';
import { registerCorrelation, type RequestObserver, requestIdOf } from './http/correlation';
import { Identifier } from './http/identify';
import { registerOpenApi } from './http/openapi';
import { frameworkError, type ProblemOptions, registerProblems } from './http/problems';
import { type RateLimitOptions, registerRateLimits } from './http/rate-limits';
import { registerSecurity, type SecurityOptions } from './http/security';
import type { App, Plugin } from './http/types';
import { compileValidator } from './http/validation';
import { authRoutes } from './routes/auth';
import { type HealthPorts, healthRoutes } from './routes/health';
import { keyRoutes } from './routes/keys';
import { landingRoutes, type Link } from './routes/landing';
import { BASE_PATH } from './routes/shared';
import { type TicketRoutePorts, ticketRoutes } from './routes/tickets';
import { ticketTrailRoutes, type TrailPorts } from './routes/ticket-trails';
import { userRoutes } from './routes/users';

export interface AppPorts extends AccountPorts, TicketRoutePorts, TrailPorts, HealthPorts, ProblemOptions {
  readonly logger: Logger;
  readonly observe: RequestObserver;
  /** Whether it will stop soon: connections end with their current answer, so that clients go elsewhere. */
  readonly isDraining: () => boolean;
}

export interface AppOptions {
  readonly publicUrl: string;
  /** Whose `X-Forwarded-*` is believed. */
  readonly trustProxy: boolean | string | ((address: string, hop: number) => boolean);
  readonly security: SecurityOptions;
  readonly admission: AdmissionOptions;
  /** Undefined: no limits. */
  readonly rateLimits: RateLimitOptions | undefined;
  /** Further routes on the same port. */
  readonly plugins?: readonly Plugin[];
  /** Further entries of the landing page. */
  readonly links?: readonly Link[];
}

/** The whole HTTP side, ready to listen or to be injected into. */
export async function buildApp(ports: AppPorts, options: AppOptions): Promise<App> {
  const app: App = Fastify({
    loggerInstance: ports.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: options.trustProxy,
    genReqId: requestIdOf,
    requestTimeout: 30_000,
    // Requests on kept-alive connections are still answered while the server drains; only then the connection ends.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: frameworkError,
    clientErrorHandler: onClientError,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  app.removeContentTypeParser('text/plain');
  const identifier = new Identifier({ ...ports, clock: ports.clock });
  // Order: name the request, shed load, learn who calls, count, refuse; each step needs the one before.
  registerProblems(app, ports);
  registerCorrelation(app, ports.observe);
  registerAdmission(app, compartmentsOf(options.admission), ports.isDraining);
  await registerSecurity(app, options.security);
  registerIdentity(app, identifier);
  if (options.rateLimits) await registerRateLimits(app, options.rateLimits);
  registerAccess(app, BASE_PATH);
  await registerOpenApi(app, options.publicUrl);
  healthRoutes(app, ports);
  keyRoutes(app, ports.accessTokens);
  landingRoutes(app, options.links ?? []);
  await app.register(
    async api => {
      authRoutes(api as App, { ...ports, identifier });
      userRoutes(api as App, { ...ports, identifier });
      ticketRoutes(api as App, ports);
      ticketTrailRoutes(api as App, ports);
    },
    { prefix: BASE_PATH },
  );
  for (const plugin of options.plugins ?? []) await app.register(plugin as FastifyPluginCallback);
  await app.ready();
  return app;
}
