import { createHash } from 'node:crypto';
import type { ChannelModel, GetMessage } from 'amqplib';
import { TransientError } from '@switchboard/kernel';
import type { Decision, ParkingStore, StoredParked } from '../parking/parking-store';
import { originalKey, readParked, replayHeaders } from './headers';
import type { Names } from './names';
import { countParked, ParkingSession } from './parking-session';
import type { Outgoing, Publisher } from './publisher';

export interface RabbitParkingOptions {
  /** The connection in use. @throws TransientError `broker_unavailable` */
  readonly model: () => ChannelModel;
  readonly names: Names;
  readonly publisher: Publisher;
}

/** Messages that are published together, and bytes of them: what a crash can send twice at most. */
const BATCH = 100;
const BATCH_BYTES = 4 * 1024 * 1024;

interface Chosen {
  readonly message: GetMessage;
  readonly decision: 'replay' | 'drop';
}

/** The parking queues. Each is locked while an operation reads it, so that every operation sees all of its messages. */
export class RabbitParking implements ParkingStore {
  /** By queue, what this process does with it. The broker's lock is the connection's, and so keeps only other processes out. */
  private readonly lanes = new Map<string, Promise<void>>();

  constructor(private readonly options: RabbitParkingOptions) {}

  async count(queue: string): Promise<number> {
    return countParked(this.options.model(), this.options.names.parking(queue));
  }

  process(queue: string, decide: (message: StoredParked) => Decision, onDone: (count: number) => void): Promise<void> {
    const turn = (this.lanes.get(queue) ?? Promise.resolve()).then(() => this.look(queue, decide, onDone));
    this.lanes.set(
      queue,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private async look(
    queue: string,
    decide: (message: StoredParked) => Decision,
    onDone: (count: number) => void,
  ): Promise<void> {
    const session = await ParkingSession.begin(this.options.model(), this.options.names.parking(queue));
    try {
      const batch: Chosen[] = [];
      let bytes = 0;
      const carryOut = async (): Promise<void> => {
        await this.carryOut(queue, session, batch.splice(0), onDone);
        bytes = 0;
      };
      // What a replay brings back at once stands behind those that were there at the beginning, so this ends.
      for (let left = session.waiting; left > 0; left -= 1) {
        const message = await session.next();
        const decision = message ? decide(describe(message, queue)) : 'stop';
        if (!message || decision === 'stop') break;
        if (decision === 'keep') continue;
        batch.push({ message, decision });
        bytes += message.content.length;
        if (batch.length >= BATCH || bytes >= BATCH_BYTES) await carryOut();
      }
      await carryOut();
    } finally {
      await session.end();
    }
  }

  /** Publish with confirm, then take out: killed in between, a message is in both places, never in none. */
  private async carryOut(
    queue: string,
    session: ParkingSession,
    batch: readonly Chosen[],
    onDone: (count: number) => void,
  ): Promise<void> {
    if (batch.length === 0) return;
    const replays = batch.filter(({ decision }) => decision === 'replay').map(({ message }) => message);
    const confirmed = await this.options.publisher.publish(replays.map(message => this.comeback(message, queue)));
    const unsafe = new Set(replays.filter((_, i) => !confirmed[i]));
    for (const { message } of batch) if (!unsafe.has(message)) session.remove(message);
    await session.settle();
    onDone(batch.length - unsafe.size);
    if (unsafe.size > 0)
      throw new TransientError('publish_unconfirmed', `the broker did not take ${unsafe.size} back into ${queue}`);
  }

  private comeback(message: GetMessage, queue: string): Outgoing {
    const { names } = this.options;
    return {
      exchange: names.requeue,
      key: names.queue(queue),
      id: idOf(message),
      type: originalKey(message),
      body: message.content,
      headers: replayHeaders(message),
    };
  }
}

function idOf(message: GetMessage): string {
  const id: unknown = message.properties.messageId;
  if (typeof id === 'string' && id !== '') return id;
  return `body-${createHash('sha256').update(message.content).digest('hex').slice(0, 16)}`;
}

function describe(message: GetMessage, queue: string): StoredParked {
  const { info, parkedAt } = readParked(message, queue);
  return {
    id: idOf(message),
    queue,
    type: originalKey(message),
    ...info,
    parkedAt,
    headers: message.properties.headers ?? {},
    body: message.content,
  };
}
