import { context, SpanKind, SpanStatusCode, trace as otel } from '@opentelemetry/api';
import { messageOf } from '@switchboard/kernel';
import { parentContext, toTraceparent, withTraceparent } from '../trace-context';
import type { Stage } from './work';

const tracer = otel.getTracer('@switchboard/messaging');

/**
 * Continues the sender's trace: a consumer span as child of the event's traceparent (the header's if the event has none), made
 * current for everything below. The way out needs nothing here: a written event carries its traceparent and the relay copies it.
 */
export function trace(next: Stage): Stage {
  return async work => {
    const header = work.delivery.headers['traceparent'];
    const incoming = work.event.traceparent ?? (typeof header === 'string' ? header : undefined);
    const parent = parentContext(incoming);
    const attributes = { 'messaging.destination.name': work.consumer, 'messaging.message.id': work.event.id };
    const span = tracer.startSpan(`${work.event.type} process`, { kind: SpanKind.CONSUMER, attributes }, parent);
    const traceparent = toTraceparent(span.spanContext());
    if (traceparent) work.logger = work.logger.child({ traceId: span.spanContext().traceId });
    try {
      await context.with(otel.setSpan(parent, span), () => withTraceparent(traceparent, () => next(work)));
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: messageOf(error) });
      throw error;
    } finally {
      span.end();
    }
  };
}
