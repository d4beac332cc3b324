/** Runs actions with the same key one after the other, and those with different keys concurrently. */
export class KeyedMutex {
  private readonly tails = new Map<string, Promise<unknown>>();

  async run<T>(key: string, action: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key);
    const result = before ? before.then(action, action) : action();
    this.tails.set(key, result);
    try {
      return await result;
    } finally {
      if (this.tails.get(key) === result) this.tails.delete(key);
    }
  }

  /** Keys that something runs or waits for. */
  get size(): number {
    return this.tails.size;
  }
}
