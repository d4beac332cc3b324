/** At most `permits` are held at once; whoever finds none waits in line. */
export class Semaphore {
  private held = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly permits: number) {}

  /** @returns false when no permit became free within `timeoutMs`; then `release` must not be called. */
  async acquire(timeoutMs: number): Promise<boolean> {
    if (this.held < this.permits) {
      this.held += 1;
      return true;
    }
    if (timeoutMs <= 0) return false;
    return new Promise(resolve => {
      const admit = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(admit), 1);
        resolve(false);
      }, timeoutMs);
      this.waiting.push(admit);
    });
  }

  release(): void {
    const next = this.waiting.shift();
    // The permit passes on without becoming free, so nobody can jump the line.
    if (next) next();
    else this.held -= 1;
  }
}
