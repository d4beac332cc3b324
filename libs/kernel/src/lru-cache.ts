/** The entries used last, at most `capacity` of them. */
export class LruCache<V> {
  private readonly values = new Map<string, V>();

  constructor(private readonly capacity: number) {}

  get size(): number {
    return this.values.size;
  }

  /** Counts as a use. */
  get(key: string): V | undefined {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    // A Map keeps the order of insertion: what is put back last is dropped last.
    this.values.delete(key);
    this.values.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size <= this.capacity) return;
    const [oldest] = this.values.keys();
    if (oldest !== undefined) this.values.delete(oldest);
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  /** From the least to the most recently used; iterating does not count as a use. */
  entries(): IterableIterator<[string, V]> {
    return this.values.entries();
  }
}
