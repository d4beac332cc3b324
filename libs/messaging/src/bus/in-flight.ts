import { setTimeout as sleep } from 'node:timers/promises';

/** Work that has begun and is not over; a shutdown waits for it. */
export class InFlight {
  private readonly running = new Set<Promise<unknown>>();

  get size(): number {
    return this.running.size;
  }

  /** @returns the same promise; a rejection stays the caller's. */
  track<T>(work: Promise<T>): Promise<T> {
    this.running.add(work);
    const done = (): void => void this.running.delete(work);
    work.then(done, done);
    return work;
  }

  /** Waits until nothing runs, or `timeoutMs` is over. @returns whether nothing runs. */
  async idle(timeoutMs: number): Promise<boolean> {
    const timer = new AbortController();
    const over = sleep(timeoutMs, undefined, { signal: timer.signal }).catch(() => undefined);
    let expired = false;
    void over.then(() => (expired = true));
    while (this.running.size > 0 && !expired) {
      await Promise.race([over, Promise.allSettled(this.running)]);
    }
    timer.abort();
    return this.running.size === 0;
  }
}
