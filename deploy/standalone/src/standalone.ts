import { join, resolve } from 'node:path';
import { audit } from '@switchboard/audit';
import { classifier } from '@switchboard/classifier';
import { createGateway } from '@switchboard/gateway';
import { createLogger, type Environment, loadConfig, type Logger, systemClock } from '@switchboard/kernel';
import { createBus, InProcessBroker } from '@switchboard/messaging';
import { notifier } from '@switchboard/notifier';
import { Database } from '@switchboard/persistence';
import { router } from '@switchboard/router';
import {
  allQueues,
  busMetrics,
  type Platform,
  processMetrics,
  Registry,
  type ServiceDefinition,
  ServiceRuntime,
} from '@switchboard/service-kit';
import type { Banner } from './banner';
import { standaloneSettings } from './config';
import { openStore } from './embedded';
import { mailPage } from './mail-page';
import { busMessagesCollection, MongoJournal } from './mongo-journal';
import { OperationsServer } from './ops/operations-server';
import { trailFiles } from './trail-files';

/** A running Switchboard in this process. */
export interface Standalone {
  readonly banner: Omit<Banner, 'seconds'>;
  stop(): Promise<void>;
}

/**
 * Composes every service over an in-process bus and the embedded store.
 * @throws ConfigError for a setting that is missing or wrong, a taken port, a data folder in use.
 */
export async function startStandalone(env: Environment, onLogger?: (logger: Logger) => void): Promise<Standalone> {
  const settings = loadConfig(standaloneSettings, env);
  const publicUrl =
    settings.PUBLIC_URL ?? `http://${settings.HOST === '0.0.0.0' ? '127.0.0.1' : settings.HOST}:${settings.PORT}`;
  const mailDir = join(resolve(settings.DATA_DIR), 'mail');
  const ownMail = !settings.SMTP_URL;
  const trail = trailFiles(settings.DATA_DIR, env);
  const services: Environment = {
    ...env,
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    PUBLIC_URL: publicUrl,
    // No second gateway, so no balancer to wait for.
    DRAIN_DELAY_MS: env['DRAIN_DELAY_MS'] ?? '0',
    ...(ownMail ? { MAIL_DIR: mailDir } : {}),
    ...trail,
  };
  let admin: Banner['admin'];
  const metrics = new Registry();
  const definitions = [
    classifier,
    router,
    notifier,
    audit,
    createGateway({
      onFirstAdmin: created => (admin = created),
      links: ownMail ? [{ href: '/mail', text: 'Local mail (no mail server is set)' }] : [],
      plugins: [
        (app, _options, done) => {
          app.get(
            '/metrics',
            { config: { access: 'public', limit: 'none', compartment: 'none' } },
            async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()),
          );
          if (ownMail) mailPage(app, mailDir);
          done();
        },
      ],
    }),
  ] as unknown as ServiceDefinition[];
  // All settings are read before anything is opened: a wrong one leaves nothing behind.
  const configs = definitions.map(definition => loadConfig(definition.settings, services));

  const logger = createLogger('standalone', settings.LOG_LEVEL);
  onLogger?.(logger);
  processMetrics(metrics);
  const store = await openStore(settings.DATA_DIR, settings.MONGODB_URI);
  const database = await Database.connect({ uri: store.uri, appName: 'standalone', logger, poolSize: 20 });
  await database.ensure([busMessagesCollection]);
  const broker = new InProcessBroker({ journal: new MongoJournal(database), logger, queues: allQueues });

  const runtimes: ServiceRuntime[] = [];
  let operations: OperationsServer | undefined;
  const stop = async () => {
    await operations?.close();
    // The gateway first: nothing new comes in while the others finish.
    for (const runtime of runtimes.reverse()) await runtime.stop();
    await broker.close();
    await database.close();
    await store.stop();
  };
  try {
    for (const [index, definition] of definitions.entries()) {
      const platform = platformOf(definition.name, broker, database, metrics, logger);
      const runtime = await ServiceRuntime.create(definition, platform, configs[index] ?? {});
      runtimes.push(runtime);
      await runtime.start();
    }
    operations = await OperationsServer.listen(settings.DATA_DIR, broker.parking, logger);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop,
    banner: {
      url: publicUrl,
      store: store.description,
      mail: ownMail ? `embedded: files in ${mailDir}, to be read at ${publicUrl}/mail` : 'SMTP (SMTP_URL)',
      classifier: env['GEMINI_API_KEY']
        ? 'Gemini, with the local model behind it'
        : 'local model (set GEMINI_API_KEY for Gemini)',
      trail: trail.AUDIT_CHECKPOINTS_FILE,
      admin,
    },
  };
}

function platformOf(
  service: string,
  broker: InProcessBroker,
  database: Database,
  metrics: Registry,
  parent: Logger,
): Platform {
  const logger = parent.child({ service });
  const bus = createBus({ transport: broker.transport(service), service, logger, metrics: busMetrics(metrics) });
  return { service, logger, clock: systemClock, database, bus, metrics };
}
