import { messageOf, type Logger } from '@switchboard/kernel';
import type { BusMetrics } from '../bus/bus';
import type { Transport } from '../transport';
import { toWire } from '../wire-message';
import type { Lane } from './outbox-buffer';
import { OutboxCleaner } from './outbox-cleaner';

export interface LanePublisherOptions {
  readonly transport: Transport;
  readonly logger: Logger;
  readonly metrics?: BusMetrics | undefined;
}

/** Publishes lanes and has their outboxes cleaned. Knows which aggregates are being published, so that nobody does it twice at once. */
export class LanePublisher {
  private readonly busy = new Set<string>();
  private readonly cleaner: OutboxCleaner;

  constructor(private readonly options: LanePublisherOptions) {
    this.cleaner = new OutboxCleaner(options.logger);
  }

  isBusy(lane: Pick<Lane, 'source' | 'aggregateId'>): boolean {
    return this.busy.has(keyOf(lane));
  }

  /** Whether events of this aggregate are published and still in its outbox. */
  isSettling({ source, aggregateId }: Pick<Lane, 'source' | 'aggregateId'>): boolean {
    return this.cleaner.has(source, aggregateId);
  }

  /** Resolves when what was confirmed so far is out of its outboxes. Never rejects. */
  settled(): Promise<void> {
    return this.cleaner.clean();
  }

  /**
   * Publishes all events of these lanes; the confirmed ones leave their outboxes a moment later ({@link settled}). One event per lane is on its way at
   * a time: the next one leaves only after its predecessor was confirmed, so an aggregate's events never overtake each other. After
   * a failure the rest of the lane stays in the database for the sweeper. Lanes that are being published already are skipped.
   * Never rejects.
   * @returns how many events were confirmed and how many were not.
   */
  async publish(lanes: readonly Lane[]): Promise<{ confirmed: number; failed: number }> {
    const mine = lanes.filter(lane => !this.isBusy(lane));
    for (const lane of mine) this.busy.add(keyOf(lane));
    try {
      return await this.publishMine(mine);
    } finally {
      for (const lane of mine) this.busy.delete(keyOf(lane));
    }
  }

  private async publishMine(lanes: readonly Lane[]): Promise<{ confirmed: number; failed: number }> {
    const confirmed = new Map(lanes.map(lane => [lane, [] as string[]]));
    let failed = 0;
    let open = [...lanes];
    for (let i = 0; open.length > 0; i += 1) {
      const wave = open.flatMap(lane => lane.events.slice(i, i + 1));
      const done = wave.length > 0 ? await this.publishWave(wave.map(toWire)) : new Set<string>();
      open = open.filter(lane => {
        const event = lane.events[i];
        if (!event) return false;
        if (done.has(event.id)) confirmed.get(lane)?.push(event.id);
        else failed += lane.events.length - i;
        return done.has(event.id);
      });
    }
    const ids = [...confirmed.values()].flat().length;
    if (ids > 0) this.options.metrics?.published(ids);
    if (failed > 0) this.options.metrics?.publishFailed(failed);
    for (const [{ source, aggregateId }, done] of confirmed) this.cleaner.add(source, aggregateId, done);
    return { confirmed: ids, failed };
  }

  private async publishWave(wave: Parameters<Transport['publish']>[0]): Promise<ReadonlySet<string>> {
    try {
      return await this.options.transport.publish(wave);
    } catch (error) {
      this.options.logger.warn(
        { reason: messageOf(error), events: wave.length },
        'publishing failed; the sweeper tries again',
      );
      return new Set();
    }
  }
}

function keyOf({ source, aggregateId }: Pick<Lane, 'source' | 'aggregateId'>): string {
  return `${source.name}\u0000${aggregateId}`;
}
