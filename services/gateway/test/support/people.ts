let people = 0;

/** An address that no other test uses. */
export function uniqueEmail(prefix = 'person'): string {
  people += 1;
  return `${prefix}-${people}-${process.pid}@example.com`;
}
