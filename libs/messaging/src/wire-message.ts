import type { AnyEvent } from '@switchboard/contracts';
import type { WireMessage } from './transport';

/** An event as it goes over the wire. Trace context and correlation are headers too, for tools that do not open bodies. */
export function toWire(event: AnyEvent): WireMessage {
  return {
    id: event.id,
    routingKey: event.type,
    body: Buffer.from(JSON.stringify(event)),
    headers: {
      correlationid: event.correlationid,
      ...(event.traceparent ? { traceparent: event.traceparent } : {}),
    },
  };
}
