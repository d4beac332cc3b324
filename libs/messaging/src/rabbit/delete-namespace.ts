import { connect } from 'amqplib';
import { checkTiers } from '../retry/tiers';
import { RETRY_TIERS_MS } from '../transport';
import { Names } from './names';

export interface NamespaceToDelete {
  /** As for the transport. */
  readonly url: string;
  readonly namespace: string;
  /** Queue names as consumers declare them. */
  readonly queues: readonly string[];
  readonly retryTiersMs?: readonly number[];
}

/**
 * Removes an installation from the broker, messages included: queues with their delay, quarantine and parking queues, then exchanges. What does
 * not exist is passed over. Each queue holds file descriptors of the broker, so tests must not leave theirs behind.
 */
export async function deleteNamespace({
  url,
  namespace,
  queues,
  retryTiersMs = RETRY_TIERS_MS,
}: NamespaceToDelete): Promise<void> {
  const names = new Names(namespace);
  const connection = await connect(url);
  // The broker answers a refused deletion by closing things; the rejected promise says the same.
  connection.on('error', () => undefined);
  try {
    const channel = await connection.createChannel();
    for (const queue of queues) {
      const delays = checkTiers(retryTiersMs).map(delayMs => names.retryQueue(queue, delayMs));
      for (const name of [names.queue(queue), ...delays, names.quarantine(queue), names.parking(queue)])
        await channel.deleteQueue(name);
    }
    const { events, retry, requeue, deadLetter, unrouted, announcements } = names;
    for (const exchange of [events, retry, requeue, deadLetter, unrouted, announcements])
      await channel.deleteExchange(exchange);
  } finally {
    await connection.close();
  }
}
