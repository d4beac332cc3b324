import { resolve } from 'node:path';
import { catalogue } from '@switchboard/catalogue';
import { createGateway, gateway } from '@switchboard/gateway';
import {
  createLogger,
  type Environment,
  loadConfig,
  type Logger,
  secretsIn,
  settingsInForce,
  systemClock,
} from '@switchboard/kernel';
import { createBus, InProcessBroker } from '@switchboard/messaging';
import { Database } from '@switchboard/persistence';
import {
  allQueues,
  busMetrics,
  isLoopback,
  localUrl,
  type Platform,
  processMetrics,
  Registry,
  type ServiceDefinition,
  ServiceRuntime,
  storeMetrics,
} from '@switchboard/service-kit';
import type { Banner } from './banner';
import { standaloneSettings } from './config';
import { dataFiles } from './data-folder';
import { openStore } from './embedded';
import { mailKeyIn } from './mail-key';
import { mailPage } from './mail-page';
import { busMessagesCollection, MongoJournal } from './mongo-journal';
import { OperationsServer } from './ops/operations-server';
import { listenForOperators } from './ops-port';
import { trailFiles } from './trail-files';

/** Where `npm start` and `npm run build` put the page; without it the address shows what else is there. */
const PAGE = resolve(__dirname, '../../../services/web/dist/page');

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
  const ownUrl = localUrl(settings.HOST, settings.PORT);
  const publicUrl = settings.PUBLIC_URL ?? ownUrl;
  const files = dataFiles(settings.DATA_DIR);
  const ownMail = !settings.SMTP_URL;
  const trail = trailFiles(settings.DATA_DIR, env);
  const services: Environment = {
    ...env,
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    PUBLIC_URL: publicUrl,
    // No second gateway, so no balancer to wait for.
    DRAIN_DELAY_MS: env['DRAIN_DELAY_MS'] ?? '0',
    ...(ownMail ? { MAIL_DIR: files.mail } : {}),
    ...trail,
  };
  let admin: Banner['admin'];
  let mailKey = '';
  const metrics = new Registry();
  const ownGateway = createGateway({
    page: PAGE,
    onFirstAdmin: created => (admin = created),
    links: ownMail
      ? [{ href: '/mail', text: 'Local mail (the start of Switchboard has printed the address that opens it)' }]
      : [],
    plugins: [
      (app, _options, done) => {
        if (ownMail) mailPage(app, files.mail, mailKey);
        done();
      },
    ],
  });
  // Those that people call last: nothing comes in before there is who works it off.
  const definitions = [...catalogue]
    .reverse()
    .map(({ name, definition }) => (name === gateway.name ? (ownGateway as unknown as ServiceDefinition) : definition));
  // All settings are read before anything is opened: a wrong one leaves nothing behind.
  const configs = definitions.map(definition => {
    const config = loadConfig(definition.settings, services);
    definition.check?.(config);
    return config;
  });

  const inForce = settingsInForce(
    [
      { name: 'standalone', schema: standaloneSettings, config: { ...settings, PUBLIC_URL: publicUrl } },
      ...definitions.map(({ name, settings: schema }, index) => ({ name, schema, config: configs[index] ?? {} })),
    ],
    env,
  );

  const logger = createLogger('standalone', settings.LOG_LEVEL, secretsOf(env));
  onLogger?.(logger);
  processMetrics(metrics);
  const runtimes: ServiceRuntime[] = [];
  const unreadyReason = () => firstReason(runtimes, definitions.length);
  const operation = (name: string) => runtimes.map(runtime => runtime.operation(name)).find(found => found);
  const ops = await listenForOperators({ unreadyReason, metrics: () => metrics.metrics(), operation }, settings);
  const store = await openStore(settings.DATA_DIR, settings.MONGODB_URI, sentence => logger.warn(sentence)).catch(
    async (error: unknown) => {
      await ops.close();
      throw error;
    },
  );
  if (ownMail) mailKey = await mailKeyIn(files.mailKey);
  const database = await Database.connect({ uri: store.uri, appName: 'standalone', logger, poolSize: 20 });
  storeMetrics(metrics, database);
  await database.ensure([busMessagesCollection]);
  const broker = new InProcessBroker({ journal: new MongoJournal(database), logger, queues: allQueues });

  let operations: OperationsServer | undefined;
  const stop = async () => {
    await operations?.close();
    // The gateway first: nothing new comes in while the others finish.
    for (const runtime of runtimes.reverse()) await runtime.stop();
    await broker.close();
    await database.close();
    await store.stop();
    await ops.close();
  };
  try {
    for (const [index, definition] of definitions.entries()) {
      const platform = { ...platformOf(definition.name, broker, database, metrics, logger), settings: inForce };
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
      mail: ownMail ? `embedded: files in ${files.mail}${readAt(settings, mailKey)}` : 'SMTP (SMTP_URL)',
      metrics: ops.description,
      classifier: env['GEMINI_API_KEY']
        ? 'Gemini, with the local model behind it'
        : 'local model (set GEMINI_API_KEY for Gemini)',
      trail: trail.AUDIT_CHECKPOINTS_FILE,
      admin,
    },
  };
}

/** The mail page answers on loopback alone; where nothing listens there the files are all there is. */
function readAt({ HOST, PORT }: { HOST: string; PORT: number }, key: string): string {
  const url = new URL(`${localUrl(HOST, PORT)}/mail?key=${key}`);
  return isLoopback(url.hostname.replace(/[[\]]/g, '')) ? `, to be read at ${url}` : '';
}

/** Undefined when all services are able to work. */
async function firstReason(runtimes: readonly ServiceRuntime[], wanted: number): Promise<string | undefined> {
  for (const runtime of runtimes) {
    const reason = await runtime.unreadyReason();
    if (reason) return `${runtime.name}: ${reason}`;
  }
  return runtimes.length < wanted ? 'starting' : undefined;
}

/** What must not be printed of the environment. */
export function secretsOf(env: Environment): string[] {
  const schemas = catalogue.map(({ definition }) => definition.settings);
  return secretsIn([standaloneSettings, ...schemas], env);
}

function platformOf(
  service: string,
  broker: InProcessBroker,
  database: Database,
  metrics: Registry,
  parent: Logger,
): Omit<Platform, 'settings'> {
  const logger = parent.child({ service });
  const bus = createBus({ transport: broker.transport(service), service, logger, metrics: busMetrics(metrics) });
  return { service, logger, clock: systemClock, database, bus, metrics };
}
