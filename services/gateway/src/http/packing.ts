import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { takenCodings } from '../domain/codings';
import type { App } from './types';

/** Below, packing saves a line nothing that anybody notices; characters. */
const LEAST = 4_096;
const pack = promisify(gzip);

/**
 * Long answers go packed to whoever takes that: to a phone, a page of a list would else be most of what it waits for. Not packed is what has a
 * version, as a strong ETag is of one form alone, and what needs nobody signed in: its length could tell of a secret beside a text that the
 * caller chose. All others ask with a header that no other site can send.
 */
export function registerPacking(app: App): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < LEAST) return payload;
    if (request.routeOptions.config.access === 'public' || reply.hasHeader('etag')) return payload;
    void reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', '));
    if (!takenCodings(request.headers['accept-encoding']).includes('gzip')) return payload;
    void reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return pack(payload, { level: constants.Z_BEST_SPEED });
  });
}
