import type { Channel, ConsumeMessage } from 'amqplib';
import { retry as tryAgain, TransientError } from '@switchboard/kernel';
import { tierFor } from '../retry/tiers';
import type { Delivery, ParkingInfo, WireMessage } from '../transport';
import {
  applicationHeaders,
  attemptsOf,
  isolatedHeaders,
  originalKey,
  parkedHeaders,
  retriesOf,
  retryHeaders,
} from './headers';
import type { Names } from './names';
import type { Publisher } from './publisher';

export interface DeliveryHome {
  /** Queue without namespace. */
  readonly queue: string;
  readonly names: Names;
  readonly tiers: readonly number[];
  readonly publisher: Publisher;
}

/**
 * A message that a channel holds. Retrying and parking are "publish elsewhere with confirm, then acknowledge": a crash in between
 * leaves two copies, never none.
 */
export class RabbitDelivery implements Delivery {
  readonly id: string;
  readonly routingKey: string;
  readonly body: Buffer;
  readonly headers: WireMessage['headers'];
  readonly attempts: number;
  readonly retries: number;
  readonly redelivered: boolean;
  private settled = false;

  constructor(
    private readonly channel: Channel,
    private readonly message: ConsumeMessage,
    private readonly home: DeliveryHome,
  ) {
    this.id = String(message.properties.messageId ?? '');
    this.routingKey = originalKey(message);
    this.body = message.content;
    this.headers = applicationHeaders(message);
    this.attempts = attemptsOf(message);
    this.retries = retriesOf(message);
    this.redelivered = message.fields.redelivered;
  }

  async ack(): Promise<void> {
    this.take();
    this.answer(() => this.channel.ack(this.message));
  }

  async retry(delayMs: number, attempts: number): Promise<void> {
    const { names, queue, tiers } = this.home;
    const key = names.retryQueue(queue, tierFor(delayMs, tiers));
    await this.moveTo(names.retry, key, retryHeaders(this.message, attempts));
  }

  async park(info: ParkingInfo): Promise<void> {
    const { names, queue } = this.home;
    await this.moveTo(names.deadLetter, names.queue(queue), parkedHeaders(this.message, info));
  }

  /** To the quarantine, as it is. */
  async isolate(): Promise<void> {
    const { names, queue } = this.home;
    await this.moveTo(names.retry, names.quarantine(queue), isolatedHeaders(this.message));
  }

  private async moveTo(exchange: string, key: string, headers: WireMessage['headers']): Promise<void> {
    this.take();
    const outgoing = { exchange, key, headers, id: this.id, type: this.routingKey, body: this.body };
    try {
      await tryAgain(() => this.publish(outgoing), { tries: 3, baseMs: 200, maxMs: 2_000 });
    } catch (error) {
      // Kept, it would block a prefetch slot for ever. Reject, not nack: only reject counts towards the delivery limit everywhere.
      this.answer(() => this.channel.reject(this.message, true));
      throw error;
    }
    this.answer(() => this.channel.ack(this.message));
  }

  private async publish(outgoing: Parameters<Publisher['publish']>[0][number]): Promise<void> {
    const [confirmed] = await this.home.publisher.publish([outgoing]);
    if (!confirmed)
      throw new TransientError('publish_unconfirmed', `the broker did not confirm a message for ${outgoing.key}`);
  }

  /** A second answer to the same message would make the broker close the channel with all that it holds. */
  private take(): void {
    if (this.settled) throw new TransientError('delivery_lost', 'the message was settled already');
    this.settled = true;
  }

  private answer(send: () => void): void {
    try {
      send();
    } catch (error) {
      throw new TransientError('delivery_lost', 'the channel has gone; the broker delivers the message again', {
        cause: error,
      });
    }
  }
}
