import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel, ChannelModel, GetMessage, Replies } from 'amqplib';
import { PermanentError, retry, TransientError } from '@switchboard/kernel';
import { closeChannel } from './close-channel';

const PUT_BACK_MS = 10_000;
const POLL_MS = 10;
/** How often, and how far apart, the lock is asked for while somebody else holds it: some ten seconds in all. */
const LOCK_RETRY = { tries: 20, baseMs: 250, maxMs: 1_000 };

/**
 * Exclusive access to a parking queue: messages that are read and not removed go back to their place at the end. While it lasts, others
 * would see the queue shorter than it is; so each session holds a lock, an exclusive queue that the broker deletes with the connection.
 */
export class ParkingSession {
  private held = 0;

  private constructor(
    private readonly channel: Channel,
    private readonly queue: string,
    private readonly lock: string,
    /** Messages in the queue at the beginning. */
    readonly waiting: number,
  ) {}

  /** @throws PermanentError `queue_unknown`, TransientError `parking_busy` or `broker_unavailable` */
  static async begin(model: ChannelModel, queue: string): Promise<ParkingSession> {
    // First, so that a wrong name leaves no lock behind.
    await countParked(model, queue);
    const lock = `${queue}.visitor`;
    const busy = `somebody else works on ${queue} at the moment; try again when they are done`;
    await retry(() => withChannel(model, channel => takeLock(channel, lock, busy)), LOCK_RETRY);
    const channel = await openChannel(model);
    const { messageCount } = await answered(() => channel.checkQueue(queue));
    return new ParkingSession(channel, queue, lock, messageCount);
  }

  /** The next message, oldest first; undefined when there is none left. @throws TransientError `broker_unavailable` */
  async next(): Promise<GetMessage | undefined> {
    const message = await answered(() => this.channel.get(this.queue));
    if (!message) return undefined;
    this.held += 1;
    return message;
  }

  remove(message: GetMessage): void {
    try {
      this.channel.ack(message);
    } catch (error) {
      throw unavailable(error);
    }
    this.held -= 1;
  }

  /** Resolves when the broker knows what was removed. @throws TransientError `broker_unavailable` */
  async settle(): Promise<void> {
    await this.count();
  }

  /** Resolves when all that was held is back in the queue: the broker puts back later than it answers the next question. */
  async end(): Promise<void> {
    try {
      if (this.held > 0) this.channel.nackAll(true);
      const deadline = Date.now() + PUT_BACK_MS;
      while (this.held > 0 && (await this.count()) < this.held && Date.now() < deadline) await sleep(POLL_MS);
      await this.channel.deleteQueue(this.lock);
      await closeChannel(this.channel);
    } catch {
      // The channel is gone, and with it everything went back already; the lock goes with the connection.
    }
  }

  private async count(): Promise<number> {
    return (await answered(() => this.channel.checkQueue(this.queue))).messageCount;
  }
}

/** Messages in a queue. @throws PermanentError `queue_unknown`, TransientError `broker_unavailable` */
export const countParked = async (model: ChannelModel, queue: string): Promise<number> =>
  (await lookAt(model, queue)).messageCount;

/** Messages and consumers of a queue. @throws PermanentError `queue_unknown`, TransientError `broker_unavailable` */
export function lookAt(model: ChannelModel, queue: string): Promise<Replies.AssertQueue> {
  return withChannel(model, async channel => {
    try {
      return await channel.checkQueue(queue);
    } catch (error) {
      if (codeOf(error) === 404) throw new PermanentError('queue_unknown', `there is no queue ${queue}`);
      throw unavailable(error);
    }
  });
}

async function takeLock(channel: Channel, lock: string, busy: string): Promise<void> {
  try {
    await channel.assertQueue(lock, { exclusive: true, durable: false });
  } catch (error) {
    if (codeOf(error) === 405) throw new TransientError('parking_busy', busy);
    throw unavailable(error);
  }
}

/** For questions that make the broker close the channel when its answer is no. */
async function withChannel<T>(model: ChannelModel, ask: (channel: Channel) => Promise<T>): Promise<T> {
  const channel = await openChannel(model);
  try {
    return await ask(channel);
  } finally {
    await closeChannel(channel);
  }
}

async function openChannel(model: ChannelModel): Promise<Channel> {
  const channel = await answered(() => model.createChannel());
  // What the broker refuses is also an `error` event, which without a listener would end the process.
  channel.on('error', () => undefined);
  return channel;
}

async function answered<T>(ask: () => PromiseLike<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw unavailable(error);
  }
}

function unavailable(cause: unknown): TransientError {
  return new TransientError('broker_unavailable', 'the broker did not answer', { cause });
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code;
}
