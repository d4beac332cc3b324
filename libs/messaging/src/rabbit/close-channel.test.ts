import { EventEmitter } from 'node:events';
import type { Channel } from 'amqplib';
import { closeChannel } from './close-channel';

const fake = (close: () => Promise<void>) => Object.assign(new EventEmitter(), { close }) as unknown as Channel;

describe('closeChannel', () => {
  it('resolves when the broker agrees', () => closeChannel(fake(() => Promise.resolve())));

  it('resolves when the channel is closed already', () =>
    closeChannel(fake(() => Promise.reject(new Error('closed')))));

  it('resolves when the connection dies before the broker has agreed', async () => {
    const channel = fake(() => new Promise(() => undefined));
    const closing = closeChannel(channel);
    channel.emit('close');
    await closing;
  });
});
