/** Does something for each key at once, then so often at most; the last time that it was asked for is never left out. */
export class Pace {
  /** Keys that have just had their turn, and whether they were asked for again since then. */
  private readonly resting = new Map<string, boolean>();

  constructor(private readonly everyMs: number) {}

  /** @param action is called again later only where `key` was asked for meanwhile; of several, the first. */
  ask(key: string, action: () => void): void {
    if (this.resting.has(key)) return void this.resting.set(key, true);
    this.resting.set(key, false);
    setTimeout(() => this.rested(key, action), this.everyMs).unref();
    action();
  }

  private rested(key: string, action: () => void): void {
    const again = this.resting.get(key);
    this.resting.delete(key);
    if (again) this.ask(key, action);
  }
}
