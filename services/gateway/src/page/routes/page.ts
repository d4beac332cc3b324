import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../http/types';
import { codingFor, isPageAddress, PAGE_POLICY, type PageFile } from '../domain/page-file';
import type { PageFiles } from '../ports';

/**
 * The page that people work in, at every address that nobody else answers. Its own addresses all begin with the same document; whoever
 * asks for anything else, or is no browser, learns that there is nothing.
 */
export function pageRoutes(app: App, files: PageFiles): void {
  app.get(
    '/*',
    { schema: { hide: true }, config: { access: 'public', limit: 'none', compartment: 'none' } },
    async (request, reply) => {
      const path = request.url.split('?')[0] ?? '/';
      const file = path === '/' ? files.start : files.find(path);
      if (file) return sendFile(request, reply, file);
      if (isPageAddress(path) && (request.headers.accept ?? '').includes('text/html'))
        return sendFile(request, reply, files.start);
      reply.callNotFound();
      return reply;
    },
  );
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: PageFile): FastifyReply {
  void reply
    .header('cache-control', file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('etag', file.etag)
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  const coding = codingFor(file, request.headers['accept-encoding']);
  if (coding !== 'identity') void reply.header('content-encoding', coding);
  if (file.type.startsWith('text/html')) void reply.header('content-security-policy', PAGE_POLICY);
  return reply.type(file.type).send(file.bytes[coding]);
}
