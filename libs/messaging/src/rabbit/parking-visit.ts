import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel, ChannelModel, GetMessage } from 'amqplib';
import { PermanentError, TransientError } from '@switchboard/kernel';
import { closeChannel } from './close-channel';

const PUT_BACK_MS = 2_000;
const POLL_MS = 10;

/** One look at a parking queue: what is taken and not removed goes back to its place at the end. */
export class ParkingVisit {
  private held = 0;

  private constructor(
    private readonly channel: Channel,
    private readonly queue: string,
  ) {}

  /** @throws PermanentError `queue_unknown`, TransientError `broker_unavailable` */
  static async begin(model: ChannelModel, queue: string): Promise<ParkingVisit> {
    const channel = await model.createChannel();
    // A missing queue closes the channel, and an `error` event without a listener would end the process.
    channel.on('error', () => undefined);
    try {
      await channel.checkQueue(queue);
    } catch (error) {
      if ((error as { code?: unknown }).code === 404)
        throw new PermanentError('queue_unknown', `there is no queue ${queue}`);
      throw new TransientError('broker_unavailable', 'the broker did not answer', { cause: error });
    }
    return new ParkingVisit(channel, queue);
  }

  async count(): Promise<number> {
    return (await this.channel.checkQueue(this.queue)).messageCount;
  }

  /** The next message, oldest first; undefined when there is none left. */
  async next(): Promise<GetMessage | undefined> {
    const message = await this.channel.get(this.queue);
    if (!message) return undefined;
    this.held += 1;
    return message;
  }

  remove(message: GetMessage): void {
    this.channel.ack(message);
    this.held -= 1;
  }

  /** Resolves when all that was held is back in the queue: the broker puts back later than it answers the next question. */
  async end(): Promise<void> {
    try {
      if (this.held > 0) this.channel.nackAll(true);
      const deadline = Date.now() + PUT_BACK_MS;
      while (this.held > 0 && (await this.count()) < this.held && Date.now() < deadline) await sleep(POLL_MS);
      await closeChannel(this.channel);
    } catch {
      // The channel is gone, and with it everything went back already.
    }
  }
}
