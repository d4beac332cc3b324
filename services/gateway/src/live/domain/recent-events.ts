import type { AnyEvent } from '@switchboard/contracts';

export interface RecentEvent {
  readonly event: AnyEvent;
  /** When this process heard of it; milliseconds since 1970. */
  readonly heardAt: number;
}

/** Gateways hear of events in different orders, a little apart: a client that changes its gateway is given this much again. */
const OVERLAP_MS = 2_000;

/** The events of the last minutes, as this process heard of them, for clients that come back. */
export class RecentEvents {
  private events: RecentEvent[] = [];
  private places = new Map<string, number>();
  /** How many were forgotten: the place of the first that is held. */
  private forgotten = 0;

  /** @param since from when on everything is heard; milliseconds since 1970. */
  constructor(
    private readonly limits: { readonly count: number; readonly ageMs: number },
    private since: number,
  ) {}

  add(event: AnyEvent, heardAt: number): void {
    this.places.set(event.id, this.forgotten + this.events.length);
    this.events.push({ event, heardAt });
    const oldest = heardAt - this.limits.ageMs;
    let drop = Math.max(0, this.events.length - this.limits.count);
    while (drop < this.events.length && (this.events[drop] as RecentEvent).heardAt < oldest) drop += 1;
    // In large steps: taking from the front of an array costs its length.
    if (drop >= Math.max(64, this.events.length / 4)) this.forget(drop);
  }

  /** What came after the event of this id, and what may have; undefined when it is not held any more, or never was. */
  after(id: string): readonly RecentEvent[] | undefined {
    const place = this.places.get(id);
    if (place === undefined) return undefined;
    const known = this.events[place - this.forgotten] as RecentEvent;
    const from = known.heardAt - OVERLAP_MS;
    return this.events.filter(
      ({ event, heardAt }, i) => event.id !== id && (i > place - this.forgotten || heardAt >= from),
    );
  }

  /** What was heard from that time on, and a little before it; undefined when not all of it is held. @param at milliseconds since 1970. */
  from(at: number): readonly RecentEvent[] | undefined {
    // NaN is no time either.
    if (!(at >= this.since)) return undefined;
    return this.events.filter(({ heardAt }) => heardAt >= at - OVERLAP_MS);
  }

  /** Something was missed: whoever comes back has to read everything anew. @param now milliseconds since 1970. */
  clear(now: number): void {
    this.forget(this.events.length);
    this.since = now;
  }

  private forget(count: number): void {
    for (const { event, heardAt } of this.events.splice(0, count)) {
      this.places.delete(event.id);
      this.since = heardAt + 1;
    }
    this.forgotten += count;
  }
}
