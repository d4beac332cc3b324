import { randomUUID } from 'node:crypto';
import { type AnyEvent, EVENT_TYPES, eventReader, releasedEvents } from '@switchboard/contracts';
import { PermanentError, silentLogger, TransientError } from '@switchboard/kernel';
import { Type } from 'typebox';
import { type Bus, type BusMetrics, type BusOptions, createBus, createParkingLot, type Transport } from '../../src';
import { anEvent, exampleOf, MemoryOutbox } from '../fakes';
import { until, type World } from './world';

/** The bus on top of the transport: what services rely on. */
export function bus(world: () => World): void {
  const running: Bus[] = [];
  let queue: string;
  let outcomes: string[];
  beforeEach(() => {
    queue = `bus-${randomUUID().slice(0, 8)}`;
    outcomes = [];
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map(each => each.stop({ drainMs: 100 })));
  });

  async function open(options: Partial<BusOptions> = {}): Promise<{ bus: Bus; transport: Transport }> {
    const transport = options.transport ?? (await world().transport('bus'));
    const metrics: BusMetrics = {
      handled: (_, type, outcome) => void outcomes.push(`${type} ${outcome}`),
      published: () => undefined,
      publishFailed: () => undefined,
      redelivered: () => undefined,
    };
    const created = createBus({ transport, service: 'conformance', logger: silentLogger(), metrics, ...options });
    running.push(created);
    return { bus: created, transport };
  }

  const wire = (event: AnyEvent) => ({
    id: event.id,
    routingKey: event.type,
    body: Buffer.from(JSON.stringify(event)),
    headers: {},
  });

  it('carries an event from the outbox to the handler and cleans the outbox', async () => {
    const { bus: mine } = await open();
    const outbox = new MemoryOutbox();
    const handled: string[] = [];
    mine.consume({
      queue,
      concurrency: 2,
      timeoutMs: 5_000,
      on: { 'ticket.queued': async event => void handled.push(event.id) },
    });
    mine.addOutbox(outbox);
    await mine.start();
    const event = anEvent();
    mine.offer(outbox, outbox.write(event.subject, event));
    await mine.flush(5_000);
    expect(outbox.left).toBe(0);
    await until('the handler has it', () => handled.includes(event.id));
    await until('it is counted', () => outcomes.includes('ticket.queued done'));
    expect(await mine.unreadyReason()).toBeUndefined();
  });

  it('sweeps what nobody offered', async () => {
    const { bus: mine } = await open({ sweep: { everyMs: 20, minAgeMs: 0 } });
    const outbox = new MemoryOutbox();
    const handled: string[] = [];
    mine.consume({ queue, concurrency: 2, timeoutMs: 5_000, onEvery: async event => void handled.push(event.id) });
    mine.addOutbox(outbox);
    await mine.start();
    const event = anEvent();
    outbox.write(event.subject, event);
    await until('the handler has it', () => handled.includes(event.id));
    await until('the outbox is clean', () => outbox.left === 0);
  });

  it('lets a consumer of the last release read the events of today, of every type that it knew', async () => {
    const { bus: mine, transport } = await open({ readEvent: eventReader(releasedEvents) });
    const handled: string[] = [];
    mine.consume({ queue, concurrency: 4, timeoutMs: 5_000, onEvery: async event => void handled.push(event.id) });
    await mine.start();
    const known = new Set(releasedEvents.map(({ type }) => type));
    const events = EVENT_TYPES.filter(type => known.has(type)).map(exampleOf);
    await transport.publish(events.map(wire));
    await until('each is handled', () => events.every(({ id }) => handled.includes(id)));
    expect(events.length).toBeGreaterThan(9);
  });

  it('hands on what a newer writer has grown: fields and lengths that are not known here', async () => {
    const { bus: mine, transport } = await open();
    const handled: AnyEvent[] = [];
    mine.consume({ queue, concurrency: 4, timeoutMs: 5_000, onEvery: async event => void handled.push(event) });
    await mine.start();
    const grown = EVENT_TYPES.map(exampleOf).map(event => ({ ...event, data: { ...event.data, fromTomorrow: ['x'] } }));
    await transport.publish(grown.map(event => wire(event as unknown as AnyEvent)));
    await until('each is handled', () => handled.length >= grown.length);
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(handled.toSorted(byId)).toEqual(grown.toSorted(byId));
  });

  it('parks what is no event at once, with the reason', async () => {
    const { bus: mine, transport } = await open();
    mine.consume({ queue, concurrency: 1, timeoutMs: 5_000, on: { 'ticket.queued': () => Promise.resolve() } });
    await mine.start();
    await transport.publish([
      { id: randomUUID(), routingKey: 'ticket.queued', body: Buffer.from('{"secret'), headers: {} },
    ]);
    const parked = createParkingLot(transport);
    await until('it is parked', async () => (await parked.count(queue)) === 1);
    expect((await parked.list(queue)).messages[0]).toMatchObject({
      code: 'event_not_json',
      consumer: queue,
      attempts: 1,
    });
  });

  it('parks at once what fails permanently', async () => {
    const { bus: mine, transport } = await open();
    let tries = 0;
    mine.consume({
      queue,
      concurrency: 1,
      timeoutMs: 5_000,
      on: {
        'ticket.queued': () => (
          (tries += 1),
          Promise.reject(new PermanentError('recipient_refused', 'no such mailbox'))
        ),
      },
    });
    await mine.start();
    const event = anEvent();
    await transport.publish([wire(event)]);
    const parked = createParkingLot(transport);
    await until('it is parked', async () => (await parked.count(queue)) >= 1);
    expect((await parked.list(queue)).messages).toMatchObject([
      { id: event.id, code: 'recipient_refused', attempts: 1, type: 'ticket.queued' },
    ]);
    expect(tries).toBe(1);
  });

  it('tries at once, then through the delay queues, until it works', async () => {
    const { bus: mine, transport } = await open({ immediateTries: 2 });
    const attempts: number[] = [];
    mine.consume({
      queue,
      concurrency: 1,
      timeoutMs: 5_000,
      on: {
        'ticket.queued': async (_, context) => {
          attempts.push(context.attempt);
          if (attempts.length < 4) throw new TransientError('flaky', 'not yet');
        },
      },
    });
    await mine.start();
    await transport.publish([wire(anEvent())]);
    await until('it is done', () => outcomes.includes('ticket.queued done'));
    expect(attempts).toEqual([1, 2, 3, 4]);
    expect(outcomes).toEqual(['ticket.queued retried', 'ticket.queued done']);
  });

  it('parks after the last delay, counting a timeout as a failure', async () => {
    const { bus: mine, transport } = await open({ immediateTries: 1 });
    let aborted = 0;
    mine.consume({
      queue,
      concurrency: 1,
      timeoutMs: 30,
      on: {
        'ticket.queued': (_, { signal }) => new Promise(() => signal.addEventListener('abort', () => (aborted += 1))),
      },
    });
    await mine.start();
    await transport.publish([wire(anEvent())]);
    const parked = createParkingLot(transport);
    await until('it is parked', async () => (await parked.count(queue)) === 1);
    expect((await parked.list(queue)).messages).toMatchObject([{ code: 'handler_timeout', attempts: 3 }]);
    expect(aborted).toBe(3);
  });

  it('lets handlers in flight finish when stopping, and takes no more', async () => {
    const { bus: mine, transport } = await open();
    const begun: string[] = [];
    const finished: string[] = [];
    let finish = (): void => undefined;
    const gate = new Promise<void>(resolve => (finish = resolve));
    mine.consume({
      queue,
      concurrency: 1,
      timeoutMs: 10_000,
      on: { 'ticket.queued': async ({ id }) => (begun.push(id), await gate, void finished.push(id)) },
    });
    await mine.start();
    const [first, second] = [anEvent(), anEvent()];
    await transport.publish([wire(first), wire(second)]);
    await until('the first has begun', () => begun.length === 1);
    const stopping = mine.stop({ drainMs: 5_000 });
    finish();
    await stopping;
    expect(finished).toEqual([first.id]);
    const { bus: next } = await open();
    const later: string[] = [];
    next.consume({
      queue,
      concurrency: 1,
      timeoutMs: 5_000,
      on: { 'ticket.queued': async ({ id }) => void later.push(id) },
    });
    await next.start();
    await until('the second comes to the next process', () => later.length >= 1);
    expect(later).toEqual([second.id]);
  });

  it('asks and answers with checked schemas', async () => {
    const { bus: server } = await open();
    const name = `${queue}.double`;
    server.serve({
      name,
      request: Type.Object({ n: Type.Integer() }),
      response: Type.Object({ n: Type.Integer() }),
      concurrency: 2,
      timeoutMs: 5_000,
      handle: async ({ n }) => {
        if (n === 13) throw new TransientError('llm_busy', 'later', { retryAfterMs: 700 });
        return { n: n * 2 };
      },
    });
    await server.start();
    const { bus: client } = await open();
    await client.start();
    await expect(client.request(name, { n: 21 }, { timeoutMs: 5_000 })).resolves.toEqual({ n: 42 });
    await expect(client.request(name, { n: 'x' }, { timeoutMs: 5_000 })).rejects.toMatchObject({
      code: 'rpc_refused',
      name: 'PermanentError',
    });
    await expect(client.request(name, { n: 13 }, { timeoutMs: 5_000 })).rejects.toMatchObject({
      code: 'llm_busy',
      retryAfterMs: 700,
    });
    await expect(client.request(`${queue}.nobody`, {}, { timeoutMs: 5_000 })).rejects.toMatchObject({
      code: 'rpc_unavailable',
    });
  });
}
