/** How long a transaction waits for others to come along, at most. A flush takes about as long. */
const PATIENCE_MS = 1;

/**
 * Decides when a transaction has all the writes that it may expect. Clients that were answered by the last one are about to write
 * again: with those it takes one flush where there would be two, each for a half of them.
 */
export class GroupCommit {
  /** Writes that come together, as seen lately. */
  private expected = 1;
  private wake: (() => void) | undefined;

  /** A write has come; so many are there now. */
  arrived(count: number): void {
    if (count >= this.expected) this.wake?.();
  }

  /** Resolves when as many are there as lately, or when that takes too long. */
  async complete(count: number): Promise<void> {
    if (count < this.expected) await this.patience();
  }

  /** A transaction has begun with so many. */
  began(count: number): void {
    // One write less each time: whoever stopped writing is not waited for much longer.
    this.expected = Math.max(count, this.expected - 1);
  }

  private async patience(): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }
}
