const DUPLICATE_KEY = 11_000;

/** The server's numeric error code, if the error came from a MongoDB server. */
export function mongoCode(error: unknown): number | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'number' ? code : undefined;
}

/** Whether a unique index refused a write; with `field`, whether it was an index on that field. */
export function isDuplicateKey(error: unknown, field?: string): boolean {
  if (mongoCode(error) !== DUPLICATE_KEY) return false;
  if (!field) return true;
  const pattern = (error as { keyPattern?: Record<string, unknown> }).keyPattern;
  return pattern ? field in pattern : String((error as Error).message).includes(field);
}
