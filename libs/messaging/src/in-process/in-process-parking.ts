import type { ParkedMessage, ParkingLot } from '../bus';
import type { BrokerAccess } from './broker-access';
import type { MemoryQueue, Stored } from './memory-queue';

/** Parked messages of the in-process broker. All calls throw PermanentError `queue_unknown` for a name that nobody declared. */
export class InProcessParking implements ParkingLot {
  constructor(private readonly broker: BrokerAccess) {}

  async count(queue: string): Promise<number> {
    return (await this.open(queue)).parked.size;
  }

  async list(queue: string, limit: number): Promise<ParkedMessage[]> {
    return [...(await this.open(queue)).parked].slice(0, limit).map(describe);
  }

  async replay(queueName: string, ids?: readonly string[]): Promise<number> {
    const queue = await this.open(queueName);
    const chosen = choose(queue, ids);
    for (const stored of chosen) {
      queue.parked.delete(stored);
      // A replay is a fresh start: all tries and delays are there again.
      stored.record = { ...stored.record, attempts: 0, retries: 0, state: 'queued', parking: null };
      stored.redelivered = false;
      await this.broker.writer.update(stored.record);
      queue.enqueue(stored);
    }
    return chosen.length;
  }

  async drop(queueName: string, ids?: readonly string[]): Promise<number> {
    const queue = await this.open(queueName);
    const chosen = choose(queue, ids);
    for (const stored of chosen) {
      queue.parked.delete(stored);
      this.broker.forget(stored.record);
    }
    await this.broker.writer.flush();
    return chosen.length;
  }

  private async open(queue: string): Promise<MemoryQueue> {
    await this.broker.start();
    return this.broker.queue(queue);
  }
}

function choose(queue: MemoryQueue, ids: readonly string[] | undefined): Stored[] {
  return [...queue.parked].filter(({ record }) => !ids || ids.includes(record.messageId));
}

function describe({ record }: Stored): ParkedMessage {
  return {
    id: record.messageId,
    queue: record.queue,
    type: record.routingKey,
    reason: record.parking?.reason ?? '',
    code: record.parking?.code ?? '',
    consumer: record.parking?.consumer ?? '',
    attempts: record.attempts,
    parkedAt: new Date(record.parking?.parkedAt ?? 0),
    body: record.body.toString(),
  };
}
