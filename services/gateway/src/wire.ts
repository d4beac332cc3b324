import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import { messageOf } from '@switchboard/kernel';
import {
  auditEntriesCollection,
  isDatabaseAway,
  routingDecisionsCollection,
  ticketsCollection,
  usersCollection,
} from '@switchboard/persistence';
import {
  aggregateStore,
  httpMetrics,
  type Platform,
  type ServiceDefinition,
  type ServiceParts,
} from '@switchboard/service-kit';
import { candidateOf, ensureFirstAdmin, type FirstAdmin } from './actions/first-admin';
import { Argon2Passwords } from './adapters/argon2-passwords';
import { BusClassifier } from './adapters/bus-classifier';
import { idempotencyCollection } from './adapters/idempotency-collection';
import { JwtAccessTokens } from './adapters/jwt-access-tokens';
import { localClassifier } from './adapters/local-classifier';
import { MongoIdempotency } from './adapters/mongo-idempotency';
import { MongoSessions } from './adapters/mongo-sessions';
import { MongoTickets } from './adapters/mongo-tickets';
import { MongoAuditTrail, MongoRoutingLog } from './adapters/mongo-trails';
import { MongoUsers } from './adapters/mongo-users';
import { sessionsCollection } from './adapters/sessions-collection';
import { loadSigningKey, readSigningKey, signingKeysCollection } from './adapters/signing-keys';
import { type AppOptions, buildApp } from './app';
import { type GatewayConfig, gatewaySettings, listOf, trustProxy } from './config';
import type { App, Plugin } from './http/types';
import type { Link } from './routes/landing';
import { drain, listen } from './server';

export interface GatewayOptions {
  /** Further routes on the same port, e.g. metrics or a mail page. */
  readonly plugins?: readonly Plugin[];
  /** Further entries of the landing page, e.g. `/mail`. */
  readonly links?: readonly Link[];
  /** Told what became of the first admin; prints the generated password by default, the only time it can be seen. */
  readonly onFirstAdmin?: (admin: FirstAdmin) => void;
  /** Told where it listens. */
  readonly onListening?: (port: number) => void;
}

/** Requests worked on at once at most, however fast they are: bounds what they hold in memory. */
const MAX_IN_FLIGHT = 256;

/** The gateway as one service among others. */
export function createGateway(options: GatewayOptions = {}): ServiceDefinition<typeof gatewaySettings> {
  return {
    name: 'gateway',
    settings: gatewaySettings,
    wire: (platform, config) => wireGateway(platform, config, options),
  };
}

export const gateway = createGateway();

async function wireGateway(platform: Platform, config: GatewayConfig, options: GatewayOptions): Promise<ServiceParts> {
  const { clock, database, bus, logger } = platform;
  const users = new MongoUsers(aggregateStore(platform, usersCollection));
  const tickets = new MongoTickets(aggregateStore(platform, ticketsCollection));
  const passwords = await Argon2Passwords.create();
  const taxonomy = DEFAULT_TAXONOMY;
  const classifier = new BusClassifier(bus, localClassifier(taxonomy), logger);
  const candidate = candidateOf({ email: config.ADMIN_EMAIL, password: config.ADMIN_PASSWORD });
  const state: { app?: App; draining: boolean } = { draining: false };

  const start = async () => {
    const jwk = config.JWT_PRIVATE_KEY
      ? await readSigningKey(config.JWT_PRIVATE_KEY)
      : await loadSigningKey(database.model(signingKeysCollection), clock.now());
    (options.onFirstAdmin ?? announce)(await ensureFirstAdmin({ users, passwords, clock }, candidate));
    const ports = {
      logger,
      clock,
      users,
      tickets,
      passwords,
      taxonomy,
      classifier,
      sessions: new MongoSessions(database.model(sessionsCollection), clock),
      accessTokens: await JwtAccessTokens.create(jwk, config.PUBLIC_URL, clock),
      idempotency: new MongoIdempotency(database.model(idempotencyCollection), clock),
      routingLog: new MongoRoutingLog(database.model(routingDecisionsCollection)),
      auditTrail: new MongoAuditTrail(database.model(auditEntriesCollection)),
      observe: httpMetrics(platform.metrics),
      isDatabaseAway,
      isDraining: () => state.draining,
      brokerReason: () => bus.unreadyReason(),
      unreadyReason: async () => {
        if (state.draining) return 'stopping';
        return database.ping().then(
          () => undefined,
          error => `database: ${messageOf(error)}`,
        );
      },
    };
    state.app = await buildApp(ports, appOptions(config, options));
    const port = await listen(state.app, config.PORT, config.HOST);
    options.onListening?.(port);
  };

  return {
    collections: [
      usersCollection,
      ticketsCollection,
      routingDecisionsCollection,
      auditEntriesCollection,
      sessionsCollection,
      signingKeysCollection,
      idempotencyCollection,
    ],
    needsBroker: false,
    start,
    drain: async () => {
      state.draining = true;
      if (state.app) await drain(state.app, config.DRAIN_DELAY_MS);
    },
  };
}

function appOptions(config: GatewayConfig, { plugins = [], links = [] }: GatewayOptions): AppOptions {
  const limits = { perMinute: config.RATE_LIMIT_PER_MINUTE, authPerMinute: config.AUTH_RATE_LIMIT_PER_MINUTE };
  return {
    publicUrl: config.PUBLIC_URL,
    trustProxy: trustProxy(config.TRUST_PROXY),
    rateLimits: config.RATE_LIMIT === 'on' ? limits : undefined,
    security: {
      https: config.PUBLIC_URL.startsWith('https:'),
      corsOrigins: listOf(config.CORS_ORIGIN),
    },
    admission: { targetMs: config.OVERLOAD_LATENCY_MS, maxInFlight: MAX_IN_FLIGHT },
    plugins,
    links,
  };
}

/** Past the log on purpose: a password must not be kept there. */
function announce({ outcome, email, password }: FirstAdmin): void {
  if (outcome === 'created' && password !== undefined) {
    process.stdout.write(
      `First admin: ${email} with the password ${password} (shown once; change it after signing in)\n`,
    );
  } else if (outcome === 'taken') {
    process.stdout.write(
      `No admin can sign in, and ${email} is no admin. Run: npm run create-admin -- --email ${email} --promote\n`,
    );
  }
}
