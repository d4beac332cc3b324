import { type ChannelModel, connect, type RecoveringChannelModel } from 'amqplib';
import { type Logger, messageOf, TransientError, valueWithin } from '@switchboard/kernel';
import type { BrokerUrl } from './broker-url';

export interface ConnectionOptions {
  readonly url: BrokerUrl;
  /** Shown in the broker's list of connections. */
  readonly name: string;
  readonly logger: Logger;
  /** Rebuilds channels, declarations and consumers; called after every connect, because the library restores none of them. */
  readonly restore: (model: ChannelModel) => Promise<void>;
}

const CONNECT_TIMEOUT_MS = 10_000;
const CLOSE_TIMEOUT_MS = 5_000;

/** A connection that comes back. How it is used is up to `restore`. */
export class RabbitConnection {
  private recovering: RecoveringChannelModel | undefined;
  private model: ChannelModel | undefined;
  private closed = false;
  /** Why the broker takes no messages at the moment (its memory or disk alarm). */
  blocked: string | undefined;

  constructor(private readonly options: ConnectionOptions) {}

  /** Resolves after the first successful connect and restore, however long that takes. @throws TransientError when closed meanwhile. */
  async open(): Promise<void> {
    const { url, name, logger } = this.options;
    this.recovering = await connect(url.url, {
      noDelay: true,
      keepAlive: true,
      timeout: CONNECT_TIMEOUT_MS,
      clientProperties: { connection_name: name },
      recovery: {
        initialDelay: 100,
        maxDelay: 10_000,
        waitForConnect: false,
        setup: (model: ChannelModel) => this.setUp(model),
      },
    });
    const host = url.host;
    // `close` came first, and had nothing to close yet.
    if (this.closed) await this.close();
    // Without an `error` listener a reset connection would end the process.
    this.recovering.on('error', error => logger.debug({ host, reason: messageOf(error) }, 'RabbitMQ connection error'));
    this.recovering.on('connect-failed', error =>
      logger.warn({ host, reason: messageOf(error) }, 'RabbitMQ cannot be used yet; trying again'),
    );
    this.recovering.on('disconnect', error =>
      logger.warn({ host, reason: messageOf(error) }, 'RabbitMQ connection lost; reconnecting'),
    );
    this.recovering.on('connect', () => logger.info({ host }, 'connected to RabbitMQ'));
    try {
      await this.recovering.waitForConnect();
    } catch (error) {
      throw new TransientError('broker_unavailable', `closed while waiting for RabbitMQ at ${host}`, { cause: error });
    }
  }

  /** The connection in use. @throws TransientError `broker_unavailable` while there is none. */
  current(): ChannelModel {
    if (this.model) return this.model;
    throw new TransientError('broker_unavailable', `not connected to RabbitMQ at ${this.options.url.host}`);
  }

  get connected(): boolean {
    return this.model !== undefined;
  }

  /** Closes the connection; a broker that does not answer is not waited for. */
  async close(): Promise<void> {
    this.closed = true;
    const closing = this.recovering?.close().catch(() => undefined);
    if (closing) await valueWithin(CLOSE_TIMEOUT_MS, closing, undefined);
  }

  private async setUp(model: ChannelModel): Promise<void> {
    const { logger, url } = this.options;
    let gone: Error | undefined;
    // Every channel listens for the end of its connection.
    model.setMaxListeners(0);
    // The library listens only after this function: until then, an error without a listener would end the process.
    model.on('error', error => logger.debug({ host: url.host, reason: messageOf(error) }, 'RabbitMQ connection error'));
    model.on('close', error => {
      gone = error ?? new Error('connection closed');
      if (this.model === model) this.model = undefined;
      this.blocked = undefined;
    });
    model.on('blocked', reason => {
      this.blocked = reason;
      logger.warn({ host: url.host, reason }, 'RabbitMQ takes no messages at the moment');
    });
    model.on('unblocked', () => {
      this.blocked = undefined;
      logger.info({ host: url.host }, 'RabbitMQ takes messages again');
    });
    await this.options.restore(model);
    // If the connection died meanwhile and we returned, the library would keep a dead connection for ever, without a further event.
    if (gone) throw gone;
    this.model = model;
  }
}
