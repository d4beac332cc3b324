import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, type Logger, valueWithin } from '@switchboard/kernel';
import type { BusMetrics, OutboxEntry, OutboxSource } from '../bus/bus';
import { InFlight } from '../bus/in-flight';
import type { Transport } from '../transport';
import { LanePublisher } from './lane-publisher';
import { OutboxBuffer } from './outbox-buffer';
import { Sweeper, type SweepOptions } from './sweeper';

export interface RelayOptions {
  readonly transport: Transport;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly metrics?: BusMetrics | undefined;
  readonly sweep: SweepOptions;
  /** Events that are kept in memory at most; the rest is left to the sweeper. */
  readonly bufferLimit?: number;
}

/** As many lanes as a publish may have unconfirmed; more would only wait inside the transport. */
const BATCH_LANES = 128;
/** While one batch waits for its confirms, others are on their way to the broker. */
const PARALLEL_BATCHES = 4;

/**
 * Takes events from outboxes to the broker: at once those that this process has just written, by the sweeper those that were left.
 * An event leaves its outbox only after the broker has confirmed it, so it may be published twice but is never lost.
 */
export class Relay {
  private readonly sources: OutboxSource[] = [];
  private readonly buffer: OutboxBuffer;
  private readonly publisher: LanePublisher;
  private readonly sweeper: Sweeper;
  private readonly batches = new InFlight();
  private started = false;
  private pumpScheduled = false;
  private overflowing = false;

  constructor(private readonly options: RelayOptions) {
    this.buffer = new OutboxBuffer(options.bufferLimit ?? 2_000);
    this.publisher = new LanePublisher(options);
    this.sweeper = new Sweeper({
      ...options,
      ...options.sweep,
      publisher: this.publisher,
      sources: () => this.sources,
      skip: (source, aggregateId) =>
        this.buffer.has(source, aggregateId) ||
        this.publisher.isBusy({ source, aggregateId }) ||
        this.publisher.isSettling({ source, aggregateId }),
    });
  }

  addOutbox(source: OutboxSource): void {
    if (!this.sources.includes(source)) this.sources.push(source);
  }

  /** Returns at once; what does not fit is left to the sweeper. */
  offer(source: OutboxSource, entry: OutboxEntry): void {
    const kept = this.buffer.add(source, entry);
    if (!kept && !this.overflowing)
      this.options.logger.warn({ source: source.name }, 'relay buffer is full; the sweeper takes over');
    this.overflowing = !kept;
    this.schedulePump();
  }

  /** The transport must be started. */
  start(): void {
    this.started = true;
    this.schedulePump();
    this.sweeper.start();
  }

  /** @returns whether everything offered so far was worked through within `timeoutMs`; failures are the sweeper's. */
  async flush(timeoutMs: number): Promise<boolean> {
    const deadline = Date.now() + timeoutMs;
    while (this.started && (this.buffer.size > 0 || this.batches.size > 0)) {
      const left = deadline - Date.now();
      if (left <= 0) return false;
      if (this.batches.size > 0) await this.batches.idle(left);
      // A batch was finished, or the sweeper is publishing its lanes: the pump runs in the next turn of the event loop.
      else await sleep(Math.min(left, 5));
    }
    const isClean = await valueWithin(
      Math.max(0, deadline - Date.now()),
      this.publisher.settled().then(() => true),
      false,
    );
    return isClean && this.buffer.size === 0;
  }

  async stop(): Promise<void> {
    this.started = false;
    await this.sweeper.stop();
  }

  /** In the next turn of the event loop, so that everything written in this one leaves in one batch. */
  private schedulePump(): void {
    if (this.pumpScheduled || !this.started) return;
    this.pumpScheduled = true;
    setImmediate(() => {
      this.pumpScheduled = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.started && this.batches.size < PARALLEL_BATCHES) {
      const lanes = this.buffer.take(BATCH_LANES, lane => this.publisher.isBusy(lane));
      if (lanes.length === 0) return;
      const batch = this.batches.track(this.publisher.publish(lanes));
      void batch.then(({ confirmed }) => {
        if (confirmed > 0) this.sweeper.wake();
        this.schedulePump();
      });
    }
  }
}
