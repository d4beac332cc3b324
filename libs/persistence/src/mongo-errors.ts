const DUPLICATE_KEY = 11_000;
/** Nothing was written for want of space; reading goes on. */
const OUT_OF_DISK_SPACE = 14_031;

/** Names of the driver's errors that say "not now": nobody answers, no connection is free, the primary moved. */
const AWAY =
  /^(Mongo(Network|NetworkTimeout|ServerSelection|NotConnected|PoolCleared|PoolClosed|WaitQueueTimeout|TopologyClosed|OperationTimeout)Error|MongoClearedPoolError|MongooseServerSelectionError)$/;

/** What a server answers that shuts down, or is no primary (any more); numbers of MongoDB's error_codes.yml. */
const LEAVING: readonly (number | undefined)[] = [91, 189, 10_107, 11_600, 11_602, 13_435, 13_436];

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

/** Whether the database had no room on its disk for a write, or for one of several: an error of the driver, or what a server answered. */
export function isDatabaseFull(failure: unknown): boolean {
  const { writeErrors = [], writeConcernError } = (failure ?? {}) as {
    writeErrors?: unknown;
    writeConcernError?: unknown;
  };
  return [failure, writeErrors, writeConcernError].flat().some(one => mongoCode(one) === OUT_OF_DISK_SPACE);
}

/** Whether a failure means that the database can not be reached, or has no room, now, as opposed to a mistake of ours. */
export function isDatabaseAway(error: unknown): boolean {
  return (
    error instanceof Error && (AWAY.test(error.name) || LEAVING.includes(mongoCode(error)) || isDatabaseFull(error))
  );
}
