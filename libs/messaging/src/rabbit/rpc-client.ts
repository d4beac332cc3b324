import { randomUUID } from 'node:crypto';
import type { Channel, ConsumeMessage } from 'amqplib';
import { type Logger, TransientError, withDeadline } from '@switchboard/kernel';
import type { RpcReply, WireMessage } from '../transport';
import { ManagedChannel } from './managed-channel';

/** The broker's shortcut for answers: no queue is declared, and an answer goes only to the channel that asked. */
const REPLY_TO = 'amq.rabbitmq.reply-to';

/** Right after a start, and while a connection is replaced, a question waits so long for the line; milliseconds. */
const CONNECTING_MS = 1_000;

interface Pending {
  readonly resolve: (reply: RpcReply) => void;
  readonly reject: (error: TransientError) => void;
}

/** Asks questions over direct reply-to. */
export class RpcClient {
  readonly channel: ManagedChannel<Channel>;
  private readonly pending = new Map<string, Pending>();

  constructor(logger: Logger) {
    this.channel = new ManagedChannel({
      name: 'questions',
      logger,
      open: model => model.createChannel(),
      prepare: channel => this.listen(channel),
      onLost: () => this.failAll(),
    });
  }

  /** @throws TransientError rpc_timeout | rpc_unavailable | aborted */
  async request(
    queue: string,
    body: Buffer,
    headers: WireMessage['headers'],
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<RpcReply> {
    const channel = await this.channel.opened(Math.min(timeoutMs, CONNECTING_MS));
    if (!channel) throw new TransientError('rpc_unavailable', 'not connected to the broker');
    const correlationId = randomUUID();
    try {
      return await withDeadline({ timeoutMs, code: 'rpc_timeout', what: queue, signal }, () => {
        const answer = new Promise<RpcReply>((resolve, reject) => this.pending.set(correlationId, { resolve, reject }));
        channel.publish('', queue, body, {
          correlationId,
          replyTo: REPLY_TO,
          mandatory: true,
          headers: { ...headers },
          // Nobody waits for the answer any longer after that; the question need not reach a server.
          expiration: String(Math.ceil(timeoutMs)),
        });
        return answer;
      });
    } catch (error) {
      if (error instanceof TransientError) throw error;
      throw new TransientError('rpc_unavailable', 'the connection was lost while asking', { cause: error });
    } finally {
      this.pending.delete(correlationId);
    }
  }

  private async listen(channel: Channel): Promise<void> {
    channel.on('return', ({ properties }) => {
      this.pending
        .get(String(properties.correlationId))
        ?.reject(new TransientError('rpc_unavailable', 'nobody answers this question'));
    });
    await channel.consume(REPLY_TO, message => this.answered(message), { noAck: true });
  }

  private answered(message: ConsumeMessage | null): void {
    if (!message) return void this.channel.reset('reply consumer cancelled');
    const { correlationId, headers } = message.properties;
    this.pending.get(String(correlationId))?.resolve({ ok: headers?.['x-ok'] === 1, body: message.content });
  }

  private failAll(): void {
    for (const { reject } of this.pending.values())
      reject(new TransientError('rpc_unavailable', 'the connection was lost while waiting for the answer'));
  }
}
