import { valueWithin } from '@switchboard/kernel';

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
    return valueWithin(timeoutMs, this.finished(), false);
  }

  /** Also for what begins meanwhile. */
  private async finished(): Promise<boolean> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
    return true;
  }
}
