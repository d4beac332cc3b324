import { anEvent, aWork, FakeDelivery, recordingLogger } from '../../test/fakes';
import { currentTraceparent } from '../trace-context';
import { trace } from './trace';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('trace', () => {
  it("makes the event's trace current for the handler and its log lines", async () => {
    const { logger, lines } = recordingLogger();
    let seen: string | undefined;
    await trace(async work => {
      await Promise.resolve();
      seen = currentTraceparent();
      work.logger.info({}, 'hello');
    })(aWork({ event: anEvent({ traceparent }), logger }));
    expect(seen).toBe(traceparent);
    expect(lines[0]?.fields).toEqual({ traceId: '0af7651916cd43dd8448eb211c80319c' });
  });

  it('falls back to the header', async () => {
    const delivery = new FakeDelivery();
    delivery.headers = { traceparent };
    let seen: string | undefined;
    await trace(async () => void (seen = currentTraceparent()))(aWork({ delivery }));
    expect(seen).toBe(traceparent);
  });

  it('works without a trace, and lets errors through', async () => {
    await expect(trace(() => Promise.reject(new Error(`boom ${currentTraceparent()}`)))(aWork())).rejects.toThrow(
      'boom undefined',
    );
  });
});
