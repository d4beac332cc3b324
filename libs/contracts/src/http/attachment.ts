import { type Static, Type } from 'typebox';
import { Id, Instant, Nullable } from '../events/fields';
import { pageOf, pageQuery } from './page';

/** What a message says of a file that is attached to it. */
export const MessageAttachment = Type.Object(
  {
    id: Id,
    name: Type.String(),
    size: Type.Integer({ minimum: 0, description: 'Bytes' }),
    type: Type.String({ description: 'Media type, as the content says' }),
  },
  { title: 'AttachmentReference', additionalProperties: false, description: 'A file that goes with a message' },
);
export type MessageAttachment = Static<typeof MessageAttachment>;

const example = {
  id: '0198a1f0-0000-7000-8000-000000000021',
  ticketId: '0198a1f0-0000-7000-8000-000000000001',
  messageId: null,
  name: 'vpn-error.png',
  size: 48_213,
  type: 'image/png',
  thumbnail: true,
  scanned: true,
  uploadedBy: { id: '0198a1f0-0000-7000-8000-000000000002', name: 'Rita Requester' },
  createdAt: '2026-11-30T09:00:00.000Z',
};

/** A file of a ticket as the API shows it. */
export const AttachmentView = Type.Object(
  {
    ...MessageAttachment.properties,
    ticketId: Id,
    messageId: Nullable({ ...Id, description: 'The message that it came with; null for a file of the ticket itself' }),
    thumbnail: Type.Boolean({ description: 'Whether `/attachments/:id/thumbnail` has a small picture of it' }),
    scanned: Type.Boolean({ description: 'Whether a virus scanner has found nothing in it' }),
    internal: Type.Optional(
      Type.Boolean({ description: 'Agents and admins: requesters can not see it. A reply that names it changes that' }),
    ),
    uploadedBy: Type.Object({ id: Id, name: Type.String() }, { additionalProperties: false }),
    createdAt: Instant,
  },
  { title: 'Attachment', additionalProperties: false, description: 'A file of a ticket', examples: [example] },
);
export type AttachmentView = Static<typeof AttachmentView>;

export const AttachmentPage = pageOf(AttachmentView, 'Files of the ticket that the caller may see, oldest first');

export const AttachmentListQuery = Type.Object({ ...pageQuery }, { additionalProperties: false });

export const UploadQuery = Type.Object(
  {
    internal: Type.Optional(
      Type.Boolean({
        description:
          'Whether requesters can not see it. What requesters upload never is (403); what agents upload is until a reply names it, ' +
          'unless this is false',
      }),
    ),
  },
  { additionalProperties: false },
);

/** The body of an upload; the part is streamed and never held. */
export const UploadBody = Type.Object(
  { file: Type.String({ format: 'binary', description: 'The file; the name of the part does not matter' }) },
  {
    title: 'UploadAttachment',
    additionalProperties: false,
    description: 'One file as multipart/form-data',
    examples: [{ file: '…' }],
  },
);

export const DownloadQuery = Type.Object(
  {
    inline: Type.Optional(
      Type.Boolean({
        description:
          'Show it instead of saving it; for PNG, JPEG, GIF and WebP alone, everything else is saved all the same',
        default: false,
      }),
    ),
  },
  { additionalProperties: false },
);

/** What files a ticket takes, so that a client can say it before it sends any. */
export const AttachmentLimits = Type.Object(
  {
    fileBytes: Type.Integer({ minimum: 1, description: 'Of one file at most' }),
    filesPerTicket: Type.Integer({ minimum: 1 }),
    bytesPerTicket: Type.Integer({ minimum: 1, description: 'Of all files of a ticket together at most' }),
    refusedTypes: Type.Array(Type.String(), {
      description: 'Extensions without a point, and media types (as the content says) that are not taken',
    }),
  },
  {
    title: 'AttachmentLimits',
    additionalProperties: false,
    description: 'How many files a ticket may have, of which size, and which are not taken',
    examples: [
      {
        fileBytes: 26_214_400,
        filesPerTicket: 100,
        bytesPerTicket: 262_144_000,
        refusedTypes: ['exe', 'application/x-msdownload'],
      },
    ],
  },
);
export type AttachmentLimits = Static<typeof AttachmentLimits>;
