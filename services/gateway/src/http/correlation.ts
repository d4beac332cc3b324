import type { IncomingMessage } from 'node:http';
import { newId } from '@switchboard/kernel';
import type { Cause } from '@switchboard/persistence';
import type { FastifyRequest } from 'fastify';
import type { App } from './types';

const REQUEST_ID = /^[A-Za-z0-9._:-]{1,100}$/;
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's `X-Request-Id` where it is harmless, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
}

/** What events of this request say about where they come from. */
export function causeOf(request: FastifyRequest): Cause & { correlationId: string } {
  return { correlationId: request.id, traceparent: request.traceparent };
}

/** Counts an answered request; `route` is the pattern, never the address. */
export type RequestObserver = (answer: { method: string; route: string; status: number; seconds: number }) => void;

/** `X-Request-Id` out, trace context in, one line of log per request. */
export function registerCorrelation(app: App, observe: RequestObserver): void {
  app.decorateRequest('traceparent', undefined);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    const { traceparent } = request.headers;
    if (typeof traceparent === 'string' && TRACEPARENT.test(traceparent)) request.traceparent = traceparent;
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    observe({ method, route, status, seconds: reply.elapsedTime / 1_000 });
    const line = { requestId: request.id, method, route, status, ms: Math.round(reply.elapsedTime) };
    request.log.debug({ ...line, userId: request.principal?.id }, 'answered');
  });
}
