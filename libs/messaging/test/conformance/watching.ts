import { ack, Bench, message, until, type World } from './world';

/** What a process that watches gets: everything from then on, beside the queues, and nothing of what was before. */
export function watching(world: () => World, connected: boolean): void {
  let bench: Bench;
  beforeEach(() => void (bench = new Bench(world())));
  afterEach(() => bench.close());

  const seenBy = () => {
    const seen = { events: [] as string[], announcements: [] as string[], gaps: 0 };
    const watcher = {
      onMessage: ({ id }: { id: string }) => void seen.events.push(id),
      onAnnouncement: (body: Buffer) => void seen.announcements.push(body.toString()),
      onGap: () => void (seen.gaps += 1),
    };
    return { seen, watcher };
  };

  it('gives every watcher every event once, while queues get theirs as ever', async () => {
    const [one, other] = [await bench.open(), await bench.open()];
    await bench.collect(one, ack);
    const before = message(bench.key);
    await bench.send(one, before);
    const [first, second] = [seenBy(), seenBy()];
    await one.watch(first.watcher);
    await other.watch(second.watcher);
    const sent = [message(bench.key), message(bench.key)];
    await bench.send(other, ...sent);
    const ids = sent.map(({ id }) => id);
    await until('both have seen them', () => first.seen.events.length >= 2 && second.seen.events.length >= 2);
    expect(first.seen.events).toEqual(ids);
    expect(second.seen.events).toEqual(ids);
    await until('the queue has all', () => bench.seen.length === 3);
  });

  it('hands what one announces to all, itself included, until they cancel', async () => {
    const [one, other] = [await bench.open(), await bench.open()];
    const [first, second] = [seenBy(), seenBy()];
    await one.watch(first.watcher);
    const subscription = await other.watch(second.watcher);
    one.announce(Buffer.from('typing'));
    await until('both have heard it', () => first.seen.announcements.length + second.seen.announcements.length === 2);
    await subscription.cancel();
    other.announce(Buffer.from('gone'));
    await until('the first has heard it', () => first.seen.announcements.length === 2);
    expect(second.seen.announcements).toEqual(['typing']);
    expect(first.seen.gaps).toBe(0);
  });

  it('a watcher that throws disturbs nobody', async () => {
    const transport = await bench.open();
    await bench.collect(transport, ack);
    const { seen, watcher } = seenBy();
    const broken = () => {
      throw new Error('broken');
    };
    await transport.watch({ ...watcher, onMessage: broken });
    await transport.watch(watcher);
    await bench.send(transport, message(bench.key));
    await until('the other has seen it', () => seen.events.length === 1);
    await until('and the queue', () => bench.seen.length === 1);
    expect(await transport.unreadyReason()).toBeUndefined();
  });

  if (connected)
    it('says after a cut that something may have been missed, and goes on', async () => {
      const [watchingOne, sending] = [await bench.open(), await bench.open()];
      const { seen, watcher } = seenBy();
      await watchingOne.watch(watcher);
      await world().breakConnection?.(watchingOne);
      await until('the gap is told', () => seen.gaps === 1);
      await bench.send(sending, message(bench.key));
      await until('events come again', () => seen.events.length === 1);
    });
}
