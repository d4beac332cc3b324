/** How much a client may say: so many frames at once, and one more every `refillMs`. */
export class FrameLimit {
  private left: number;
  private filledAt: number;

  constructor(
    private readonly burst: number,
    private readonly refillMs: number,
    now: number,
  ) {
    this.left = burst;
    this.filledAt = now;
  }

  /** @param now milliseconds. @returns false when it is too much. */
  take(now: number): boolean {
    const refilled = Math.floor((now - this.filledAt) / this.refillMs);
    this.left = Math.min(this.burst, this.left + refilled);
    this.filledAt += refilled * this.refillMs;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
