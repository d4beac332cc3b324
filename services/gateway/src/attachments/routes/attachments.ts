import {
  AttachmentListQuery,
  AttachmentPage,
  AttachmentView,
  PAGE_LIMITS,
  UploadBody,
  UploadQuery,
} from '@switchboard/contracts';
import { Type } from 'typebox';
import { decodeCursor, encodeCursor } from '../../domain/cursor';
import { Refusal } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';
import { createOnce, type IdempotencyPorts } from '../../http/idempotency';
import { pageFrom } from '../../http/page';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { type FindPorts, findVisible, listVisible } from '../usecases/find';
import { type RemovePorts, removeFile } from '../usecases/remove';
import { upload, type UploadPorts } from '../usecases/upload';
import { receiveUpload } from './multipart';
import { attachmentView } from './views';

const tags = ['attachments'];

export type AttachmentRoutePorts = UploadPorts & FindPorts & RemovePorts & IdempotencyPorts;

/** Files of a ticket: bringing, listing and removing them. */
export function attachmentRoutes(app: App, ports: AttachmentRoutePorts): void {
  // Its route takes the body as it comes. For the rest it is what says how long it is: the same key with another one is another upload.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) =>
    done(new Refusal('unsupported', 'unsupported_media_type', 'The body must be multipart/form-data.')),
  );
  app.addContentTypeParser('multipart/form-data', (request, _payload, done) =>
    done(null, { file: request.headers['content-length'] ?? 'chunked' }),
  );
  app.post(
    '/tickets/:id/attachments',
    {
      config: {
        access: 'signed-in',
        compartment: 'uploading',
        idempotencyKey: true,
        refuses: {
          403: [],
          408: ['upload_broken_off'],
          409: ['ticket_closed', 'upload_in_flight'],
          413: ['file_too_large'],
          415: ['file_type_refused'],
          422: ['too_many_files', 'ticket_files_too_large', 'file_infected', 'file_not_scannable'],
          503: ['scanner_unavailable'],
        },
      },
      schema: {
        tags,
        operationId: 'uploadAttachment',
        summary: 'Upload a file to a ticket',
        description:
          'One file, streamed. The type is what the content says; the name is made harmless. To send it with a message, name its id in ' +
          '`attachments` of `POST /tickets/:id/messages`.',
        consumes: ['multipart/form-data'],
        params: idParams,
        querystring: UploadQuery,
        body: UploadBody,
        response: { 201: AttachmentView },
      },
    },
    async (request, reply) => {
      const by = callerOf(request);
      const { params, query, raw } = request;
      return createOnce<AttachmentView>(ports, request, reply, {
        make: async id => {
          let incoming: ReturnType<typeof receiveUpload> | undefined;
          const receive = () => (incoming = receiveUpload(raw)).file;
          const announced = raw.headers['content-length'];
          try {
            const file = await upload(ports, {
              ...{ id, ticketId: params.id, internal: query.internal, receive, by, cause: causeOf(request) },
              announced: announced === undefined ? undefined : Number(announced),
            });
            return { at: `/attachments/${file._id}`, body: attachmentView({ file, use: undefined }, by) };
          } finally {
            incoming?.discard();
          }
        },
        again: async ({ id }) => attachmentView(await findVisible(ports, id, by), by),
      });
    },
  );

  app.get(
    '/tickets/:id/attachments',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listAttachments',
        summary: 'Files of a ticket, oldest first',
        description:
          'Those of its messages too. Requesters see none of internal notes, and of what agents upload what a reply names.',
        params: idParams,
        querystring: AttachmentListQuery,
        response: { 200: AttachmentPage },
      },
    },
    async request => {
      const caller = callerOf(request);
      const { limit = PAGE_LIMITS.default, cursor } = request.query;
      const { ticketId, found } = await listVisible(ports, request.params.id, caller);
      const scope = { list: 'attachments', ticketId, caller: caller.id };
      const after = cursor === undefined ? undefined : decodeCursor(cursor, scope);
      const place = ({ file }: (typeof found)[number]) => ({ value: file.createdAt.getTime(), id: file._id });
      const rest = found.filter(one => !after || isBehind(place(one), after));
      return pageFrom(
        rest,
        limit,
        one => attachmentView(one, caller),
        last => encodeCursor(place(last), scope),
      );
    },
  );

  app.delete(
    '/attachments/:id',
    {
      config: { access: 'signed-in', refuses: { 403: [], 409: ['ticket_closed'] } },
      schema: {
        tags,
        operationId: 'deleteAttachment',
        summary: 'Remove a file',
        description:
          'Agents and admins; requesters what they uploaded, while the ticket is worked on. A message that names it does no more.',
        params: idParams,
        response: { 204: Type.Null({ description: 'Removed' }) },
      },
    },
    async (request, reply) => {
      await removeFile(ports, { id: request.params.id, by: callerOf(request), cause: causeOf(request) });
      return reply.code(204).send(null);
    },
  );
}

const isBehind = (a: { value: number; id: string }, b: { value: number; id: string }) =>
  a.value > b.value || (a.value === b.value && a.id > b.id);
