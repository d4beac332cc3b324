import type { Channel } from 'amqplib';

/**
 * Closes a channel. The library's own promise stays open for ever when the connection dies before the broker has agreed; the
 * `close` event comes in any case. Never rejects: a channel that is closed already is what was wanted.
 */
export function closeChannel(channel: Channel): Promise<void> {
  return new Promise(resolve => {
    channel.once('close', () => resolve());
    channel.close().then(resolve, () => resolve());
  });
}
