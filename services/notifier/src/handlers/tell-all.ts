/** Tells each, one after the other; one who can not be told now does not keep the others waiting. @throws the first failure, at the end. */
export async function tellAll<T>(recipients: readonly T[], tell: (recipient: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const recipient of recipients) await tell(recipient).catch(error => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
