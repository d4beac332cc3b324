import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import type { EventEmitter } from 'node:events';
import type { Flow, Tracker } from './tracker';

/** Watches questions to other servers. */
export function watchFetch(tracker: Tracker): void {
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const flow = tracker.current;
    const url = new URL(input instanceof Request ? input.url : String(input));
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const what = `HTTP ${method} ${url.pathname.split('/').at(-1)}`;
    tracker.boundary(flow, `before ${what}`);
    const response = await original(input, init);
    tracker.boundary(flow, `after ${what}`, method !== 'GET');
    return response;
  };
}

/** Makes a flow of each request that carries an Idempotency-Key, whose answer may be asked for again. */
export function watchRequests(tracker: Tracker): void {
  const emit = Server.prototype.emit as (this: Server, ...args: unknown[]) => boolean;
  Server.prototype.emit = function (this: Server, ...args: unknown[]): boolean {
    const [event, request, response] = args as ['request', IncomingMessage, ServerResponse];
    const key = event === 'request' ? request.headers['idempotency-key'] : undefined;
    if (typeof key !== 'string') return emit.apply(this, args);
    const flow = tracker.begin(key);
    bind(request, flow, tracker);
    bind(response, flow, tracker);
    const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
    response.end = (...rest: unknown[]) => {
      tracker.boundary(flow, 'before answer');
      tracker.settled(flow);
      return end(...rest);
    };
    return tracker.within(flow, () => {
      tracker.boundary(flow, 'receive', true);
      return emit.apply(this, args);
    });
  };
}

/** Bodies arrive in the context of the connection: what they set in motion belongs to the flow all the same. */
function bind(emitter: EventEmitter, flow: Flow, tracker: Tracker): void {
  const emit = emitter.emit.bind(emitter);
  emitter.emit = (event, ...args) => tracker.within(flow, () => emit(event, ...args));
}
