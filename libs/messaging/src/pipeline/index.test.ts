import { parseEvent } from '@switchboard/contracts';
import { silentLogger } from '@switchboard/kernel';
import { FakeDelivery } from '../../test/fakes';
import type { ConsumerDefinition } from '../bus/bus';
import { buildPipeline } from './index';

const pipeline = (on: ConsumerDefinition['on'], timeoutMs = 1_000) =>
  buildPipeline(
    { queue: 'tests', concurrency: 1, timeoutMs, ...(on ? { on } : {}) },
    {
      logger: silentLogger(),
      tiers: [10],
      immediateTries: 3,
      readEvent: parseEvent,
      stopping: new AbortController().signal,
    },
  );

describe('the pipeline', () => {
  it('takes a delivery from bytes to acknowledgement', async () => {
    const delivery = new FakeDelivery();
    const seen: string[] = [];
    await pipeline({ 'ticket.queued': async ({ id }) => void seen.push(id) })(delivery);
    expect(seen).toEqual([delivery.id]);
    expect(delivery.done).toEqual(['ack']);
  });

  it('parks what is no event without a single try of a handler', async () => {
    const delivery = new FakeDelivery(Buffer.from('?'));
    await pipeline({})(delivery);
    expect(delivery.done).toMatchObject([{ park: { code: 'event_not_json', attempts: 1 } }]);
  });

  it('bounds the tries and their pauses together by the timeout', async () => {
    const delivery = new FakeDelivery();
    await pipeline(
      { 'ticket.queued': () => new Promise((_, reject) => setTimeout(() => reject(new Error('slow')), 40)) },
      50,
    )(delivery);
    expect(delivery.done).toMatchObject([{ retry: 10 }]);
    expect((delivery.done[0] as { attempts: number }).attempts).toBeLessThan(3);
  });
});
