interface Ordered {
  readonly key: string;
  readonly order: number;
}

/** Which orders must change so that an entry changes places with its neighbour; as few as possible. */
export function moved<T extends Ordered>(entries: readonly T[], key: string, by: 1 | -1): readonly Ordered[] {
  const from = entries.findIndex(entry => entry.key === key);
  const [one, other] = [entries[from], entries[from + by]];
  if (!one || !other) return [];
  const next = [...entries];
  next[from] = other;
  next[from + by] = one;
  // Two of the same order would stay as they are.
  const orders = new Set(entries.map(({ order }) => order)).size === entries.length;
  const places = orders ? entries.map(({ order }) => order) : entries.map((_, index) => index * 10);
  return next
    .map((entry, index) => ({ key: entry.key, order: places[index] ?? 0, was: entry.order }))
    .filter(({ order, was }) => order !== was)
    .map(({ key: name, order }) => ({ key: name, order }));
}
