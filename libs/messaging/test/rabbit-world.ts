import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Channel, connect } from 'amqplib';
import { createLogger, type Logger, silentLogger } from '@switchboard/kernel';
import { brokerSettles, TcpProxy } from '@switchboard/testing';
import { createRabbitTransport, type RabbitTransport, type RabbitTransportOptions, type Transport } from '../src';
import type { World, WorldOptions } from './conformance';

export const AMQP_URL = process.env['AMQP_URL'] || 'amqp://guest:guest@127.0.0.1:5672';

/** Undefined when a broker answers, else why not. Synchronous, because tests are declared synchronously. */
export function brokerMissing(): string | undefined {
  const script =
    'require("amqplib").connect(process.argv[1], { timeout: 3000 }).then(c => c.close()).then(() => process.exit(0), () => process.exit(1))';
  try {
    execFileSync(process.execPath, ['-e', script, AMQP_URL], { cwd: __dirname, stdio: 'ignore', timeout: 10_000 });
    return undefined;
  } catch {
    return `no RabbitMQ answers at ${new URL(AMQP_URL).host}; set AMQP_URL`;
  }
}

/** A namespace of its own on the real broker; each transport has its own line to cut. */
export class RabbitWorld implements World {
  readonly namespace = `test-${randomUUID().slice(0, 8)}`;
  private readonly proxies = new Map<Transport, TcpProxy>();
  private readonly queues = new Set<string>();
  /** Milliseconds since 1970. */
  private declaredAt = 0;
  private readonly logger: Logger = process.env['TEST_LOG'] ? createLogger('test', 'debug') : silentLogger();

  constructor(
    private readonly options: WorldOptions,
    private readonly brokerUrl = AMQP_URL,
  ) {}

  async transport(service: string, options: Partial<RabbitTransportOptions> = {}): Promise<RabbitTransport> {
    const url = new URL(this.brokerUrl);
    const proxy = await TcpProxy.to(url.hostname, Number(url.port || 5672));
    url.host = `127.0.0.1:${proxy.port}`;
    const { retryTiersMs } = this.options;
    const { namespace, logger } = this;
    const transport = createRabbitTransport({
      url: url.toString(),
      namespace,
      connectionName: service,
      logger,
      retryTiersMs,
      ...options,
    });
    this.proxies.set(transport, proxy);
    this.remember(transport);
    return transport;
  }

  async breakConnection(transport: Transport): Promise<void> {
    this.proxyOf(transport).cut();
  }

  proxyOf(transport: Transport): TcpProxy {
    const proxy = this.proxies.get(transport);
    if (!proxy) throw new Error('not a transport of this world');
    return proxy;
  }

  /** Does something on the broker behind the transports' backs. */
  async administer(action: (channel: Channel) => Promise<unknown>): Promise<void> {
    const connection = await connect(this.brokerUrl);
    await action(await connection.createChannel());
    await connection.close();
  }

  async dispose(): Promise<void> {
    for (const proxy of this.proxies.values()) await proxy.close();
    await brokerSettles(this.declaredAt);
    await this.administer(async channel => {
      for (const queue of this.queues) await channel.deleteQueue(queue);
      for (const exchange of ['events', 'retry', 'requeue', 'dlx', 'unrouted', 'announcements'])
        await channel.deleteExchange(`${this.namespace}.${exchange}`);
    });
  }

  /** Notes the names of all queues that the transport will declare. */
  private remember(transport: RabbitTransport): void {
    const start = transport.start.bind(transport);
    const serve = transport.serve.bind(transport);
    transport.start = async specs => {
      for (const { queue } of specs) {
        const main = `${this.namespace}.${queue}`;
        for (const suffix of ['', '.quarantine', '.parking', ...this.options.retryTiersMs.map(ms => `.retry.${ms}`)])
          this.queues.add(main + suffix);
      }
      await start(specs);
      this.declaredAt = Date.now();
    };
    transport.serve = (name, ...rest) => {
      this.queues.add(`${this.namespace}.rpc.${name}`);
      return serve(name, ...rest);
    };
  }
}
