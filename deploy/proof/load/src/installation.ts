import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '@switchboard/catalogue';
import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { Client, Program } from '@switchboard/e2e';
import { silentLogger } from '@switchboard/kernel';
import { deleteNamespace } from '@switchboard/messaging';
import { Database } from '@switchboard/persistence';
import { freePort, withDatabase } from '@switchboard/testing';
import { peakBytes } from './memory';
import { Service } from './service';

export interface InstallationOptions {
  /** The broker itself, for cleaning up. */
  readonly amqpUrl: string;
  /** What the services connect to, where that is something in between. */
  readonly brokerForServices?: string;
  /** A MongoDB server; without it the embedded store runs as a process too. */
  readonly mongodbUri: string | undefined;
  readonly gateways: number;
  /** Further settings of all services. */
  readonly env?: Readonly<Record<string, string>>;
}

const PEOPLE = { requesters: 5, agents: 40, capacity: 200 };

/** A Switchboard of real processes with a namespace and a database of its own. */
export class Installation {
  private static readonly running = new Set<Installation>();

  /** For a command that is interrupted: ends what runs, however it ends. */
  static async stopAll(): Promise<void> {
    await Promise.allSettled([...Installation.running].map(installation => installation.stop()));
  }

  private constructor(
    readonly services: readonly Service[],
    readonly database: Database,
    private readonly options: InstallationOptions,
    private readonly namespace: string,
    readonly databaseUri: string,
    private readonly store: Program | undefined,
    private readonly folder: string,
    readonly tokens: readonly string[],
    readonly admin: Client,
  ) {
    Installation.running.add(this);
  }

  static async start(options: InstallationOptions): Promise<Installation> {
    const name = `load-${randomBytes(4).toString('hex')}`;
    const folder = await mkdtemp(join(tmpdir(), `switchboard-${name}-`));
    const store = options.mongodbUri
      ? undefined
      : Program.run('libs/embedded-mongo/dist/cli.js', ['--socket', '--data-dir', join(folder, 'store')]);
    const server = options.mongodbUri ?? (await store?.says(/MONGODB_URI=(\S+)/))?.[1] ?? '';
    const databaseUri = withDatabase(server, name.replace('-', '_'));
    const services: Service[] = [];
    const password = randomBytes(12).toString('hex');
    const env = {
      AMQP_URL: options.brokerForServices ?? options.amqpUrl,
      AMQP_NAMESPACE: name,
      MONGODB_URI: databaseUri,
      MAIL_DIR: join(folder, 'mail'),
      ADMIN_EMAIL: 'admin@example.com',
      ADMIN_PASSWORD: password,
      RATE_LIMIT: 'off',
      MAILS_PER_RECIPIENT_PER_HOUR: '10000',
      LOG_LEVEL: 'warn',
      OPS_HOST: '127.0.0.1',
      HOST: '127.0.0.1',
      ...options.env,
    };
    for (const { name: service, script, hosting } of catalogue) {
      const count = hosting.http ? options.gateways : 1;
      for (let i = 1; i <= count; i += 1) {
        const ports = { PORT: String(await freePort()), OPS_PORT: String(await freePort()) };
        services.push(new Service(count > 1 ? `${service}-${i}` : service, script, { ...env, ...ports }));
      }
    }
    await Promise.all(services.map(service => service.ready()));
    const admin = await new Client(services[0]?.url ?? '').login('admin@example.com', password);
    for (let i = 0; i < PEOPLE.agents; i += 1)
      await admin.addAgent({ vpn: 5, network: 4, networking: 4 }, PEOPLE.capacity, `Agent ${i}`);
    const tokens: string[] = [];
    for (let i = 0; i < PEOPLE.requesters; i += 1) tokens.push((await admin.addRequester()).token ?? '');
    const logger = silentLogger();
    const database = await Database.connect({ uri: databaseUri, appName: 'load', logger });
    return new Installation(services, database, options, name, databaseUri, store, folder, tokens, admin);
  }

  service(name: string): Service {
    const found = this.services.find(service => service.name === name);
    if (!found) throw new Error(`There is no process ${name}.`);
    return found;
  }

  /** The most memory that each process ever had, MiB. */
  async peakMemory(): Promise<Record<string, number>> {
    const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
    const peaks: Record<string, number> = {};
    for (const service of this.services) peaks[service.name] = mib(await service.peakBytes());
    if (this.store) peaks['store'] = mib(await peakBytes(this.store.pid));
    return peaks;
  }

  /** Over all processes and their restarts. */
  async count(key: 'redelivered' | 'published'): Promise<number> {
    await Promise.all(this.services.map(service => service.look()));
    return this.services.reduce((sum, service) => sum + service.count(key), 0);
  }

  /** Ends everything and leaves nothing behind. @throws when a service does not end as it should. */
  async stop(): Promise<void> {
    Installation.running.delete(this);
    const ended = await Promise.allSettled(this.services.map(service => service.stop()));
    if (this.options.mongodbUri) await this.database.connection.dropDatabase();
    await this.database.close();
    await this.store?.stop();
    await rm(this.folder, { recursive: true, force: true });
    const queues = Object.keys(QUEUE_BINDINGS);
    await deleteNamespace({ url: this.options.amqpUrl, namespace: this.namespace, queues });
    for (const each of ended) if (each.status === 'rejected') throw each.reason;
  }
}
