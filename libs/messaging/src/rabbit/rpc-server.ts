import type { Channel, ConsumeMessage } from 'amqplib';
import { messageOf, TransientError, type Logger } from '@switchboard/kernel';
import { failure } from '../bus/rpc-reply';
import type { RpcReply, WireMessage } from '../transport';
import { applicationHeaders } from './headers';
import { QueueConsumer } from './queue-consumer';

/** Upper bound for a question in the queue; each question brings its own, shorter one. Milliseconds. */
const MAX_AGE_MS = 60_000;
/** A queue without a server is deleted after this time, so that askers learn at once that nobody answers. Milliseconds. */
const UNUSED_MS = 60_000;

export type Answer = (body: Buffer, headers: WireMessage['headers']) => Promise<RpcReply>;

/** Answers the questions of one queue. A question is acknowledged after its answer, so a crash hands it to another server. */
export function rpcServer(queue: string, prefetch: number, answer: Answer, logger: Logger): QueueConsumer {
  const reply = async (channel: Channel, message: ConsumeMessage): Promise<void> => {
    const { replyTo, correlationId } = message.properties;
    const { ok, body } = await answer(message.content, applicationHeaders(message)).catch(error =>
      failure(new TransientError('rpc_failed', messageOf(error))),
    );
    try {
      if (replyTo)
        channel.publish('', String(replyTo), body, {
          correlationId: String(correlationId),
          headers: { 'x-ok': ok ? 1 : 0 },
        });
      channel.ack(message);
    } catch (error) {
      logger.warn(
        { queue, reason: messageOf(error) },
        'an answer could not be sent; the question is delivered again until it expires',
      );
    }
  };
  return new QueueConsumer(
    {
      queue,
      prefetch,
      logger,
      // Questions are worthless after their timeout, so no replicas: a classic queue.
      declare: async channel => {
        const limits = { 'x-queue-type': 'classic', 'x-message-ttl': MAX_AGE_MS, 'x-expires': UNUSED_MS };
        await channel.assertQueue(queue, { durable: true, arguments: limits });
      },
      onMessage: (channel, message) => void reply(channel, message),
    },
    true,
  );
}
