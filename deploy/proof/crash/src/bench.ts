import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnyEvent, QUEUE_BINDINGS } from '@switchboard/contracts';
import { Program, ROOT } from '@switchboard/e2e';
import { silentLogger } from '@switchboard/kernel';
import {
  createParkingLot,
  createRabbitTransport,
  deleteNamespace,
  type ParkingLot,
  type RabbitTransport,
} from '@switchboard/messaging';
import { Database } from '@switchboard/persistence';
import { freePort, GeminiStub, SmtpSink, withDatabase } from '@switchboard/testing';
import { Journal } from './journal';
import { type CrashTarget, PLAN_VARIABLE } from './probe/plan';

export interface BenchOptions {
  /** RabbitMQ. */
  readonly amqpUrl: string;
  /** A MongoDB server; a database of its own is made on it. */
  readonly mongodbUri: string;
}

const PRELOAD = join(ROOT, 'deploy/proof/crash/dist/preload.js');
/** Queues that exist beside those of the consumers. */
const RPC_QUEUES = ['rpc.classifier.classify', 'rpc.router.assign', 'rpc.router.what_if'];

/** A broker namespace, a database, a mail server and a model of one campaign, and the processes that work on them. */
export class Bench {
  /** Ids of the events that were put on the broker from here. */
  readonly published: string[] = [];
  /** Ids of what has a past that nobody told of: put into the store from here, or told of from here as if it had one. */
  readonly untold = new Set<string>();
  private readonly running = new Set<Program>();

  private constructor(
    private readonly options: BenchOptions,
    private readonly folder: string,
    private readonly namespace: string,
    readonly databaseUri: string,
    readonly database: Database,
    readonly transport: RabbitTransport,
    readonly smtp: SmtpSink,
    private readonly gemini: GeminiStub,
    /** Of the gateway's API. */
    readonly port: number,
    readonly journal: Journal,
  ) {}

  static async start(options: BenchOptions): Promise<Bench> {
    const id = randomBytes(5).toString('hex');
    const namespace = `crash-${id}`;
    const databaseUri = withDatabase(options.mongodbUri, `crash_${id}`);
    const folder = await mkdtemp(join(tmpdir(), 'switchboard-crash-'));
    const logger = silentLogger();
    const database = await Database.connect({ uri: databaseUri, appName: 'crash', logger });
    const transport = createRabbitTransport({ url: options.amqpUrl, namespace, connectionName: 'crash', logger });
    await transport.start([]);
    const journal = new Journal(join(folder, 'journal'));
    const servers = [await SmtpSink.start(), await GeminiStub.start(), await freePort()] as const;
    return new Bench(options, folder, namespace, databaseUri, database, transport, ...servers, journal);
  }

  get parking(): ParkingLot {
    return createParkingLot(this.transport);
  }

  /** TCP ports of everything that a service is told of. */
  get knownPorts(): Set<number> {
    const urls = [this.options.amqpUrl, this.options.mongodbUri, this.smtp.url, this.gemini.url];
    return new Set(urls.map(url => Number(new URL(url).port || (url.startsWith('amqp') ? 5672 : 27_017))));
  }

  /** A service as it is in production: nothing is loaded into it. */
  run(service: string, env: NodeJS.ProcessEnv = {}): Program {
    const program = Program.run(`services/${service}/dist/main.js`, [], { ...this.environment(), ...env });
    this.running.add(program);
    void program.exit().then(() => this.running.delete(program));
    return program;
  }

  /** A service that writes the journal and, with a target, dies there. */
  runWatched(service: string, env: NodeJS.ProcessEnv, target?: CrashTarget): Program {
    const plan = JSON.stringify({ journal: this.journal.file, ...(target ? { target } : {}) });
    return this.run(service, { ...env, NODE_OPTIONS: `--require=${PRELOAD}`, [PLAN_VARIABLE]: plan });
  }

  /** Puts an event on the broker as a relay does. @throws when the broker does not take it. */
  async publish(event: AnyEvent): Promise<void> {
    const headers = { correlationid: event.correlationid };
    const body = Buffer.from(JSON.stringify(event));
    const confirmed = await this.transport.publish([{ id: event.id, routingKey: event.type, body, headers }]);
    if (!confirmed.has(event.id)) throw new Error(`the broker did not take ${event.type} ${event.id}`);
    this.published.push(event.id);
    this.untold.add(event.subject);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running].map(program => program.stop('SIGKILL')));
    await this.transport.close();
    const queues = [...Object.keys(QUEUE_BINDINGS), ...RPC_QUEUES];
    await deleteNamespace({ url: this.options.amqpUrl, namespace: this.namespace, queues });
    await this.smtp.stop();
    await this.gemini.stop();
    await this.database.connection.dropDatabase();
    await this.database.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      AMQP_URL: this.options.amqpUrl,
      AMQP_NAMESPACE: this.namespace,
      MONGODB_URI: this.databaseUri,
      SMTP_URL: this.smtp.url,
      GEMINI_API_KEY: 'stub',
      GEMINI_BASE_URL: this.gemini.url,
      HOST: '127.0.0.1',
      PORT: String(this.port),
      OPS_HOST: '127.0.0.1',
      OPS_PORT: '0',
      RATE_LIMIT: 'off',
      MAILS_PER_RECIPIENT_PER_HOUR: '10000',
    };
  }
}
