import { connect } from 'amqplib';
import { checkTiers } from '../retry/tiers';
import { RETRY_TIERS_MS } from '../transport';
import type { NamespaceToDelete } from './delete-namespace';
import { Names } from './names';

/** Messages that lie ready in one consumer's queues. Those that a consumer holds unanswered are in none of the numbers. */
export interface QueueDepth {
  readonly queue: string;
  readonly ready: number;
  /** In all delay queues together. */
  readonly delayed: number;
  readonly parked: number;
  readonly consumers: number;
}

/** How much waits where, asked over a connection of its own. @throws the library's error for a queue that does not exist. */
export async function readQueueDepths({
  url,
  namespace,
  queues,
  retryTiersMs = RETRY_TIERS_MS,
}: NamespaceToDelete): Promise<QueueDepth[]> {
  const names = new Names(namespace);
  const connection = await connect(url);
  connection.on('error', () => undefined);
  try {
    const channel = await connection.createChannel();
    channel.on('error', () => undefined);
    const depths: QueueDepth[] = [];
    for (const queue of queues) {
      const main = await channel.checkQueue(names.queue(queue));
      let delayed = 0;
      for (const delayMs of checkTiers(retryTiersMs))
        delayed += (await channel.checkQueue(names.retryQueue(queue, delayMs))).messageCount;
      const parked = (await channel.checkQueue(names.parking(queue))).messageCount;
      depths.push({ queue, ready: main.messageCount, delayed, parked, consumers: main.consumerCount });
    }
    return depths;
  } finally {
    await connection.close().catch(() => undefined);
  }
}
