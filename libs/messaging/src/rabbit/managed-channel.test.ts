import { EventEmitter } from 'node:events';
import type { Channel, ChannelModel } from 'amqplib';
import { silentLogger } from '@switchboard/kernel';
import { ManagedChannel } from './managed-channel';

class FakeChannel extends EventEmitter {
  async close(): Promise<void> {
    this.emit('close');
  }
}

function make(failures = 0) {
  const opened: FakeChannel[] = [];
  const onLost = jest.fn();
  let toFail = failures;
  const managed = new ManagedChannel({
    name: 'test',
    logger: silentLogger(),
    open: async () => {
      const channel = new FakeChannel();
      opened.push(channel);
      return channel as unknown as Channel;
    },
    prepare: async () => {
      if (toFail-- > 0) throw new Error('refused');
    },
    onLost,
  });
  return { managed, opened, onLost };
}
const connection = () => new EventEmitter() as unknown as ChannelModel & EventEmitter;

describe('ManagedChannel', () => {
  it('opens once per connection', async () => {
    const { managed, opened } = make();
    const model = connection();
    await Promise.all([managed.attach(model), managed.attach(model)]);
    expect(opened).toHaveLength(1);
    expect(managed.current).toBe(opened[0]);
  });

  it('opens again when the channel alone was closed', async () => {
    const { managed, opened, onLost } = make();
    await managed.attach(connection());
    await opened[0]?.close();
    expect(managed.current).toBeUndefined();
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(await managed.opened(2_000)).toBe(opened[1]);
    managed.end();
  });

  it('tries until it may open', async () => {
    const { managed, opened } = make(2);
    const model = connection();
    await expect(managed.attach(model)).rejects.toThrow('refused');
    await opened[0]?.close();
    expect(await managed.opened(5_000)).toBeDefined();
    expect(opened.length).toBe(3);
    managed.end();
  });

  it('leaves the rest to the next connection when the whole connection has gone', async () => {
    const { managed, opened } = make();
    const [first, second] = [connection(), connection()];
    await managed.attach(first);
    await opened[0]?.close();
    first.emit('close');
    await managed.attach(second);
    await opened[1]?.close();
    expect(await managed.opened(2_000)).toBe(opened[2]);
    managed.end();
  });

  it('lets nobody wait after its end', async () => {
    const { managed } = make();
    const waiting = managed.opened();
    managed.end();
    expect(await waiting).toBeUndefined();
    expect(await managed.opened()).toBeUndefined();
  });
});
