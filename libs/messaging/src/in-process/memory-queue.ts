import { messageOf, type Logger } from '@switchboard/kernel';
import type { Depth } from '../transport';
import { topicMatches } from './topic';
import type { JournalRecord } from './journal';

/** A message in memory. */
export interface Stored {
  record: JournalRecord;
  redelivered: boolean;
}

/** A message whose delay is over. The journal may go on saying "delayed": after a restart its time has come all the same. */
export function requeued(stored: Stored): void {
  stored.record = { ...stored.record, state: 'queued', dueAt: null };
}

export interface QueueConsumer {
  readonly prefetch: number;
  /** Messages it holds. */
  readonly held: Set<Stored>;
  cancelled: boolean;
  /** Never called within a call of the queue. */
  deliver(stored: Stored): void;
}

/** One queue: what waits, what is delayed, what is parked, and who consumes. Knows nothing of journals or of the other queues. */
export class MemoryQueue {
  private readonly bindings = new Set<string>();
  private readonly ready: Stored[] = [];
  private readonly delayed = new Map<Stored, NodeJS.Timeout>();
  readonly parked = new Set<Stored>();
  private consumers: QueueConsumer[] = [];
  private scheduled = false;

  constructor(
    readonly name: string,
    private readonly logger: Logger,
  ) {}

  bind(patterns: readonly string[]): void {
    for (const pattern of patterns) this.bindings.add(pattern);
  }

  wants(routingKey: string): boolean {
    for (const binding of this.bindings) if (topicMatches(binding, routingKey)) return true;
    return false;
  }

  /** Puts a message at its place by order, so that a redelivered one does not fall behind those that came after it. */
  enqueue(stored: Stored): void {
    let at = this.ready.length;
    while (at > 0 && (this.ready[at - 1]?.record.order ?? 0) > stored.record.order) at -= 1;
    this.ready.splice(at, 0, stored);
    this.schedule();
  }

  /** Puts a message back when its time has come; `due` is told first. */
  delay(stored: Stored, delayMs: number, due: (stored: Stored) => void): void {
    const timer = setTimeout(
      () => {
        this.delayed.delete(stored);
        due(stored);
        this.enqueue(stored);
      },
      Math.max(0, delayMs),
    );
    this.delayed.set(stored, timer);
  }

  addConsumer(consumer: QueueConsumer): void {
    this.consumers.push(consumer);
    this.schedule();
  }

  removeConsumer(consumer: QueueConsumer): void {
    consumer.cancelled = true;
    this.consumers = this.consumers.filter(other => other !== consumer);
  }

  get depth(): Depth {
    return { waiting: this.ready.length + this.delayed.size, consumers: this.consumers.length };
  }

  /** A consumer has room again. */
  settled(consumer: QueueConsumer, stored: Stored): void {
    consumer.held.delete(stored);
    this.schedule();
  }

  /** Ends timers and deliveries; what is stored stays with the journal. */
  close(): void {
    for (const timer of this.delayed.values()) clearTimeout(timer);
    this.delayed.clear();
    this.consumers = [];
  }

  /** Deliveries happen in a later turn of the event loop: a publisher never runs a handler on its own stack. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.ready.length > 0) {
      const consumer = this.consumers.find(candidate => candidate.held.size < candidate.prefetch);
      const stored = consumer && this.ready.shift();
      if (!stored) return;
      // To the end of the line, so that competing consumers take turns.
      this.consumers = [...this.consumers.filter(other => other !== consumer), consumer];
      consumer.held.add(stored);
      try {
        consumer.deliver(stored);
      } catch (error) {
        // It keeps holding the message, as with a broker: closing the consumer brings the message back.
        this.logger.error({ queue: this.name, reason: messageOf(error) }, 'a consumer threw while taking a delivery');
      }
    }
  }
}
