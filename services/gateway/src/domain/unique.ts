/** Each value once, in the order of their first mention. */
export const unique = (values: readonly string[]): string[] => [...new Set(values)];
