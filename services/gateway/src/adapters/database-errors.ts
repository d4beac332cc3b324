/** Names of the driver's errors that say "not now": nobody answers, no connection is free, the primary moved. */
const AWAY =
  /^(Mongo(Network|NetworkTimeout|ServerSelection|NotConnected|PoolCleared|PoolClosed|WaitQueueTimeout|TopologyClosed|OperationTimeout)Error|MongoClearedPoolError|MongooseServerSelectionError)$/;

/** Whether a failure means that the database can not be reached now, as opposed to a mistake of ours. */
export function isDatabaseAway(error: unknown): boolean {
  return error instanceof Error && AWAY.test(error.name);
}
