import type { Channel, ChannelModel } from 'amqplib';
import { type Logger, PermanentError, valueWithin, WiringError } from '@switchboard/kernel';
import type { ParkingLot } from '../parking/parking-lot';
import { SelectiveParkingLot } from '../parking/selective-parking-lot';
import { checkTiers } from '../retry/tiers';
import { currentTraceparent } from '../trace-context';
import {
  RETRY_TIERS_MS,
  type Delivery,
  type Depth,
  type QueueSpec,
  type RpcReply,
  type Subscription,
  type Transport,
  type Watcher,
  type WireMessage,
} from '../transport';
import { parseBrokerUrl, type BrokerUrl } from './broker-url';
import { closeChannel } from './close-channel';
import { RabbitConnection } from './connection';
import { ManagedChannel } from './managed-channel';
import { Names } from './names';
import { lookAt } from './parking-session';
import { Publisher, type Outgoing } from './publisher';
import type { QueueConsumer } from './queue-consumer';
import { consumersOf } from './queue-consumers';
import { RabbitParking } from './rabbit-parking';
import { RpcClient } from './rpc-client';
import { rpcServer, type Answer } from './rpc-server';
import { declareExchanges, declareQueue } from './topology';
import { watchingChannel } from './watching-channel';

export interface RabbitTransportOptions {
  /** amqp://user:password@host:port/vhost; amqps for TLS. */
  readonly url: string;
  /** Prefix of all names in the broker. Default `switchboard`. */
  readonly namespace?: string;
  readonly logger: Logger;
  /** Shown in the broker's list of connections. */
  readonly connectionName: string;
  /** Default RETRY_TIERS_MS. One queue per delay and consumer is declared. */
  readonly retryTiersMs?: readonly number[];
  /** Unconfirmed messages at most. Default 128: near the best throughput with little delay. */
  readonly confirmWindow?: number;
  /** What is not confirmed after this time counts as not published. Default 10,000. */
  readonly publishTimeoutMs?: number;
}

const ROUND_TRIP_MS = 2_000;
const UNROUTED_WARNING_MS = 60_000;

/** RabbitMQ, 3.10 and later. */
export class RabbitTransport implements Transport {
  readonly kind = 'rabbitmq';
  readonly retryTiersMs: readonly number[];
  readonly parking: ParkingLot;
  private readonly url: BrokerUrl;
  private readonly names: Names;
  private readonly logger: Logger;
  private readonly connection: RabbitConnection;
  private readonly publisher: Publisher;
  private readonly control: ManagedChannel<Channel>;
  private readonly rpc: RpcClient;
  private readonly consumers: QueueConsumer[] = [];
  private readonly watching = new Set<ManagedChannel<Channel>>();
  private specs: readonly QueueSpec[] = [];
  private state: 'new' | 'started' | 'closed' = 'new';
  private unroutedWarnedAt = 0;

  constructor(options: RabbitTransportOptions) {
    this.url = parseBrokerUrl(options.url);
    this.names = new Names(options.namespace ?? 'switchboard');
    this.retryTiersMs = checkTiers(options.retryTiersMs ?? RETRY_TIERS_MS);
    const logger = (this.logger = options.logger.child({ transport: options.connectionName }));
    this.connection = new RabbitConnection({
      url: this.url,
      name: options.connectionName,
      logger,
      restore: model => this.restore(model),
    });
    this.publisher = new Publisher({
      logger,
      window: options.confirmWindow ?? 128,
      timeoutMs: options.publishTimeoutMs ?? 10_000,
      blocked: () => this.connection.blocked,
      onReturned: message => this.warnUnrouted(message),
    });
    this.control = new ManagedChannel({
      name: 'control',
      logger,
      open: model => model.createChannel(),
      prepare: () => Promise.resolve(),
    });
    this.rpc = new RpcClient(logger);
    this.parking = new SelectiveParkingLot(
      new RabbitParking({ model: () => this.connection.current(), names: this.names, publisher: this.publisher }),
    );
  }

  async start(topology: readonly QueueSpec[]): Promise<void> {
    if (this.state !== 'new') throw new WiringError('a transport is started once');
    this.state = 'started';
    this.specs = topology;
    await this.connection.open();
  }

  async publish(messages: readonly WireMessage[]): Promise<ReadonlySet<string>> {
    if (this.state !== 'started') return new Set();
    const outgoing = messages.map(({ id, routingKey, body, headers }) => ({
      exchange: this.names.events,
      key: routingKey,
      id,
      type: routingKey,
      body,
      headers,
    }));
    const confirmed = await this.publisher.publish(outgoing);
    return new Set(messages.flatMap(({ id }, i) => (confirmed[i] ? [id] : [])));
  }

  async subscribe(queue: string, prefetch: number, onDelivery: (delivery: Delivery) => void): Promise<Subscription> {
    const { names, publisher, logger, retryTiersMs: tiers } = this;
    const spec = this.specs.find(each => each.queue === queue);
    if (!spec)
      throw new PermanentError(
        'queue_unknown',
        `queue ${queue} is not part of the topology that was declared at the start`,
      );
    const home = { queue, names, tiers, publisher };
    const declare = (channel: Channel): Promise<void> => declareQueue(channel, names, spec, tiers);
    const consumers = consumersOf({ home, prefetch, logger, declare, onDelivery });
    for (const consumer of consumers) await this.run(consumer);
    return { cancel: async () => void (await Promise.all(consumers.map(consumer => consumer.cancel()))) };
  }

  async watch(watcher: Watcher): Promise<Subscription> {
    const channel = watchingChannel(this.names, watcher, this.logger);
    this.watching.add(channel);
    await this.attached(channel);
    return {
      cancel: async () => {
        this.watching.delete(channel);
        channel.end();
        if (channel.current) await closeChannel(channel.current);
      },
    };
  }

  announce(body: Buffer): void {
    try {
      this.control.current?.publish(this.names.announcements, '', body);
    } catch {
      // The channel has just gone: as if nobody had listened.
    }
  }

  request(name: string, body: Buffer, timeoutMs: number, signal?: AbortSignal): Promise<RpcReply> {
    const traceparent = currentTraceparent();
    return this.rpc.request(this.names.rpc(name), body, traceparent ? { traceparent } : {}, timeoutMs, signal);
  }

  async serve(name: string, prefetch: number, answer: Answer): Promise<Subscription> {
    const consumer = rpcServer(this.names.rpc(name), prefetch, answer, this.logger);
    await this.run(consumer);
    return {
      cancel: async () => {
        await consumer.cancel();
        await this.deleteIfUnused(consumer.queue);
      },
    };
  }

  async depth(queue: string): Promise<Depth> {
    const model = this.connection.current();
    const { messageCount, consumerCount } = await lookAt(model, this.names.queue(queue));
    let waiting = messageCount;
    for (const delayMs of this.retryTiersMs)
      waiting += (await lookAt(model, this.names.retryQueue(queue, delayMs))).messageCount;
    return { waiting, consumers: consumerCount };
  }

  async unreadyReason(): Promise<string | undefined> {
    if (this.state === 'closed') return 'the connection to RabbitMQ is closed';
    if (!this.connection.connected) return `waiting for RabbitMQ at ${this.url.host}`;
    if (this.connection.blocked !== undefined) return `RabbitMQ takes no messages: ${this.connection.blocked}`;
    const idle = this.consumers.find(consumer => !consumer.channel.current);
    if (idle) return `queue ${idle.queue} is not consumed`;
    return (await this.roundTrip()) ? undefined : `RabbitMQ at ${this.url.host} does not answer`;
  }

  async close(): Promise<void> {
    this.state = 'closed';
    for (const { channel } of this.consumers) channel.end();
    for (const channel of this.watching) channel.end();
    for (const channel of [this.publisher.channel, this.control, this.rpc.channel]) channel.end();
    await this.connection.close();
  }

  /** Everything that a connection carries; runs after every connect. */
  private async restore(model: ChannelModel): Promise<void> {
    await this.control.attach(model);
    const control = this.control.current;
    if (!control) throw new Error('closed while connecting');
    await declareExchanges(control, this.names);
    for (const spec of this.specs) await declareQueue(control, this.names, spec, this.retryTiersMs);
    await this.publisher.channel.attach(model);
    await this.rpc.channel.attach(model);
    for (const { channel } of this.consumers) await channel.attach(model);
    for (const channel of this.watching) await channel.attach(model);
    // Proves that the connection still lives after all this; one that died unnoticed in here would never be replaced.
    await control.checkExchange(this.names.events);
  }

  /** Resolves when the consumer consumes; from then on it is restored with the connection. */
  private async run(consumer: QueueConsumer): Promise<void> {
    this.consumers.push(consumer);
    await this.attached(consumer.channel);
  }

  private async attached(channel: ManagedChannel<Channel>): Promise<void> {
    try {
      await channel.attach(this.connection.current());
    } catch {
      // No connection at the moment, or it broke just now: the next one brings the channel along.
      await channel.opened();
    }
  }

  private async deleteIfUnused(queue: string): Promise<void> {
    try {
      const channel = await this.connection.current().createChannel();
      // Another server still consumes: the broker refuses, and closes this channel, with an event that must be listened to.
      channel.on('error', () => undefined);
      await channel.deleteQueue(queue, { ifUnused: true });
      await closeChannel(channel);
    } catch {
      // Nothing is lost: an unused queue expires by itself.
    }
  }

  private async roundTrip(): Promise<boolean> {
    const control = this.control.current;
    if (!control) return false;
    const answered = control.checkExchange(this.names.events).then(
      () => true,
      () => false,
    );
    return valueWithin(ROUND_TRIP_MS, answered, false);
  }

  private warnUnrouted(message: Outgoing): void {
    const now = Date.now();
    if (now - this.unroutedWarnedAt < UNROUTED_WARNING_MS) return;
    this.unroutedWarnedAt = now;
    this.logger.warn(
      { exchange: message.exchange, key: message.key },
      'no queue takes this message; it stays in its outbox. Has the audit service ever run here?',
    );
  }
}

/**
 * A transport over RabbitMQ; connects when the bus starts.
 * @throws ConfigError for a malformed URL, WiringError for retry delays that are not ascending.
 */
export function createRabbitTransport(options: RabbitTransportOptions): RabbitTransport {
  return new RabbitTransport(options);
}
