import { EventEmitter } from 'node:events';
import type { ChannelModel } from 'amqplib';
import { silentLogger } from '@switchboard/kernel';
import { Publisher, type Outgoing } from './publisher';

type Confirm = (error: Error | null) => void;

/** A confirm channel whose confirms the test gives. */
class FakeChannel extends EventEmitter {
  readonly sent: { id: string; confirm: Confirm }[] = [];
  publish(_exchange: string, _key: string, _body: Buffer, options: { messageId: string }, confirm: Confirm): boolean {
    this.sent.push({ id: options.messageId, confirm });
    return true;
  }
  bounce(id: string): void {
    this.emit('return', { fields: { exchange: 'ex', routingKey: 'key' }, properties: { messageId: id } });
  }
  async close(): Promise<void> {
    this.emit('close');
  }
}

async function make(options: { window?: number; timeoutMs?: number; blocked?: () => string | undefined } = {}) {
  const channel = new FakeChannel();
  const returned: string[] = [];
  const publisher = new Publisher({
    logger: silentLogger(),
    window: 10,
    timeoutMs: 500,
    blocked: () => undefined,
    onReturned: ({ id }) => returned.push(id),
    ...options,
  });
  const model = Object.assign(new EventEmitter(), { createConfirmChannel: async () => channel });
  await publisher.channel.attach(model as unknown as ChannelModel);
  return { publisher, channel, returned };
}

const message = (id: string): Outgoing => ({
  exchange: 'ex',
  key: 'key',
  id,
  type: 'key',
  body: Buffer.from(id),
  headers: {},
});
const turn = () => new Promise(resolve => setImmediate(resolve));

describe('Publisher', () => {
  it('says for each message whether it was confirmed', async () => {
    const { publisher, channel } = await make();
    const publishing = publisher.publish([message('a'), message('b'), message('c')]);
    await turn();
    const [a, b, c] = channel.sent;
    c?.confirm(null);
    b?.confirm(new Error('nacked'));
    a?.confirm(null);
    expect(await publishing).toEqual([true, false, true]);
  });

  it('takes a return for a failure although a confirm follows, also when the same message is on its way twice', async () => {
    const { publisher, channel, returned } = await make();
    const publishing = publisher.publish([message('a'), message('a'), message('b')]);
    await turn();
    channel.bounce('a');
    channel.bounce('a');
    for (const { confirm } of channel.sent) confirm(null);
    expect(await publishing).toEqual([false, false, true]);
    expect(returned).toEqual(['a', 'a']);
  });

  it('has no more than the window on its way', async () => {
    const { publisher, channel } = await make({ window: 2 });
    const publishing = publisher.publish(['a', 'b', 'c'].map(message));
    await turn();
    expect(channel.sent).toHaveLength(2);
    channel.sent[0]?.confirm(null);
    await turn();
    expect(channel.sent).toHaveLength(3);
    for (const { confirm } of channel.sent.slice(1)) confirm(null);
    expect(await publishing).toEqual([true, true, true]);
  });

  it('counts what is not confirmed in time as not published, and reopens the channel', async () => {
    const { publisher, channel } = await make({ timeoutMs: 10 });
    const closed = jest.fn();
    channel.on('close', closed);
    expect(await publisher.publish([message('a')])).toEqual([false]);
    expect(closed).toHaveBeenCalled();
    publisher.channel.end();
  });

  it('writes nothing while the broker takes nothing', async () => {
    const { publisher, channel } = await make({ timeoutMs: 10, blocked: () => 'low on memory' });
    expect(await publisher.publish([message('a')])).toEqual([false]);
    expect(channel.sent).toHaveLength(0);
  });

  it('does not hang without a channel', async () => {
    const { publisher, channel } = await make({ timeoutMs: 10 });
    await channel.close();
    expect(await publisher.publish([message('a')])).toEqual([false]);
    publisher.channel.end();
  });
});
