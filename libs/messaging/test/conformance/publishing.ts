import { ack, Bench, message, until, type World } from './world';

/** Publishing, confirms, routing. */
export function publishing(world: () => World): void {
  let bench: Bench;
  beforeEach(() => void (bench = new Bench(world())));
  afterEach(() => bench.close());

  it('confirms each message that reached a queue', async () => {
    const transport = await bench.open();
    const batch = Array.from({ length: 300 }, () => message(bench.key));
    expect((await transport.publish(batch)).size).toBe(300);
  });

  it('does not confirm a message that no queue wants, and confirms its neighbours', async () => {
    const transport = await bench.open();
    const wanted = message(bench.key);
    expect(await transport.publish([message('nobody.wants.this'), wanted])).toEqual(new Set([wanted.id]));
  });

  it('confirms nothing, and does not hang, when publishing nothing', async () => {
    expect((await (await bench.open()).publish([])).size).toBe(0);
  });

  it('confirms nothing after it was closed', async () => {
    const transport = await bench.open();
    await transport.close();
    expect((await transport.publish([message(bench.key)])).size).toBe(0);
  });

  it('never delivers on the stack of the publisher', async () => {
    const transport = await bench.open();
    await bench.collect(transport, ack);
    const publishing = transport.publish([message(bench.key)]);
    expect(bench.seen).toHaveLength(0);
    await publishing;
    await until('the message arrives', () => bench.seen.length === 1);
  });

  it('keeps messages for a queue that nobody consumes yet', async () => {
    const transport = await bench.open();
    const early = message(bench.key);
    await bench.send(transport, early);
    await bench.collect(transport, ack);
    await until('the message arrives', () => bench.seen[0]?.id === early.id);
  });

  it('delivers id, routing key, headers and bytes as they were published', async () => {
    const transport = await bench.open();
    await bench.collect(transport, ack);
    const sent = message(bench.key, 'Grüße, Zoë 🚀 — 日本語 \u0000', { traceparent: '00-a-b-01', weight: 7 });
    await bench.send(transport, sent);
    await until('the message arrives', () => bench.seen.length === 1);
    expect(bench.seen[0]).toMatchObject({
      id: sent.id,
      routingKey: bench.key,
      headers: sent.headers,
      attempts: 0,
      retries: 0,
      redelivered: false,
    });
    expect(bench.seen[0]?.body.equals(sent.body)).toBe(true);
  });

  it('delivers what was published, not what became of the buffer', async () => {
    const transport = await bench.open();
    const sent = message(bench.key, 'original');
    await bench.send(transport, sent);
    sent.body.fill(0);
    await bench.collect(transport, ack);
    await until('the message arrives', () => bench.seen.length === 1);
    expect(bench.seen[0]?.body.toString()).toBe('original');
  });

  it('delivers a body of several megabytes', async () => {
    const transport = await bench.open();
    await bench.collect(transport, ack);
    const sent = { ...message(bench.key), body: Buffer.alloc(3 * 1024 * 1024, 'x') };
    await bench.send(transport, sent);
    await until('the message arrives', () => bench.seen.length === 1);
    expect(bench.seen[0]?.body.equals(sent.body)).toBe(true);
  });

  it('delivers in the order of publication', async () => {
    const transport = await bench.open();
    await bench.collect(transport, ack, 1);
    const batch = Array.from({ length: 50 }, () => message(bench.key));
    await bench.send(transport, ...batch);
    await until('all have arrived', () => bench.seen.length === 50);
    expect(bench.seen.map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
  });

  it('routes by topic: exact, one word, any words, and each queue once', async () => {
    const { queue } = bench;
    const patterns = { exact: ['ticket.created'], star: ['ticket.*'], hash: ['#'], twice: ['ticket.#', '*.created'] };
    const specs = Object.entries(patterns).map(([name, keys]) => ({
      queue: `${queue}-${name}`,
      bindings: keys.map(key => (key === '#' ? '#' : `${queue}.${key}`)),
    }));
    const transport = await bench.open(...specs);
    const got: string[] = [];
    for (const spec of specs) {
      await transport.subscribe(spec.queue, 10, delivery => {
        if (delivery.routingKey.startsWith(queue))
          got.push(`${spec.queue.slice(queue.length + 1)} ${delivery.routingKey.slice(queue.length + 1)}`);
        void delivery.ack();
      });
    }
    await bench.send(
      transport,
      ...['ticket.created', 'ticket.status.changed', 'user.created'].map(key => message(`${queue}.${key}`)),
    );
    const wanted = [
      'exact ticket.created',
      'hash ticket.created',
      'hash ticket.status.changed',
      'hash user.created',
      'star ticket.created',
      'twice ticket.created',
      'twice ticket.status.changed',
      'twice user.created',
    ];
    await until('every queue has its share', () => got.length >= wanted.length);
    expect(got.sort()).toEqual(wanted);
  });
}
