import { randomBytes } from 'node:crypto';
import { QUEUE_BINDINGS } from '@switchboard/contracts';
import {
  type Clock,
  type Environment,
  loadConfig,
  settingsInForce,
  silentLogger,
  systemClock,
} from '@switchboard/kernel';
import {
  createBus,
  createParkingLot,
  createRabbitTransport,
  deleteNamespace,
  InProcessBroker,
  type ParkingLot,
  type Transport,
} from '@switchboard/messaging';
import { Database } from '@switchboard/persistence';
import { type Platform, Registry, type ServiceDefinition, ServiceRuntime } from '@switchboard/service-kit';
import type { Static, TObject } from 'typebox';
import { brokerSettles } from './broker-settles';

export interface TestSystemOptions {
  clock?: Clock;
  /** Delays of the retry queues, milliseconds. Default [20, 50]. */
  retryTiersMs?: readonly number[];
  /** Force the in-process bus even where AMQP_URL names a broker. */
  inProcess?: boolean;
}

/**
 * A database and a broker of a test's own, and any services on them. Uses AMQP_URL and MONGODB_URI where given (the
 * global set-up always gives the latter); otherwise the bus in this process.
 */
export class TestSystem {
  private readonly runtimes: ServiceRuntime[] = [];
  private readonly buses: Platform['bus'][] = [];
  private inspector: Transport | undefined;
  /** What the broker has to forget afterwards: each queue holds file handles of a broker that all tests share. */
  private readonly queues = new Set<string>(Object.keys(QUEUE_BINDINGS));
  /** Milliseconds since 1970. */
  private declaredAt = 0;

  private constructor(
    readonly database: Database,
    /** Connection string with the name of this test's own database. */
    readonly databaseUri: string,
    private readonly transport: (service: string) => Transport,
    private readonly options: TestSystemOptions,
    private readonly closeBroker: (queues: readonly string[], declaredAt: number) => Promise<void>,
  ) {}

  static async create(options: TestSystemOptions = {}): Promise<TestSystem> {
    const server = process.env['MONGODB_URI'];
    if (!server)
      throw new Error('MONGODB_URI is not set: run integration tests through `npm test` or set it to a server.');
    const name = `test_${randomBytes(6).toString('hex')}`;
    const databaseUri = withDatabase(server, name);
    const logger = silentLogger();
    const database = await Database.connect({ uri: databaseUri, appName: 'tests', logger, poolSize: 10 });
    const retryTiersMs = options.retryTiersMs ?? [20, 50];
    const url = process.env['AMQP_URL'];
    if (url && !options.inProcess) {
      const namespace = name.replace('_', '-');
      return new TestSystem(
        database,
        databaseUri,
        service => createRabbitTransport({ url, namespace, connectionName: service, logger, retryTiersMs }),
        options,
        async (queues, declaredAt) => {
          await brokerSettles(declaredAt);
          await deleteNamespace({ url, namespace, queues, retryTiersMs });
        },
      );
    }
    const broker = new InProcessBroker({ logger, retryTiersMs });
    return new TestSystem(
      database,
      databaseUri,
      service => broker.transport(service),
      options,
      () => broker.close(),
    );
  }

  /** What a service under test is given. */
  platform(service: string): Platform {
    const logger = silentLogger();
    const bus = createBus({
      transport: this.transport(service),
      service,
      logger,
      retryTiersMs: this.options.retryTiersMs ?? [20, 50],
      // Older than what waits for its outbox to be emptied: else several of one service would tell it twice.
      sweep: { everyMs: 100, minAgeMs: 600 },
    });
    this.buses.push(bus);
    const start = bus.start.bind(bus);
    bus.start = async () => {
      await start();
      this.declaredAt = Date.now();
    };
    const consume = bus.consume.bind(bus);
    bus.consume = definition => {
      this.queues.add(definition.queue);
      consume(definition);
    };
    return {
      service,
      logger,
      clock: this.options.clock ?? systemClock,
      database: this.database,
      bus,
      metrics: new Registry(),
      settings: [],
    };
  }

  /** Wires and starts a service as its own process would. `env` holds its settings. */
  async start<S extends TObject>(
    definition: ServiceDefinition<S, NoInfer<Readonly<Static<S>>>>,
    env: Environment = {},
  ): Promise<ServiceRuntime> {
    const { name, settings: schema } = definition;
    const config = loadConfig(schema, env);
    const platform = { ...this.platform(name), settings: settingsInForce([{ name, schema, config }], env) };
    const runtime = await ServiceRuntime.create(definition, platform, config);
    await runtime.start();
    this.runtimes.push(runtime);
    return runtime;
  }

  /** What was given up. The services whose queues are looked at must have been started. */
  async parking(): Promise<ParkingLot> {
    if (!this.inspector) {
      this.inspector = this.transport('inspector');
      await this.inspector.start([]);
    }
    return createParkingLot(this.inspector);
  }

  /** Stops services, closes buses, drops the database. */
  async stop(): Promise<void> {
    for (const runtime of this.runtimes.reverse()) await runtime.stop();
    for (const bus of this.buses) await bus.stop({ drainMs: 1_000 });
    await this.inspector?.close();
    await this.closeBroker([...this.queues], this.declaredAt);
    await this.database.connection.dropDatabase();
    await this.database.close();
  }
}

/** The same server with another database name. */
export function withDatabase(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.toString();
}
