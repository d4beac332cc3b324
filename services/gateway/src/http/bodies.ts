import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '../domain/refusal';
import type { App } from './types';

const CHARSET = /;\s*charset\s*=\s*"?([^\s";]*)/i;
/** ASCII is a part of UTF-8. */
const CHARSETS = ['utf-8', 'utf8', 'us-ascii'];

/**
 * Bodies are JSON in UTF-8, not compressed. Everything else is refused, since reading it anyway would store other letters than
 * were sent. An empty body is none, where a route takes none.
 */
export function registerBodies(app: App): void {
  app.addHook('preParsing', async (request, reply) => {
    const { headers } = request;
    if (!hasBody(headers)) return;
    const coding = headers['content-encoding']?.trim().toLowerCase();
    if (coding !== undefined && coding !== '' && coding !== 'identity') {
      void reply.header('accept-encoding', 'identity');
      throw new Refusal(
        'unsupported',
        'unsupported_encoding',
        'Content-Encoding must be identity: send the body as it is.',
      );
    }
    const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase();
    if (charset !== undefined && !CHARSETS.includes(charset))
      throw new Refusal('unsupported', 'unsupported_charset', 'The charset of the body must be utf-8.');
  });
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length === 0 && takesNone(request.routeOptions.schema?.body)) return done(null, null);
    if (!isUtf8(body)) return done(new Refusal('malformed', 'invalid_encoding', 'The body is not UTF-8.'));
    return void parse(request, body.toString(), done);
  });
}

/** Whether a request says that a body follows. */
export const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Whether a route has no body, or one that may be null. */
function takesNone(schema: unknown): boolean {
  const { anyOf } = (schema ?? {}) as { anyOf?: readonly { type?: string }[] };
  return schema === undefined || (anyOf ?? []).some(({ type }) => type === 'null');
}
