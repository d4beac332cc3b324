import { messageOf, type Logger } from '@switchboard/kernel';
import type { BusMetrics } from '../bus/bus';
import type { Transport } from '../transport';
import { toWire } from '../wire-message';
import type { Lane } from './outbox-buffer';

/** Outboxes are cleaned in the database, whose connection pool is shared with everything else. */
const PARALLEL_REMOVALS = 8;

export interface LanePublisherOptions {
  readonly transport: Transport;
  readonly logger: Logger;
  readonly metrics?: BusMetrics | undefined;
}

/** Publishes lanes and cleans their outboxes. Knows which aggregates are being published, so that nobody does it twice at once. */
export class LanePublisher {
  private readonly busy = new Set<string>();

  constructor(private readonly options: LanePublisherOptions) {}

  isBusy(lane: Pick<Lane, 'source' | 'aggregateId'>): boolean {
    return this.busy.has(keyOf(lane));
  }

  /**
   * Publishes all events of these lanes, then takes the confirmed ones out of their outboxes. One event per lane is on its way at
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
    await this.clean([...confirmed].filter(([, done]) => done.length > 0));
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

  private async clean(done: [Lane, string[]][]): Promise<void> {
    const remaining = [...done];
    const worker = async (): Promise<void> => {
      for (let next = remaining.shift(); next; next = remaining.shift()) {
        const [{ source, aggregateId }, ids] = next;
        try {
          await source.remove(aggregateId, ids);
        } catch (error) {
          const fields = { source: source.name, aggregateId, reason: messageOf(error) };
          this.options.logger.warn(
            fields,
            'published events could not be taken out of their outbox; they will be published again',
          );
        }
      }
    };
    await Promise.all(Array.from({ length: PARALLEL_REMOVALS }, worker));
  }
}

function keyOf({ source, aggregateId }: Pick<Lane, 'source' | 'aggregateId'>): string {
  return `${source.name}\u0000${aggregateId}`;
}
