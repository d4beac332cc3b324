/** A page out of at most `limit + 1` items: the one too many says that there is more. */
export function pageFrom<T, View>(
  found: readonly T[],
  limit: number,
  view: (item: T) => View,
  cursorAt: (last: T) => string,
): { items: View[]; nextCursor: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(view), nextCursor: found.length > limit && last ? cursorAt(last) : null };
}
