const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;
/** Tickets remembered at most; what is dropped is merely tried earlier. */
const CAPACITY = 500;

/** Tickets that are passed over for a while; each time twice as long. In memory: a restart tries them all again. */
export class Postponed {
  private readonly entries = new Map<string, { until: number; pauseMs: number }>();

  add(id: string, now: Date): void {
    const pauseMs = Math.min(LONGEST_PAUSE_MS, (this.entries.get(id)?.pauseMs ?? FIRST_PAUSE_MS / 2) * 2);
    this.entries.delete(id);
    this.entries.set(id, { until: now.getTime() + pauseMs, pauseMs });
    const [oldest] = this.entries.keys();
    if (this.entries.size > CAPACITY && oldest !== undefined) this.entries.delete(oldest);
  }

  forget(id: string): void {
    this.entries.delete(id);
  }

  active(now: Date): string[] {
    return [...this.entries].filter(([, { until }]) => until > now.getTime()).map(([id]) => id);
  }
}
