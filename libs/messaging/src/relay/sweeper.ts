import { messageOf, type Clock, type Logger } from '@switchboard/kernel';
import type { OutboxSource } from '../bus/bus';
import type { LanePublisher } from './lane-publisher';
import type { Lane } from './outbox-buffer';

export interface SweepOptions {
  /** Pause between two sweeps; milliseconds, ±20 % at random so that replicas do not sweep in step. */
  readonly everyMs: number;
  /** Younger events are left to the process that wrote them; milliseconds. */
  readonly minAgeMs: number;
}

export interface SweeperOptions extends SweepOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly publisher: LanePublisher;
  readonly sources: () => readonly OutboxSource[];
  /** Whether this process is publishing the lane already. */
  readonly skip: (source: OutboxSource, aggregateId: string) => boolean;
}

const PAGE = 100;
const MAX_PAUSE_MS = 30_000;

/** Publishes what a crash, an overflow or an unreachable broker left in the outboxes. */
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  /** Sweeps in a row that got nothing confirmed; doubles the pause, so that a broker that is away is not flooded with tries. */
  private failures = 0;

  constructor(private readonly options: SweeperOptions) {}

  start(): void {
    if (this.stopped) return;
    const pause = Math.max(
      this.options.everyMs,
      Math.min(MAX_PAUSE_MS, this.options.everyMs * 2 ** Math.min(this.failures, 16)),
    );
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.running = this.sweep().finally(() => this.start());
      },
      pause * (0.8 + Math.random() * 0.4),
    );
  }

  /** The broker has just confirmed something: what was left while it was away need not wait for the end of a long pause. */
  wake(): void {
    if (this.failures === 0 || this.stopped || !this.timer) return;
    this.failures = 0;
    clearTimeout(this.timer);
    this.start();
  }

  /** Resolves when the sweep under way, if any, is over. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** One pass over all sources. Never rejects. */
  async sweep(): Promise<void> {
    let failed = false;
    for (const source of this.options.sources()) {
      try {
        failed = !(await this.sweepSource(source)) || failed;
      } catch (error) {
        failed = true;
        this.options.logger.warn({ source: source.name, reason: messageOf(error) }, 'sweeping an outbox failed');
      }
    }
    this.failures = failed ? this.failures + 1 : 0;
  }

  /** @returns false when something could not be published. */
  private async sweepSource(source: OutboxSource): Promise<boolean> {
    for (;;) {
      const before = new Date(this.options.clock.now().getTime() - this.options.minAgeMs);
      const page = await source.pending(before, PAGE);
      const lanes = page
        .filter(entry => !this.options.skip(source, entry.aggregateId))
        .map(({ aggregateId, events }): Lane => ({ source, aggregateId, events: [...events] }));
      if (this.stopped || lanes.length === 0) return true;
      const { confirmed, failed } = await this.options.publisher.publish(lanes);
      // Else the next page would be this one again.
      await this.options.publisher.settled();
      if (confirmed > 0)
        this.options.logger.info({ source: source.name, confirmed }, 'published events that were left in an outbox');
      if (failed > 0) return false;
      // Nothing confirmed: another lane owner was faster. A page that does not shrink would be read for ever.
      if (page.length < PAGE || confirmed === 0) return true;
    }
  }
}
