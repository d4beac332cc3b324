import { PermanentError } from '@switchboard/kernel';
import { FakeDelivery, recordingLogger } from '../../test/fakes';
import { settle } from './settle';
import type { Stage, Work } from './work';

function run(
  next: Stage<Work>,
  prepare: (delivery: FakeDelivery) => void = () => undefined,
  stopping = new AbortController(),
) {
  const delivery = new FakeDelivery();
  prepare(delivery);
  const { logger, lines } = recordingLogger();
  const outcomes: string[] = [];
  const metrics = {
    handled: (_: string, type: string, outcome: string) => void outcomes.push(`${type} ${outcome}`),
    published: () => undefined,
    publishFailed: () => undefined,
    redelivered: () => undefined,
  };
  const over = settle(
    { consumer: 'tests', logger, tiers: [10, 20], metrics, stopping: stopping.signal },
    next,
  )(delivery);
  return over.then(() => ({ done: delivery.done, levels: lines.map(({ level }) => level), outcomes }));
}
const fail =
  (error: unknown): Stage<Work> =>
  () =>
    Promise.reject(error);

describe('settle', () => {
  it('acknowledges success, without a word', async () => {
    expect(await run(async () => undefined)).toEqual({ done: ['ack'], levels: [], outcomes: ['invalid done'] });
  });

  it('retries a failure with the next delay, as a warning', async () => {
    const result = await run(
      work => ((work.tries = 3), Promise.reject(new Error('boom'))),
      delivery => Object.assign(delivery, { attempts: 3, retries: 1 }),
    );
    expect(result).toEqual({ done: [{ retry: 20, attempts: 6 }], levels: ['warn'], outcomes: ['invalid retried'] });
  });

  it('parks what is permanent, as an error', async () => {
    const result = await run(fail(new PermanentError('no_good', 'never')));
    expect(result).toMatchObject({
      done: [{ park: { code: 'no_good', attempts: 1 } }],
      levels: ['error'],
      outcomes: ['invalid parked'],
    });
  });

  it('parks what has used up its delays', async () => {
    const result = await run(fail(new Error('still')), delivery => Object.assign(delivery, { retries: 2 }));
    expect(result).toMatchObject({ done: [{ park: { code: 'unexpected_error' } }], levels: ['error'] });
  });

  it('leaves a message alone that our own shutdown cut short', async () => {
    const stopping = new AbortController();
    stopping.abort();
    expect(await run(fail(new Error('aborted')), undefined, stopping)).toMatchObject({
      done: [],
      levels: ['warn'],
      outcomes: [],
    });
  });

  it('never rejects, even when settling fails; then nothing is counted', async () => {
    const result = await run(
      async () => undefined,
      delivery => (delivery.broken = new Error('connection lost')),
    );
    expect(result).toEqual({ done: [], levels: ['warn'], outcomes: [] });
  });
});
