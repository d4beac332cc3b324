import type { Channel, ConsumeMessage } from 'amqplib';
import { messageOf, type Logger } from '@switchboard/kernel';
import { ManagedChannel } from './managed-channel';

export interface QueueConsumerOptions {
  /** Full name of the queue. */
  readonly queue: string;
  readonly prefetch: number;
  readonly logger: Logger;
  /** Declares the queue anew; after the broker has cancelled the consumer, most likely because the queue was deleted. */
  readonly declare: (channel: Channel) => Promise<void>;
  readonly onMessage: (channel: Channel, message: ConsumeMessage) => void;
}

/** A consumer on its own channel, which it gets back after whatever closed it. */
export class QueueConsumer {
  readonly channel: ManagedChannel<Channel>;
  private tag: string | undefined;
  private cancelled = false;
  private mustDeclare: boolean;

  /** @param declareFirst whether the queue is declared by this consumer even at first. */
  constructor(
    private readonly options: QueueConsumerOptions,
    declareFirst = false,
  ) {
    this.mustDeclare = declareFirst;
    this.channel = new ManagedChannel({
      name: `consume ${options.queue}`,
      logger: options.logger,
      open: model => model.createChannel(),
      prepare: channel => this.consume(channel, declareFirst),
    });
  }

  get queue(): string {
    return this.options.queue;
  }

  /** Nothing new after this resolves. The channel stays open, so that what is out can still be settled. */
  async cancel(): Promise<void> {
    this.cancelled = true;
    const { current } = this.channel;
    const { tag } = this;
    // A channel that dies meanwhile delivers nothing either.
    if (current && tag !== undefined) await current.cancel(tag).catch(() => undefined);
  }

  private async consume(channel: Channel, alwaysDeclare: boolean): Promise<void> {
    if (this.cancelled) return;
    if (this.mustDeclare || alwaysDeclare) await this.options.declare(channel);
    this.mustDeclare = false;
    // Per consumer, not per channel: RabbitMQ 4 has no other.
    await channel.prefetch(this.options.prefetch, false);
    const { consumerTag } = await channel.consume(this.options.queue, message => this.take(channel, message));
    this.tag = consumerTag;
  }

  private take(channel: Channel, message: ConsumeMessage | null): void {
    if (!message) {
      this.options.logger.warn({ queue: this.queue }, 'RabbitMQ cancelled the consumer; subscribing again');
      this.mustDeclare = true;
      void this.channel.reset('consumer cancelled');
      return;
    }
    try {
      this.options.onMessage(channel, message);
    } catch (error) {
      // Thrown further, it would close the connection. The message stays out, until the channel closes.
      this.options.logger.error(
        { queue: this.queue, reason: messageOf(error) },
        'a consumer threw while taking a delivery',
      );
    }
  }
}
