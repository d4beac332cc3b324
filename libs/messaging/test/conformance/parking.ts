import { completeEvent, EVENT_DEFINITIONS, type EventDraft } from '@switchboard/contracts';
import type { ParkingInfo, Transport, WireMessage } from '../../src';
import { ack, Bench, message, parkedBecause, until, type World } from './world';

/** What is given up, and what an operator does with it. */
export function parking(world: () => World): void {
  let bench: Bench;
  let transport: Transport;
  beforeEach(async () => {
    bench = new Bench(world());
    transport = await bench.open();
  });
  afterEach(() => bench.close());

  const lot = () => bench.parking(transport);
  const idsOf = (messages: readonly { readonly id: string }[]) => messages.map(({ id }) => id);
  const parkedIds = async () => idsOf((await lot().list(bench.queue)).messages);

  /** Parks these; the consumer acknowledges what comes again. */
  async function parkAll(sent: readonly WireMessage[], because = (_index: number): ParkingInfo => parkedBecause) {
    const ids = idsOf(sent);
    const open = new Set(ids);
    await bench.collect(
      transport,
      delivery => (open.delete(delivery.id) ? delivery.park(because(ids.indexOf(delivery.id))) : delivery.ack()),
      1,
    );
    await bench.send(transport, ...sent);
    await until('all are parked', async () => (await lot().count(bench.queue)) === sent.length);
    return sent;
  }
  const park = (count: number, because?: (index: number) => ParkingInfo) =>
    parkAll(
      Array.from({ length: count }, () => readable(bench.key)),
      because,
    );

  it('says why, who, how often, when and what', async () => {
    const before = Date.now();
    const [sent] = await park(1);
    const found = await lot().get(bench.queue, sent?.id ?? '');
    expect(found).toMatchObject({
      id: sent?.id,
      queue: bench.queue,
      type: bench.key,
      subject: 'ticket-1',
      code: 'no_good',
      reason: 'it was no good',
      stackDigest: 'abcdef0123456789',
      consumer: 'tester',
      attempts: 7,
      bytes: sent?.body.length,
      unreadable: undefined,
    });
    expect(found?.body).toEqual(sent?.body);
    expect(Math.abs((found?.parkedAt.getTime() ?? 0) - before)).toBeLessThan(60_000);
    expect(await lot().get(bench.queue, 'no such id')).toBeUndefined();
  });

  it('keeps bytes that are no text, headers too', async () => {
    const body = Buffer.from([0, 255, 254, 128, 10]);
    const [sent] = await parkAll([{ ...message(bench.key, '', { 'my-header': 'kept' }), body }]);
    const found = await lot().get(bench.queue, sent?.id ?? '');
    expect(found?.body).toEqual(body);
    expect(found?.headers).toMatchObject({ 'my-header': 'kept' });
    expect(found).toMatchObject({ unreadable: 'the body is not JSON', subject: undefined });
  });

  it('lists the first ones in order as often as asked, with totals, and keeps them', async () => {
    const sent = await park(4);
    for (let i = 0; i < 30; i += 1) {
      const { parked, matched, messages } = await lot().list(bench.queue, { limit: 3 });
      expect([parked, matched]).toEqual([4, 4]);
      expect(idsOf(messages)).toEqual(idsOf(sent.slice(0, 3)));
      expect(await lot().count(bench.queue)).toBe(4);
    }
    expect(await parkedIds()).toEqual(idsOf(sent));
  });

  it('lists nothing of the bodies', async () => {
    await parkAll([message(bench.key, '{"secret of a requester": 1')]);
    expect(JSON.stringify(await lot().list(bench.queue))).not.toContain('secret');
  });

  it('chooses by reason, code, type and age, all at once', async () => {
    const sent = await park(3, index => ({
      ...parkedBecause,
      code: `code_${index}`,
      reason: `Mailbox ${index} is full`,
    }));
    const found = async (query: object) => idsOf((await lot().list(bench.queue, query)).messages);
    expect(await found({ reason: 'code_1' })).toEqual([sent[1]?.id]);
    expect(await found({ reason: 'code_' })).toEqual([]);
    expect(await found({ reason: 'mailbox 2' })).toEqual([sent[2]?.id]);
    expect(await found({ type: bench.key })).toHaveLength(3);
    expect(await found({ type: 'ticket.created' })).toEqual([]);
    const [hourAgo, soon] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000)];
    expect(await found({ parkedBefore: hourAgo })).toEqual([]);
    expect(await found({ parkedAfter: soon })).toEqual([]);
    expect(await found({ parkedAfter: hourAgo, parkedBefore: soon, reason: 'full', limit: 2 })).toEqual(
      idsOf(sent.slice(0, 2)),
    );
    expect((await lot().replay(bench.queue, { reason: 'code_0', type: bench.key })).done).toBe(1);
    expect((await lot().drop(bench.queue, { reason: 'full', limit: 1 })).done).toBe(1);
    expect(await parkedIds()).toEqual([sent[2]?.id]);
  });

  it('replays the chosen one with the same id, body and headers, and a clean slate', async () => {
    const [first, second] = await park(2);
    const progress: number[] = [];
    const outcome = await lot().replay(bench.queue, { ids: [second?.id ?? ''] }, done => progress.push(done));
    expect(outcome).toEqual({ done: 1, ids: [second?.id], refused: 0, refusals: [] });
    expect(progress).toEqual([1]);
    await until('it comes again', () => bench.seen.length === 3);
    expect(bench.seen[2]).toMatchObject({ id: second?.id, routingKey: bench.key, attempts: 0, retries: 0 });
    expect(bench.seen[2]?.body).toEqual(second?.body);
    expect(bench.seen[2]?.headers).toEqual(bench.seen[1]?.headers);
    expect(await parkedIds()).toEqual([first?.id]);
  });

  it('shows each of those who look at once everything', async () => {
    const sent = await park(3);
    const found = await Promise.all(sent.map(({ id }) => lot().list(bench.queue, { ids: [id] })));
    expect(found.map(({ parked, messages }) => [parked, idsOf(messages)])).toEqual(sent.map(({ id }) => [3, [id]]));
  });

  it('replays to the queue that gave up, and to no other', async () => {
    const other = { queue: `${bench.queue}-2`, bindings: [bench.key] };
    const neighbour = await bench.open(other);
    let elsewhere = 0;
    await neighbour.subscribe(other.queue, 1, delivery => void ((elsewhere += 1), delivery.ack()));
    await park(1);
    await until('the neighbour has its copy', () => elsewhere === 1);
    await lot().replay(bench.queue);
    await until('it comes again', () => bench.seen.length === 2);
    await bench.send(transport, message(bench.key));
    // Had there been a copy of the replay, it would have come before this one.
    await until('the neighbour has the next one', () => elsewhere >= 2);
    expect(elsewhere).toBe(2);
  });

  it('replays all, and what is parked again meanwhile is left to the next time', async () => {
    const sent = await park(130);
    expect((await lot().replay(bench.queue)).done).toBe(130);
    await until('all come again', () => bench.seen.length === 260);
    expect(idsOf(bench.seen.slice(130))).toEqual(idsOf(sent));
    expect(await lot().count(bench.queue)).toBe(0);
  });

  it('ends although every replay is parked again', async () => {
    const sent = Array.from({ length: 5 }, () => readable(bench.key));
    await bench.collect(transport, delivery => delivery.park(parkedBecause));
    await bench.send(transport, ...sent);
    await until('all are parked', async () => (await lot().count(bench.queue)) === 5);
    expect((await lot().replay(bench.queue)).done).toBe(5);
    await until('all are parked again', async () => (await lot().count(bench.queue)) === 5);
  });

  it('refuses to replay what nobody can read, unless forced', async () => {
    const [good, bad] = await parkAll([readable(bench.key), message(bench.key, 'nonsense{')]);
    const reason = 'the body is not JSON';
    const outcome = await lot().replay(bench.queue, { limit: 2 });
    expect(outcome).toEqual({ done: 1, ids: [good?.id], refused: 1, refusals: [{ id: bad?.id, reason }] });
    await until('the good one comes again', () => bench.seen.length === 3);
    expect(bench.seen[2]?.id).toBe(good?.id);
    expect(await lot().list(bench.queue)).toMatchObject({
      unreadable: 1,
      messages: [{ id: bad?.id, unreadable: reason }],
    });
    expect(await lot().replay(bench.queue, { force: true })).toMatchObject({ done: 1, refused: 0 });
    await until('the bad one comes again', () => bench.seen.length === 4);
  });

  it('drops the chosen ones for good', async () => {
    const [first, second, third] = await park(3);
    expect((await lot().drop(bench.queue, { ids: [first?.id ?? '', 'no such id'] })).done).toBe(1);
    expect((await lot().drop(bench.queue, { limit: 1 })).done).toBe(1);
    expect(await parkedIds()).toEqual([third?.id]);
    expect((await lot().drop(bench.queue)).done).toBe(1);
    expect(await lot().list(bench.queue)).toEqual({ parked: 0, matched: 0, unreadable: 0, messages: [] });
    expect(second).toBeDefined();
  });

  it('lets two operators look at once: both see all', async () => {
    await park(20);
    const colleague = bench.parking(await bench.open());
    const lists = await Promise.all([lot().list(bench.queue), colleague.list(bench.queue)]);
    expect(lists.map(({ parked }) => parked)).toEqual([20, 20]);
  });

  it('lets two operators replay at once: nothing is lost or done twice', async () => {
    const sent = await park(120);
    const colleague = bench.parking(await bench.open());
    const [mine, theirs] = await Promise.all([
      lot().replay(bench.queue, { limit: 60 }),
      colleague.replay(bench.queue, { limit: 60 }),
    ]);
    expect(mine.done + theirs.done).toBe(120);
    await until('all come again', () => bench.seen.length >= 240);
    expect(idsOf(bench.seen.slice(120)).sort()).toEqual(idsOf(sent).sort());
    expect(await lot().count(bench.queue)).toBe(0);
  });

  it('refuses a queue that does not exist', async () => {
    await expect(lot().count('no-such-queue')).rejects.toMatchObject({ code: 'queue_unknown' });
    await expect(lot().list('no-such-queue')).rejects.toMatchObject({ code: 'queue_unknown' });
    await bench.collect(transport, ack);
  });
}

/** A message with a body that consumers can read. */
function readable(routingKey: string): WireMessage {
  const { type, example } = EVENT_DEFINITIONS[0];
  const blank = message(routingKey);
  const event = completeEvent({ type, data: example } as EventDraft, {
    id: blank.id,
    source: 'gateway',
    subject: 'ticket-1',
    sequence: 1,
    time: new Date(),
    correlationId: 'c-1',
  });
  return { ...blank, body: Buffer.from(JSON.stringify(event)) };
}
