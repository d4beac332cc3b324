import type { Channel, ChannelModel } from 'amqplib';
import { jitteredDelay, messageOf, type Logger } from '@switchboard/kernel';
import { closeChannel } from './close-channel';

export interface ManagedChannelOptions<C extends Channel> {
  /** For logs. */
  readonly name: string;
  readonly logger: Logger;
  readonly open: (model: ChannelModel) => Promise<C>;
  /** Prefetch, consumers, listeners; on every new channel. */
  readonly prepare: (channel: C) => Promise<void>;
  /** The channel is gone; called once for each that was open. */
  readonly onLost?: () => void;
}

/**
 * A channel that is there again after each reconnect (`attach`) and after the broker has closed it alone, for example because a
 * handler held a message for longer than the broker allows. The library restores neither.
 */
export class ManagedChannel<C extends Channel> {
  private channel: C | undefined;
  /** Closed by us, but the broker has not agreed yet. */
  private leaving: C | undefined;
  private model: ChannelModel | undefined;
  private opening: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private ended = false;
  private readonly waiters = new Set<(channel: C | undefined) => void>();

  constructor(private readonly options: ManagedChannelOptions<C>) {}

  /** The open channel, if there is one now. */
  get current(): C | undefined {
    return this.channel;
  }

  /** Opens on this connection; the same one again does nothing. @throws what the broker refuses. */
  attach(model: ChannelModel): Promise<void> {
    if (this.model === model && this.opening) return this.opening;
    this.model = model;
    clearTimeout(this.timer);
    this.timer = undefined;
    model.on('close', () => {
      if (this.model !== model) return;
      this.model = undefined;
      this.opening = undefined;
    });
    this.opening = this.openOn(model);
    return this.opening;
  }

  /** The channel as soon as it is open; undefined after `timeoutMs` or when ended. */
  async opened(timeoutMs?: number): Promise<C | undefined> {
    if (this.channel || this.ended) return this.channel;
    return new Promise(resolve => {
      const timer = timeoutMs === undefined ? undefined : setTimeout(() => done(undefined), timeoutMs);
      const done = (channel: C | undefined): void => {
        clearTimeout(timer);
        this.waiters.delete(done);
        resolve(channel);
      };
      this.waiters.add(done);
    });
  }

  /** Closes the channel, so that a new one takes its place. */
  async reset(reason: string): Promise<void> {
    const { channel } = this;
    // Many may ask for it at once, each message whose confirm is late.
    if (!channel || this.leaving === channel) return;
    this.leaving = channel;
    this.options.logger.warn({ channel: this.options.name, reason }, 'RabbitMQ channel is reopened');
    await closeChannel(channel);
  }

  /** No channel any more; whoever waits for one gets undefined. The connection is closed by its owner. */
  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    for (const waiter of [...this.waiters]) waiter(undefined);
  }

  private async openOn(model: ChannelModel): Promise<void> {
    const channel = await this.options.open(model);
    const { name, logger } = this.options;
    channel.on('error', error => logger.warn({ channel: name, reason: messageOf(error) }, 'RabbitMQ closed a channel'));
    channel.on('close', () => this.lost(channel, model));
    await this.options.prepare(channel);
    if (this.ended) return;
    this.channel = channel;
    this.failures = 0;
    for (const waiter of [...this.waiters]) waiter(channel);
  }

  private lost(channel: C, model: ChannelModel): void {
    if (this.channel === channel) {
      this.channel = undefined;
      this.options.onLost?.();
    }
    this.scheduleReopen(model);
  }

  private scheduleReopen(model: ChannelModel): void {
    if (this.ended || this.timer) return;
    this.failures += 1;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        // When the whole connection has gone, `attach` follows with the next one.
        if (this.ended || this.model !== model || this.channel) return;
        this.opening = this.openOn(model);
        this.opening.catch(error => {
          this.options.logger.warn(
            { channel: this.options.name, reason: messageOf(error) },
            'RabbitMQ channel cannot be reopened yet',
          );
          this.scheduleReopen(model);
        });
      },
      20 + jitteredDelay(this.failures, 100, 5_000),
    );
  }
}
