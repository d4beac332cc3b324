import { AsyncLocalStorage } from 'node:async_hooks';
import { isSpanContextValid, ROOT_CONTEXT, trace, type Context, type SpanContext } from '@opentelemetry/api';

const current = new AsyncLocalStorage<string>();

/** W3C traceparent of the event or question being handled, for headers of calls a handler makes; undefined outside. */
export function currentTraceparent(): string | undefined {
  return current.getStore();
}

/** Runs `action` with `traceparent` as the current one. Works without a tracing SDK, where OpenTelemetry's own context is inert. */
export function withTraceparent<T>(traceparent: string | undefined, action: () => T): T {
  return traceparent === undefined ? current.exit(action) : current.run(traceparent, action);
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** An OpenTelemetry context whose parent is the sender's span; the root context when there is none or it is malformed. */
export function parentContext(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return ROOT_CONTEXT;
  const parent: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

/** The header form of a span; undefined for the inert span that exists without a tracing SDK and without a parent. */
export function toTraceparent(span: SpanContext): string | undefined {
  if (!isSpanContextValid(span)) return undefined;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
}
