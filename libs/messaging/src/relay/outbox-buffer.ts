import type { AnyEvent } from '@switchboard/contracts';
import type { OutboxEntry, OutboxSource } from '../bus/bus';

/** One aggregate's events that are to be published, first one first. */
export interface Lane {
  readonly source: OutboxSource;
  readonly aggregateId: string;
  readonly events: AnyEvent[];
}

/**
 * Freshly written events that wait for their publication: one lane per aggregate, in the order of their arrival. Bounded, because
 * while the broker is away writers go on; what finds no room stays in the database, where the sweeper finds it.
 */
export class OutboxBuffer {
  private readonly lanes = new Map<OutboxSource, Map<string, Lane>>();
  private count = 0;

  /** @param limit events, over all lanes. */
  constructor(private readonly limit: number) {}

  get size(): number {
    return this.count;
  }

  /** @returns false, having kept nothing, when there is no room. */
  add(source: OutboxSource, entry: OutboxEntry): boolean {
    if (this.count + entry.events.length > this.limit) return false;
    if (entry.events.length === 0) return true;
    const ofSource = this.lanes.get(source) ?? new Map<string, Lane>();
    this.lanes.set(source, ofSource);
    const lane = ofSource.get(entry.aggregateId);
    if (lane) lane.events.push(...entry.events);
    else ofSource.set(entry.aggregateId, { source, aggregateId: entry.aggregateId, events: [...entry.events] });
    this.count += entry.events.length;
    return true;
  }

  has(source: OutboxSource, aggregateId: string): boolean {
    return this.lanes.get(source)?.has(aggregateId) ?? false;
  }

  /** Takes out whole lanes, oldest first per source, until `maxLanes` are found; those that `skip` names stay. */
  take(maxLanes: number, skip: (lane: Lane) => boolean): Lane[] {
    const taken: Lane[] = [];
    for (const [source, ofSource] of this.lanes) {
      for (const [aggregateId, lane] of ofSource) {
        if (taken.length >= maxLanes) return taken;
        if (skip(lane)) continue;
        ofSource.delete(aggregateId);
        this.count -= lane.events.length;
        taken.push(lane);
      }
      if (ofSource.size === 0) this.lanes.delete(source);
    }
    return taken;
  }
}
