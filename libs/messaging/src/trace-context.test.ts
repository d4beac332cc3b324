import { ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { currentTraceparent, parentContext, toTraceparent, withTraceparent } from './trace-context';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('trace context', () => {
  it('reads and writes the W3C header', () => {
    const span = trace.getSpanContext(parentContext(traceparent));
    expect(span).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      traceFlags: 1,
    });
    expect(span && toTraceparent(span)).toBe(traceparent);
  });

  it.each([undefined, '', 'rubbish', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-00`])('takes %j for no parent', header => {
    expect(parentContext(header)).toBe(ROOT_CONTEXT);
  });

  it('is visible inside, across awaits, and nowhere else', async () => {
    expect(currentTraceparent()).toBeUndefined();
    await withTraceparent(traceparent, async () => {
      await Promise.resolve();
      expect(currentTraceparent()).toBe(traceparent);
      withTraceparent(undefined, () => expect(currentTraceparent()).toBeUndefined());
    });
    expect(currentTraceparent()).toBeUndefined();
  });
});
