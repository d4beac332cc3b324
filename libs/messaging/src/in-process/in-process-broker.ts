import { PermanentError, messageOf, type Logger } from '@switchboard/kernel';
import type { ParkingLot } from '../parking/parking-lot';
import { SelectiveParkingLot } from '../parking/selective-parking-lot';
import { checkTiers } from '../retry/tiers';
import { RETRY_TIERS_MS, type QueueSpec, type Watcher, type WireMessage } from '../transport';
import type { BrokerAccess } from './broker-access';
import { InProcessParking } from './in-process-parking';
import { InProcessTransport } from './in-process-transport';
import { NoJournal, type JournalRecord, type QueueJournal } from './journal';
import { JournalWriter } from './journal-writer';
import { MemoryQueue, requeued, type Stored } from './memory-queue';
import { RpcSwitch } from './rpc-switch';

export interface InProcessBrokerOptions {
  /** Keeps messages over a restart. Default: they live in memory only. */
  readonly journal?: QueueJournal;
  readonly logger: Logger;
  /** Default RETRY_TIERS_MS. */
  readonly retryTiersMs?: readonly number[];
  /** Queues that exist from the start, so that nothing published before their service has come up is missed. */
  readonly queues?: readonly QueueSpec[];
  /** Messages that a queue holds at most, delayed and parked ones included. Default 20,000. */
  readonly queueLimit?: number;
  /** Bytes of message bodies over all queues at most. Default 256 MiB. */
  readonly maxBytes?: number;
}

/** The broker of a single process: the promises of RabbitMQ that the bus relies on, kept by timers and a journal. */
export class InProcessBroker implements BrokerAccess {
  readonly retryTiersMs: readonly number[];
  readonly rpc = new RpcSwitch();
  /** Inspection of the parked messages of all queues. */
  readonly parking: ParkingLot;
  readonly writer: JournalWriter;
  readonly watchers = new Set<Watcher>();
  private readonly logger: Logger;
  private readonly journal: QueueJournal;
  private readonly queues = new Map<string, MemoryQueue>();
  private readonly depth = new Map<string, number>();
  private readonly limits: { readonly depth: number; readonly bytes: number };
  private bytes = 0;
  private order = 0;
  private started: Promise<void> | undefined;

  constructor(options: InProcessBrokerOptions) {
    this.logger = options.logger;
    this.journal = options.journal ?? new NoJournal();
    this.retryTiersMs = checkTiers(options.retryTiersMs ?? RETRY_TIERS_MS);
    this.limits = { depth: options.queueLimit ?? 20_000, bytes: options.maxBytes ?? 256 * 1024 * 1024 };
    this.writer = new JournalWriter(this.journal, this.logger);
    this.parking = new SelectiveParkingLot(new InProcessParking(this));
    this.declare(options.queues ?? []);
  }

  /** The access of one service; every service of the process gets its own. */
  transport(service: string): InProcessTransport {
    return new InProcessTransport(this, this.logger.child({ transport: service }));
  }

  /** Loads the journal; the transports call it. What was unacknowledged when the process ended comes again, marked as redelivered. */
  start(): Promise<void> {
    this.started ??= this.restore();
    return this.started;
  }

  /** After the transports: stops timers and writes what is still to be written. */
  async close(): Promise<void> {
    for (const queue of this.queues.values()) queue.close();
    await this.writer.flush();
  }

  declare(specs: readonly QueueSpec[]): void {
    for (const { queue, bindings } of specs) this.ensure(queue).bind(bindings);
  }

  /** @throws PermanentError `queue_unknown` */
  queue(name: string): MemoryQueue {
    const queue = this.queues.get(name);
    if (!queue)
      throw new PermanentError(
        'queue_unknown',
        `there is no queue ${name}; there are: ${[...this.queues.keys()].join(', ')}`,
      );
    return queue;
  }

  /** Resolves when the journal has each message for every queue that wants it. @returns the ids of those. */
  async publish(messages: readonly WireMessage[]): Promise<ReadonlySet<string>> {
    const records = messages.flatMap(message => this.admit(message));
    if (records.length === 0) return new Set();
    try {
      await this.writer.append(records);
    } catch (error) {
      for (const record of records) this.released(record);
      this.logger.warn(
        { messages: messages.length, reason: messageOf(error) },
        'queue journal refused messages; they are not confirmed',
      );
      return new Set();
    }
    for (const record of records) this.queue(record.queue).enqueue({ record, redelivered: false });
    const stored = new Set(records.map(record => record.messageId));
    for (const message of messages) if (stored.has(message.id)) this.tell(watcher => watcher.onMessage(message));
    return stored;
  }

  announce(body: Buffer): void {
    this.tell(watcher => watcher.onAnnouncement(body));
  }

  /** Takes a message out for good. */
  forget(record: JournalRecord): void {
    this.released(record);
    this.writer.remove(record.key);
  }

  /** Records for each queue that wants the message; none if nobody wants it, or if one of them is full: then none stores it. */
  private admit(message: WireMessage): JournalRecord[] {
    const wanting = [...this.queues.values()].filter(queue => queue.wants(message.routingKey));
    const size = message.body.length * wanting.length;
    const full = wanting.find(queue => (this.depth.get(queue.name) ?? 0) >= this.limits.depth);
    if (full || this.bytes + size > this.limits.bytes) {
      this.logger.warn({ queue: full?.name, bytes: this.bytes }, 'the broker is full; message not confirmed');
      return [];
    }
    return wanting.map(queue => {
      this.order += 1;
      const record: JournalRecord = {
        key: `${queue.name}/${String(this.order).padStart(16, '0')}`,
        order: this.order,
        queue: queue.name,
        messageId: message.id,
        routingKey: message.routingKey,
        headers: { ...message.headers },
        // A copy: the publisher may reuse its buffer.
        body: Buffer.from(message.body),
        attempts: 0,
        retries: 0,
        state: 'queued',
        dueAt: null,
        parking: null,
      };
      this.held(record, 1);
      return record;
    });
  }

  private tell(what: (watcher: Watcher) => void): void {
    for (const watcher of this.watchers) {
      try {
        what(watcher);
      } catch (error) {
        this.logger.error({ reason: messageOf(error) }, 'a watcher threw');
      }
    }
  }

  private released(record: JournalRecord): void {
    this.held(record, -1);
  }

  private held(record: JournalRecord, sign: 1 | -1): void {
    this.depth.set(record.queue, (this.depth.get(record.queue) ?? 0) + sign);
    this.bytes += sign * record.body.length;
  }

  private ensure(name: string): MemoryQueue {
    const queue = this.queues.get(name) ?? new MemoryQueue(name, this.logger);
    this.queues.set(name, queue);
    return queue;
  }

  private async restore(): Promise<void> {
    const records = await this.journal.load();
    for (const record of [...records].sort((a, b) => a.order - b.order)) {
      this.order = Math.max(this.order, record.order);
      this.held(record, 1);
      const queue = this.ensure(record.queue);
      const stored: Stored = { record, redelivered: true };
      if (record.state === 'parked') queue.parked.add(stored);
      else if (record.state === 'delayed') queue.delay(stored, (record.dueAt ?? 0) - Date.now(), requeued);
      else queue.enqueue(stored);
    }
    if (records.length > 0) this.logger.info({ messages: records.length }, 'messages of the last run restored');
  }
}
