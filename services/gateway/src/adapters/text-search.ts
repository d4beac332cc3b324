/** A case-insensitive "contains" for a query; whatever a person types is text, never a pattern. */
export function contains(text: string): { $regex: string; $options: 'i' } {
  return { $regex: text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), $options: 'i' };
}
