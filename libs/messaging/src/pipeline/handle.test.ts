import type { HandlerContext } from '../bus/bus';
import { aWork, FakeDelivery, recordingLogger } from '../../test/fakes';
import { handle } from './handle';

const limits = { queue: 'tests', concurrency: 1, timeoutMs: 1_000 };

describe('handle', () => {
  it("calls the type's handler and counts tries over all deliveries", async () => {
    const delivery = new FakeDelivery();
    delivery.attempts = 6;
    const work = aWork({ delivery, tries: 2 });
    let seen: HandlerContext | undefined;
    await handle({ ...limits, on: { 'ticket.queued': async (_, context) => void (seen = context) } })(work);
    expect(seen).toEqual({ consumer: 'tests', attempt: 8, logger: work.logger, signal: work.signal });
  });

  it('calls the handler of every event', async () => {
    const onEvery = jest.fn(() => Promise.resolve());
    const work = aWork();
    await handle({ ...limits, onEvery })(work);
    expect(onEvery).toHaveBeenCalledWith(work.event, expect.anything());
  });

  it('succeeds with a warning for a type that nobody handles any more', async () => {
    const { logger, lines } = recordingLogger();
    await handle({ ...limits, on: { 'ticket.created': () => Promise.reject(new Error('not this one')) } })(
      aWork({ logger }),
    );
    expect(lines).toMatchObject([{ level: 'warn', message: expect.stringContaining('stale binding') }]);
  });
});
