import type { Decision, ParkingStore, StoredParked } from '../parking/parking-store';
import type { BrokerAccess } from './broker-access';
import type { MemoryQueue, Stored } from './memory-queue';

/** Parked messages of the in-process broker. All calls throw PermanentError `queue_unknown` for a name that nobody declared. */
export class InProcessParking implements ParkingStore {
  constructor(private readonly broker: BrokerAccess) {}

  async count(queue: string): Promise<number> {
    return (await this.open(queue)).parked.size;
  }

  async process(
    queueName: string,
    decide: (message: StoredParked) => Decision,
    onDone: (count: number) => void,
  ): Promise<void> {
    const queue = await this.open(queueName);
    for (const stored of [...queue.parked]) {
      // Somebody else may have taken it while the journal was written.
      if (!queue.parked.has(stored)) continue;
      const decision = decide(describe(stored));
      if (decision === 'stop') break;
      if (decision === 'keep') continue;
      queue.parked.delete(stored);
      if (decision === 'replay') await this.replay(queue, stored);
      else this.broker.forget(stored.record);
      onDone(1);
    }
    await this.broker.writer.flush();
  }

  private async replay(queue: MemoryQueue, stored: Stored): Promise<void> {
    // A replay is a fresh start: all tries and delays are there again.
    stored.record = { ...stored.record, attempts: 0, retries: 0, state: 'queued', parking: null };
    stored.redelivered = false;
    await this.broker.writer.update(stored.record);
    queue.enqueue(stored);
  }

  private async open(queue: string): Promise<MemoryQueue> {
    await this.broker.start();
    return this.broker.queue(queue);
  }
}

function describe({ record }: Stored): StoredParked {
  const { parking } = record;
  return {
    id: record.messageId,
    queue: record.queue,
    type: record.routingKey,
    reason: parking?.reason ?? '',
    code: parking?.code ?? '',
    stackDigest: parking?.stackDigest ?? '',
    consumer: parking?.consumer ?? '',
    attempts: record.attempts,
    parkedAt: new Date(parking?.parkedAt ?? 0),
    headers: { ...record.headers },
    body: Buffer.from(record.body),
  };
}
