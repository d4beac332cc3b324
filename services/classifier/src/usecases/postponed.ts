import { LruCache } from '@switchboard/kernel';

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;
/** Tickets remembered at most; what is dropped is merely tried earlier. */
const CAPACITY = 500;

/** Tickets that are passed over for a while; each time twice as long. In memory: a restart tries them all again. */
export class Postponed {
  private readonly pauses = new LruCache<{ until: number; pauseMs: number }>(CAPACITY);

  add(id: string, now: Date): void {
    const pauseMs = Math.min(LONGEST_PAUSE_MS, (this.pauses.get(id)?.pauseMs ?? FIRST_PAUSE_MS / 2) * 2);
    this.pauses.set(id, { until: now.getTime() + pauseMs, pauseMs });
  }

  forget(id: string): void {
    this.pauses.delete(id);
  }

  active(now: Date): string[] {
    return [...this.pauses.entries()].filter(([, { until }]) => until > now.getTime()).map(([id]) => id);
  }
}
