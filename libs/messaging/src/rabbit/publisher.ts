import type { ChannelModel, ConfirmChannel, Message } from 'amqplib';
import { type Logger, messageOf, Semaphore } from '@switchboard/kernel';
import type { WireMessage } from '../transport';
import { ManagedChannel } from './managed-channel';

/** A message with its destination. */
export interface Outgoing {
  readonly exchange: string;
  readonly key: string;
  readonly id: string;
  /** Event type; stays what it is when the routing key changes on the way through delay queues. */
  readonly type: string;
  readonly body: Buffer;
  readonly headers: WireMessage['headers'];
}

export interface PublisherOptions {
  readonly logger: Logger;
  /** Unconfirmed messages at most. */
  readonly window: number;
  /** Why the broker takes nothing at the moment, if so. */
  readonly blocked: () => string | undefined;
  /** A message that no queue took. */
  readonly onReturned: (message: Outgoing) => void;
  /** After this time without a confirm a message counts as not published; milliseconds. */
  readonly timeoutMs: number;
}

const BLOCKED_POLL_MS = 50;

/** Publishes with confirms. Never throws for a broker that is away, and never hangs: what is not confirmed in time was not published. */
export class Publisher {
  readonly channel: ManagedChannel<ConfirmChannel>;
  private readonly unconfirmed: Semaphore;
  /** A return comes before the confirm of its message; counted, because the same message may be on its way twice. */
  private readonly returned = new Map<string, number>();

  constructor(private readonly options: PublisherOptions) {
    this.unconfirmed = new Semaphore(options.window);
    this.channel = new ManagedChannel({
      name: 'publish',
      logger: options.logger,
      open: (model: ChannelModel) => model.createConfirmChannel(),
      prepare: async channel => {
        this.returned.clear();
        channel.on('return', message => this.noteReturn(message));
      },
    });
  }

  /** Publishes in this order. @returns for each message whether it was confirmed and routed. */
  async publish(messages: readonly Outgoing[]): Promise<boolean[]> {
    const deadline = Date.now() + this.options.timeoutMs;
    const results: Promise<boolean>[] = [];
    for (const message of messages) {
      const admitted = await this.unconfirmed.acquire(deadline - Date.now());
      results.push(
        admitted ? this.send(message, deadline).finally(() => this.unconfirmed.release()) : Promise.resolve(false),
      );
    }
    return Promise.all(results);
  }

  private async send(message: Outgoing, deadline: number): Promise<boolean> {
    // Frames written while blocked pile up in the socket's buffer: wait instead.
    while (this.options.blocked() !== undefined && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, BLOCKED_POLL_MS));
    }
    const channel = this.channel.current ?? (await this.channel.opened(deadline - Date.now()));
    if (!channel || this.options.blocked() !== undefined) return false;
    return this.confirmed(channel, message, deadline);
  }

  private confirmed(channel: ConfirmChannel, message: Outgoing, deadline: number): Promise<boolean> {
    return new Promise(resolve => {
      const timer = setTimeout(
        () => {
          resolve(false);
          // A channel that confirms nothing keeps a callback per message for ever.
          if (this.channel.current === channel) void this.channel.reset('no confirm in time');
        },
        Math.max(1, deadline - Date.now()),
      );
      const settle = (ok: boolean): void => {
        clearTimeout(timer);
        resolve(ok);
      };
      try {
        channel.publish(message.exchange, message.key, message.body, propertiesOf(message), error => {
          const wasReturned = this.takeReturn(keyOf(message.exchange, message.key, message.id));
          if (wasReturned) this.options.onReturned(message);
          settle(!error && !wasReturned);
        });
      } catch (error) {
        // A channel that was closed in this very moment, or headers above the protocol's limit.
        this.options.logger.debug({ messageId: message.id, reason: messageOf(error) }, 'message could not be written');
        settle(false);
      }
    });
  }

  private noteReturn({ fields, properties }: Message): void {
    const key = keyOf(fields.exchange, fields.routingKey, String(properties.messageId));
    this.returned.set(key, (this.returned.get(key) ?? 0) + 1);
  }

  private takeReturn(key: string): boolean {
    const count = this.returned.get(key) ?? 0;
    if (count > 1) this.returned.set(key, count - 1);
    else this.returned.delete(key);
    return count > 0;
  }
}

function propertiesOf({ id, type, headers }: Outgoing) {
  return {
    messageId: id,
    type,
    headers: { ...headers },
    persistent: true,
    mandatory: true,
    contentType: 'application/json',
    timestamp: Math.floor(Date.now() / 1_000),
  };
}

function keyOf(exchange: string, key: string, id: string): string {
  return `${exchange}\u0000${key}\u0000${id}`;
}
