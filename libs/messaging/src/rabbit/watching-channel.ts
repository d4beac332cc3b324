import type { Channel, ConsumeMessage } from 'amqplib';
import { messageOf, type Logger } from '@switchboard/kernel';
import type { Watcher } from '../transport';
import { applicationHeaders } from './headers';
import { ManagedChannel } from './managed-channel';
import type { Names } from './names';

/** Messages that wait for a process that is too slow to take them; older ones are dropped. */
const BACKLOG = 10_000;

/** A queue of this process alone, which the broker deletes with the channel, bound to the events that are watched, and to announcements. */
export function watchingChannel(names: Names, watcher: Watcher, logger: Logger): ManagedChannel<Channel> {
  let before = false;
  const prepare = async (channel: Channel): Promise<void> => {
    const { queue } = await channel.assertQueue('', {
      exclusive: true,
      durable: false,
      autoDelete: true,
      maxLength: BACKLOG,
      arguments: { 'x-overflow': 'drop-head' },
    });
    for (const key of watcher.routingKeys ?? ['#']) await channel.bindQueue(queue, names.events, key);
    await channel.bindQueue(queue, names.announcements, '');
    await channel.consume(queue, message => take(message), { noAck: true });
    if (before) told(() => watcher.onGap());
    before = true;
  };
  /** A watcher that throws must not close the connection that others work on. */
  const told = (tell: () => void): void => {
    try {
      tell();
    } catch (error) {
      logger.error({ reason: messageOf(error) }, 'a watcher threw');
    }
  };
  const take = (message: ConsumeMessage | null): void => {
    if (!message) {
      void managed.reset('the broker ended the watching queue');
      return;
    }
    const { content: body, properties, fields } = message;
    told(() => {
      if (fields.exchange === names.announcements) watcher.onAnnouncement(body);
      else
        watcher.onMessage({
          id: String(properties.messageId),
          routingKey: fields.routingKey,
          body,
          headers: applicationHeaders(message),
        });
    });
  };
  const managed = new ManagedChannel<Channel>({ name: 'watch', logger, open: model => model.createChannel(), prepare });
  return managed;
}
