import { type Logger, TransientError } from '@switchboard/kernel';
import type { ParkingLot } from '../parking/parking-lot';
import { tierFor } from '../retry/tiers';
import { currentTraceparent } from '../trace-context';
import type { Delivery, Depth, QueueSpec, RpcReply, Subscription, Transport, Watcher, WireMessage } from '../transport';
import { InProcessDelivery } from './in-process-delivery';
import type { BrokerAccess } from './broker-access';
import { requeued, type MemoryQueue, type QueueConsumer, type Stored } from './memory-queue';

/** One service's access to the broker of its process. */
export class InProcessTransport implements Transport {
  readonly kind = 'in-process';
  private readonly consumers = new Map<QueueConsumer, MemoryQueue>();
  private readonly servers: Subscription[] = [];
  private readonly watchers: Watcher[] = [];
  private state: 'new' | 'open' | 'closed' = 'new';

  constructor(
    private readonly broker: BrokerAccess,
    private readonly logger: Logger,
  ) {}

  get retryTiersMs(): readonly number[] {
    return this.broker.retryTiersMs;
  }

  get parking(): ParkingLot {
    return this.broker.parking;
  }

  async start(topology: readonly QueueSpec[]): Promise<void> {
    // Before loading, so that a restored message finds its queue bound.
    this.broker.declare(topology);
    await this.broker.start();
    if (this.state === 'new') this.state = 'open';
  }

  async publish(messages: readonly WireMessage[]): Promise<ReadonlySet<string>> {
    return this.state === 'open' ? this.broker.publish(messages) : new Set();
  }

  subscribe(queueName: string, prefetch: number, onDelivery: (delivery: Delivery) => void): Promise<Subscription> {
    const queue = this.broker.queue(queueName);
    const consumer: QueueConsumer = {
      prefetch,
      held: new Set(),
      cancelled: false,
      deliver: stored => onDelivery(this.delivery(queue, consumer, stored)),
    };
    this.consumers.set(consumer, queue);
    queue.addConsumer(consumer);
    return Promise.resolve({
      cancel: () => {
        queue.removeConsumer(consumer);
        return Promise.resolve();
      },
    });
  }

  watch(watcher: Watcher): Promise<Subscription> {
    this.watchers.push(watcher);
    this.broker.watchers.add(watcher);
    return Promise.resolve({
      cancel: () => {
        this.broker.watchers.delete(watcher);
        return Promise.resolve();
      },
    });
  }

  announce(body: Buffer): void {
    if (this.state === 'open') this.broker.announce(body);
  }

  async request(name: string, body: Buffer, timeoutMs: number, signal?: AbortSignal): Promise<RpcReply> {
    if (this.state !== 'open') throw new TransientError('rpc_unavailable', 'the bus is not running');
    const traceparent = currentTraceparent();
    return this.broker.rpc.request({ name, body, timeoutMs, signal, headers: traceparent ? { traceparent } : {} });
  }

  serve(
    name: string,
    prefetch: number,
    answer: (body: Buffer, headers: WireMessage['headers']) => Promise<RpcReply>,
  ): Promise<Subscription> {
    const subscription = this.broker.rpc.serve(name, prefetch, answer);
    this.servers.push(subscription);
    return Promise.resolve(subscription);
  }

  async depth(queue: string): Promise<Depth> {
    return this.broker.queue(queue).depth;
  }

  unreadyReason(): Promise<string | undefined> {
    return Promise.resolve(this.state === 'open' ? undefined : 'the in-process bus is not running');
  }

  /** What is not settled goes back to its queue. */
  async close(): Promise<void> {
    if (this.state === 'closed') return;
    this.state = 'closed';
    await Promise.all(this.servers.map(server => server.cancel()));
    for (const watcher of this.watchers) this.broker.watchers.delete(watcher);
    for (const [consumer, queue] of this.consumers) {
      queue.removeConsumer(consumer);
      for (const stored of consumer.held) {
        consumer.held.delete(stored);
        stored.redelivered = true;
        queue.enqueue(stored);
      }
    }
    this.consumers.clear();
    await this.broker.writer.flush();
  }

  private delivery(queue: MemoryQueue, consumer: QueueConsumer, stored: Stored): Delivery {
    return new InProcessDelivery(stored, {
      take: () => {
        if (!consumer.held.has(stored))
          throw new TransientError('delivery_lost', 'the message was settled already or taken back');
        queue.settled(consumer, stored);
      },
      ack: () => this.broker.forget(stored.record),
      retry: async (delayMs, attempts) => {
        const delay = tierFor(delayMs, this.broker.retryTiersMs);
        const { record } = stored;
        stored.record = {
          ...record,
          attempts,
          retries: record.retries + 1,
          state: 'delayed',
          dueAt: Date.now() + delay,
        };
        stored.redelivered = false;
        queue.delay(stored, delay, requeued);
        await this.broker.writer.update(stored.record);
      },
      park: async info => {
        const { record } = stored;
        const parking = { ...info, parkedAt: Date.now() };
        stored.record = { ...record, attempts: info.attempts, state: 'parked', dueAt: null, parking };
        queue.parked.add(stored);
        await this.broker.writer.update(stored.record);
        this.logger.debug({ queue: queue.name, messageId: record.messageId }, 'parked');
      },
    });
  }
}
