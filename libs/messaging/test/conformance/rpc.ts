import type { Transport } from '../../src';
import { Bench, until, type World } from './world';

/** Questions and answers. */
export function rpc(world: () => World): void {
  let bench: Bench;
  let asking: Transport;
  let answering: Transport;
  beforeEach(async () => {
    bench = new Bench(world());
    asking = await bench.open();
    answering = await bench.open();
  });
  afterEach(() => bench.close());

  const ok = (text: string) => ({ ok: true, body: Buffer.from(text) });

  it('answers each question with its own answer', async () => {
    await answering.serve(bench.queue, 5, async body => ok(`${body.toString()}!`));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => asking.request(bench.queue, Buffer.from(`n${i}`), 5_000)),
    );
    expect(answers.map(({ body }) => body.toString())).toEqual(Array.from({ length: 20 }, (_, i) => `n${i}!`));
  });

  it('passes on a refusal as such', async () => {
    await answering.serve(bench.queue, 1, async () => ({ ok: false, body: Buffer.from('no') }));
    const reply = await asking.request(bench.queue, Buffer.from('?'), 5_000);
    expect(reply).toEqual({ ok: false, body: Buffer.from('no') });
  });

  it('answers even when the answering side throws', async () => {
    await answering.serve(bench.queue, 1, () => Promise.reject(new Error('boom')));
    expect((await asking.request(bench.queue, Buffer.from('?'), 5_000)).ok).toBe(false);
  });

  it('says rpc_timeout when no answer comes in time', async () => {
    await answering.serve(bench.queue, 1, () => new Promise(() => undefined));
    await expect(asking.request(bench.queue, Buffer.from('?'), 50)).rejects.toMatchObject({ code: 'rpc_timeout' });
  });

  it('says rpc_unavailable at once when nobody ever served the question', async () => {
    await expect(asking.request(`${bench.queue}-nobody`, Buffer.from('?'), 60_000)).rejects.toMatchObject({
      code: 'rpc_unavailable',
    });
  });

  it('says rpc_unavailable after the only server has gone', async () => {
    const serving = await answering.serve(bench.queue, 1, async () => ok(''));
    await asking.request(bench.queue, Buffer.from('?'), 5_000);
    await serving.cancel();
    await expect(asking.request(bench.queue, Buffer.from('?'), 60_000)).rejects.toMatchObject({
      code: 'rpc_unavailable',
    });
  });

  it('answers no more at once than the concurrency allows', async () => {
    let now = 0;
    let most = 0;
    await answering.serve(bench.queue, 2, async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(resolve => setImmediate(resolve));
      now -= 1;
      return ok('');
    });
    await Promise.all(Array.from({ length: 12 }, () => asking.request(bench.queue, Buffer.from('?'), 5_000)));
    expect(most).toBeLessThanOrEqual(2);
  });

  it('stops waiting when the asking side is told to', async () => {
    const asked: string[] = [];
    await answering.serve(bench.queue, 1, body => (asked.push(body.toString()), new Promise(() => undefined)));
    const stop = new AbortController();
    const waiting = asking.request(bench.queue, Buffer.from('?'), 60_000, stop.signal);
    void until('the question arrives', () => asked.length === 1).then(() => stop.abort());
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
  });
}
