import { silentLogger } from '@switchboard/kernel';
import type { Delivery, Transport } from '../transport';
import { InProcessBroker, type InProcessBrokerOptions } from './in-process-broker';
import type { JournalRecord, QueueJournal } from './journal';

/** What a disk would hold: structured clones, so that nothing is shared by reference. */
class MemoryJournal implements QueueJournal {
  readonly records = new Map<string, JournalRecord>();
  refuse = false;

  async load() {
    return [...this.records.values()].map(copy).sort((a, b) => a.order - b.order);
  }
  async append(records: readonly JournalRecord[]) {
    if (this.refuse) throw new Error('disk full');
    for (const record of records) this.records.set(record.key, copy(record));
  }
  async update(record: JournalRecord) {
    this.records.set(record.key, copy(record));
  }
  async remove(keys: readonly string[]) {
    for (const key of keys) this.records.delete(key);
  }
}
const copy = (record: JournalRecord): JournalRecord => ({ ...record, body: Buffer.from(record.body) });

const specs = [{ queue: 'q', bindings: ['#'] }];
const message = (id: string, body = id) => ({
  id,
  routingKey: 'a.b',
  body: Buffer.from(body),
  headers: { traceparent: 't' },
});
const parking = { code: 'bad', reason: 'r', stackDigest: '', consumer: 'q', attempts: 5 };

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

async function open(
  options: Partial<InProcessBrokerOptions> = {},
): Promise<{ broker: InProcessBroker; transport: Transport; seen: Delivery[] }> {
  const broker = new InProcessBroker({ logger: silentLogger(), retryTiersMs: [20], ...options });
  const transport = broker.transport('tests');
  await transport.start(specs);
  return { broker, transport, seen: [] };
}

describe('the in-process broker', () => {
  it('brings everything back after a restart: open, delayed and parked, but not what was done', async () => {
    const journal = new MemoryJournal();
    const first = await open({ journal });
    await first.transport.publish(['done', 'open', 'delayed', 'parked'].map(id => message(id)));
    await first.transport.subscribe('q', 9, delivery => first.seen.push(delivery));
    await until(() => first.seen.length === 4);
    const [done, , delayed, parked] = first.seen;
    await done?.ack();
    await delayed?.retry(20, 3);
    await parked?.park(parking);
    // A crash: nothing is closed, only what the journal has counts. Removals are written a moment later.
    await until(() => journal.records.size === 3);
    await first.broker.close();

    const second = await open({ journal });
    await second.transport.subscribe('q', 9, delivery => second.seen.push(delivery));
    await until(() => second.seen.length === 2);
    expect(
      second.seen.map(({ id, attempts, retries, redelivered }) => ({ id, attempts, retries, redelivered })),
    ).toEqual([
      { id: 'open', attempts: 0, retries: 0, redelivered: true },
      { id: 'delayed', attempts: 3, retries: 1, redelivered: true },
    ]);
    expect(second.seen[0]).toMatchObject({
      routingKey: 'a.b',
      headers: { traceparent: 't' },
      body: Buffer.from('open'),
    });
    expect((await second.broker.parking.list('q')).messages).toMatchObject([
      { id: 'parked', code: 'bad', attempts: 5 },
    ]);
    await second.broker.close();
  });

  it('gives new messages numbers above those it has restored', async () => {
    const journal = new MemoryJournal();
    const first = await open({ journal });
    await first.transport.publish([message('a')]);
    const second = await open({ journal });
    await second.transport.publish([message('b')]);
    expect([...journal.records.keys()]).toHaveLength(2);
    await second.transport.subscribe('q', 9, delivery => second.seen.push(delivery));
    await until(() => second.seen.length === 2);
    expect(second.seen.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('confirms nothing that the journal did not take', async () => {
    const journal = new MemoryJournal();
    const { transport } = await open({ journal });
    journal.refuse = true;
    expect(await transport.publish([message('a')])).toEqual(new Set());
    journal.refuse = false;
    expect(await transport.publish([message('b')])).toEqual(new Set(['b']));
  });

  it.each<[string, Partial<InProcessBrokerOptions>]>([
    ['messages', { queueLimit: 2 }],
    ['bytes', { maxBytes: 10 }],
  ])(
    'is bounded in %s: what does not fit is not confirmed, and there is room again after an acknowledgement',
    async (_, limits) => {
      const { transport, seen } = await open(limits);
      expect(await transport.publish([message('a', '12345'), message('b', '12345'), message('c', '12345')])).toEqual(
        new Set(['a', 'b']),
      );
      await transport.subscribe('q', 1, delivery => seen.push(delivery));
      await until(() => seen.length === 1);
      await seen[0]?.ack();
      expect(await transport.publish([message('c', '12345')])).toEqual(new Set(['c']));
    },
  );

  it('stores a message in no queue at all when one of them is full', async () => {
    const { broker, transport } = await open({ queueLimit: 1, queues: [{ queue: 'other', bindings: ['only.here'] }] });
    await transport.publish([{ ...message('x'), routingKey: 'only.here' }]);
    expect(await transport.publish([{ ...message('y'), routingKey: 'only.here' }])).toEqual(new Set());
    expect(await broker.parking.count('other')).toBe(0);
    const seen: string[] = [];
    await transport.subscribe('q', 9, ({ id }) => seen.push(id));
    await until(() => seen.length === 1);
    expect(seen).toEqual(['x']);
  });

  it('keeps messages for a queue whose service is not up yet', async () => {
    const { broker, transport } = await open({ queues: [{ queue: 'late', bindings: ['a.*'] }] });
    await transport.publish([message('a')]);
    const late = broker.transport('late');
    await late.start([{ queue: 'late', bindings: ['a.*'] }]);
    const seen: string[] = [];
    await late.subscribe('late', 1, ({ id }) => seen.push(id));
    await until(() => seen.length === 1);
    expect(seen).toEqual(['a']);
  });

  it('protects what it stores from what a handler does to its copy', async () => {
    const { transport, seen } = await open();
    await transport.subscribe('q', 1, delivery => {
      seen.push(delivery);
      if (delivery.retries > 0) return;
      delivery.body.fill(0);
      void delivery.retry(20, 1);
    });
    await transport.publish([message('a')]);
    await until(() => seen.length === 2);
    expect(seen[1]?.body.toString()).toBe('a');
  });
});
