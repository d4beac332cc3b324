import {
  createLogger,
  type Environment,
  loadConfig,
  type Logger,
  secretsIn,
  type SettingInForce,
  settingsInForce,
  systemClock,
} from '@switchboard/kernel';
import { createBus, createRabbitTransport } from '@switchboard/messaging';
import { Database } from '@switchboard/persistence';
import { Registry } from 'prom-client';
import type { Static, TObject } from 'typebox';
import { busMetrics, processMetrics, storeMetrics } from './metrics';
import { OpsServer } from './ops-server';
import { runProcess } from './process';
import { ServiceRuntime } from './runtime';
import type { ServiceDefinition } from './service';
import { processSettings } from './settings';
import { allQueues } from './topology';

/** The whole of a service's main.ts: settings → connections → wire → run, until SIGTERM. */
export function runService<S extends TObject>(
  definition: ServiceDefinition<S, NoInfer<Readonly<Static<S>>>>,
  env: Environment = process.env,
): Promise<void> {
  let logger: Logger | undefined;
  const secrets = secretsIn([processSettings, definition.settings], env);
  return runProcess(
    () => logger,
    async () => {
      const settings = loadConfig(processSettings, env);
      const config = loadConfig(definition.settings, env);
      definition.check?.(config);
      logger = createLogger(definition.name, settings.LOG_LEVEL, secrets);
      const { name } = definition;
      const inForce = settingsInForce(
        [
          { name, schema: definition.settings, config },
          { name: 'each service', schema: processSettings, config: settings },
        ],
        env,
      );
      return startService(definition, settings, config, { logger, inForce });
    },
    secrets,
  );
}

async function startService<S extends TObject, Config>(
  definition: ServiceDefinition<S, Config>,
  settings: ReturnType<typeof loadConfig<typeof processSettings>>,
  config: Config,
  { logger, inForce }: { readonly logger: Logger; readonly inForce: readonly SettingInForce[] },
): Promise<{ stop(): Promise<void> }> {
  const metrics = new Registry();
  processMetrics(metrics);
  const startup = new AbortController();
  const wired: { runtime?: ServiceRuntime } = {};
  // Health checks first: while the process waits for its database, /readyz says so.
  const ops = await OpsServer.listen(
    {
      unreadyReason: async () => (wired.runtime ? wired.runtime.unreadyReason() : 'waiting for the database'),
      metrics: () => metrics.metrics(),
      operation: name => wired.runtime?.operation(name),
    },
    settings.OPS_PORT,
    settings.OPS_HOST,
  );
  const database = await Database.connectWhenAvailable(
    { uri: settings.MONGODB_URI, appName: definition.name, logger },
    startup.signal,
  );
  storeMetrics(metrics, database);
  const transport = createRabbitTransport({
    url: settings.AMQP_URL,
    namespace: settings.AMQP_NAMESPACE,
    connectionName: definition.name,
    logger,
  });
  const bus = createBus({
    transport,
    service: definition.name,
    logger,
    metrics: busMetrics(metrics),
    alsoDeclare: allQueues,
  });
  const runtime = await ServiceRuntime.create(
    definition,
    { service: definition.name, logger, clock: systemClock, database, bus, metrics, settings: inForce },
    config,
  );
  wired.runtime = runtime;
  await runtime.start();
  logger.info({ opsPort: ops.port }, 'ready');
  return {
    stop: async () => {
      startup.abort();
      await runtime.stop();
      await database.close();
      await ops.close();
      logger.info('stopped');
    },
  };
}
