import type { Readable } from 'node:stream';
import { DownloadQuery } from '@switchboard/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { notFound, Refusal } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { type Attachment, thumbnailKey } from '../domain/attachment';
import { contentDisposition } from '../domain/disposition';
import { isRaster } from '../domain/media-type';
import { type ByteRange, rangeOf } from '../domain/range';
import type { FileStorage } from '../ports';
import { type FindPorts, findVisible } from '../usecases/find';

const tags = ['attachments'];

export interface DownloadPorts extends FindPorts {
  readonly storage: FileStorage;
}

const File = (type: string) => ({
  description: 'The file',
  content: { [type]: { schema: Type.Unsafe<Readable>({ type: 'string', description: 'Its bytes' }) } },
});

/** What is in a file. */
export function downloadRoutes(app: App, ports: DownloadPorts): void {
  app.get(
    '/attachments/:id',
    {
      exposeHeadRoute: false,
      config: { access: 'signed-in', refuses: { 416: ['range_not_satisfiable'] } },
      schema: {
        tags,
        operationId: 'downloadAttachment',
        summary: 'Download a file',
        description:
          'Takes `Range` (one), `If-Range` and `If-None-Match`. Whoever may not see it learns nothing of it (404).',
        params: idParams,
        querystring: DownloadQuery,
        response: {
          200: File('application/octet-stream'),
          206: { ...File('application/octet-stream'), description: 'A part of it' },
          304: Type.Null({ description: 'It is what the caller has' }),
        },
      },
    },
    async (request, reply) => {
      const { file } = await findVisible(ports, request.params.id, callerOf(request));
      const inline = request.query.inline === true && isRaster(file.mediaType);
      return send(request, reply, ports, file, inline) as never;
    },
  );

  app.get(
    '/attachments/:id/thumbnail',
    {
      exposeHeadRoute: false,
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'getThumbnail',
        summary: 'A small picture of a picture',
        description:
          'WebP of at most 320 by 320. 404 where there is none, or none yet: it is made a moment after the upload.',
        params: idParams,
        response: { 200: File('image/webp') },
      },
    },
    async (request, reply) => {
      const { file } = await findVisible(ports, request.params.id, callerOf(request));
      const picture = file.thumbnail ? await ports.storage.read(thumbnailKey(file)) : null;
      if (!picture) throw notFound('thumbnail');
      harmless(reply, 'inline', 'thumbnail.webp');
      return reply.type('image/webp').send(picture) as never;
    },
  );
}

/** Nothing that is in a file runs as if it came from here. */
function harmless(reply: FastifyReply, kind: 'attachment' | 'inline', name: string): void {
  void reply.headers({
    'content-disposition': contentDisposition(kind, name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  });
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { storage }: DownloadPorts,
  file: Attachment,
  inline: boolean,
): Promise<unknown> {
  const { size, mediaType, name } = file;
  const etag = `"${file.sha256}"`;
  void reply.headers({ etag, 'accept-ranges': 'bytes' });
  const { range: asked, 'if-range': ifRange, 'if-none-match': known } = request.headers;
  if (known?.split(',').some(one => one.trim().replace(/^W\//, '') === etag)) return reply.code(304).send(null);
  const range = ifRange === undefined || ifRange === etag ? rangeOf(asked, size) : undefined;
  if (range === 'unsatisfiable') {
    void reply.header('content-range', `bytes */${size}`);
    throw new Refusal('range', 'range_not_satisfiable', `The file has ${size} bytes.`);
  }
  const content = await open(storage, file, range);
  harmless(reply, inline ? 'inline' : 'attachment', name);
  if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end - 1}/${size}`);
  const length = range ? range.end - range.start : size;
  // Of texts nobody knows the charset: a browser that guesses one shows nothing that runs.
  return reply.header('content-type', mediaType).header('content-length', length).send(content);
}

async function open(storage: FileStorage, { blob }: Attachment, range: ByteRange | undefined): Promise<Readable> {
  const content = await storage.read(blob, range);
  // It was removed a moment ago.
  if (!content) throw notFound('file');
  return content;
}
