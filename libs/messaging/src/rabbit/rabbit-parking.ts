import type { GetMessage } from 'amqplib';
import { TransientError } from '@switchboard/kernel';
import type { ParkedMessage, ParkingLot } from '../bus';
import type { RabbitConnection } from './connection';
import { originalKey, readParked, replayHeaders } from './headers';
import type { Names } from './names';
import { ParkingVisit } from './parking-visit';
import type { Publisher } from './publisher';

export interface RabbitParkingOptions {
  readonly connection: RabbitConnection;
  readonly names: Names;
  readonly publisher: Publisher;
}

/**
 * The parking queues. Each call looks at them over a channel of its own and puts back what stays; two operators at work at the
 * same time see different parts. All calls throw PermanentError `queue_unknown` and TransientError `broker_unavailable`.
 */
export class RabbitParking implements ParkingLot {
  constructor(private readonly options: RabbitParkingOptions) {}

  count(queue: string): Promise<number> {
    return this.visit(queue, visit => visit.count());
  }

  list(queue: string, limit: number): Promise<ParkedMessage[]> {
    return this.visit(queue, async visit => {
      const found: ParkedMessage[] = [];
      while (found.length < limit) {
        const message = await visit.next();
        if (!message) break;
        found.push(describe(message, queue));
      }
      return found;
    });
  }

  replay(queue: string, ids?: readonly string[]): Promise<number> {
    const { names, publisher } = this.options;
    return this.forEach(queue, ids, async message => {
      const [confirmed] = await publisher.publish([
        {
          exchange: names.requeue,
          key: names.queue(queue),
          id: idOf(message),
          type: originalKey(message),
          body: message.content,
          headers: replayHeaders(message),
        },
      ]);
      if (!confirmed)
        throw new TransientError('publish_unconfirmed', `the broker did not take ${idOf(message)} back into ${queue}`);
    });
  }

  drop(queue: string, ids?: readonly string[]): Promise<number> {
    return this.forEach(queue, ids, () => Promise.resolve());
  }

  /** Runs `action` for each chosen message and takes it out afterwards. @returns how many. */
  private forEach(
    queue: string,
    ids: readonly string[] | undefined,
    action: (message: GetMessage) => Promise<void>,
  ): Promise<number> {
    return this.visit(queue, async visit => {
      const done = new Set<string>();
      for (let message = await visit.next(); message; message = await visit.next()) {
        const id = idOf(message);
        // Replayed a moment ago and parked again already: once per call is enough, or the call might never end.
        if (done.has(id) || (ids && !ids.includes(id))) continue;
        await action(message);
        visit.remove(message);
        done.add(id);
      }
      return done.size;
    });
  }

  private async visit<T>(queue: string, look: (visit: ParkingVisit) => Promise<T>): Promise<T> {
    const visit = await ParkingVisit.begin(this.options.connection.current(), this.options.names.parking(queue));
    try {
      return await look(visit);
    } finally {
      await visit.end();
    }
  }
}

function idOf(message: GetMessage): string {
  return String(message.properties.messageId ?? '');
}

function describe(message: GetMessage, queue: string): ParkedMessage {
  const { info, parkedAt } = readParked(message, queue);
  const { code, reason, consumer, attempts } = info;
  return {
    id: idOf(message),
    queue,
    type: originalKey(message),
    code,
    reason,
    consumer,
    attempts,
    parkedAt,
    body: message.content.toString(),
  };
}
